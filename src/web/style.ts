import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The one stylesheet; read from the source folder, where the compiler leaves it. */
export const STYLE = readFileSync(new URL('../../src/web/style.css', import.meta.url), 'utf8')

/** Its address changes with its content, so that a browser may keep it for ever. */
export const STYLE_PATH = `/stijl-${createHash('sha256').update(STYLE).digest('hex').slice(0, 12)}.css`
