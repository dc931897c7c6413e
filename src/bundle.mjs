import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const source = dirname(fileURLToPath(import.meta.url))
const compiled = join(dirname(source), 'dist')

/** The command line in one file. */
export const bundled = join(compiled, 'quick.cjs')
/** What the engine made of that file, kept for the next start. */
export const engineCode = join(compiled, 'quick.code')

/**
 * Puts the command line and all it needs into one file: a cold question mostly waits for modules to be opened, and there
 * are hundreds. It stands beside the compiled program, which finds its folders from where it stands.
 */
export async function bundle() {
  // The engine knows its own only by the length of the text it was made from.
  rmSync(engineCode, { force: true })
  const { rolldown } = await import('rolldown')
  const build = await rolldown({ input: { quick: join(source, 'cli.ts') }, platform: 'node', logLevel: 'silent' })
  await build.write({ file: bundled, format: 'cjs', minify: true, codeSplitting: false })
  await build.close()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await bundle()
