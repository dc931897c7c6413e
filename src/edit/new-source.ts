import type { Source } from '../core/citation.ts'
import { slugOf } from './slug.ts'

/** Where something is written, as a person says it: `Cao gemeenten, artikel 5.2, https://www.caogemeenten.nl/`. */
export interface NewSource {
  readonly words: string
  readonly kind: Source['kind']
}

const ADDRESS = /https?:\/\/[^\s<>"]+/

/** A file that registers one source, and the id under which cards cite it. */
export function newSource({ words, kind }: NewSource, isTaken: (id: string) => boolean) {
  const url = ADDRESS.exec(words)?.[0].replace(/[.,;)]+$/, '') ?? null
  const named = words
    .replace(ADDRESS, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s,;:–-]+$/, '')
    .trim()
  const host = url !== null && URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : ''
  const title = named || host
  const id = slugOf(title, isTaken)
  const fields = [
    `id: ${id}`,
    `kind: ${kind}`,
    `title: ${JSON.stringify(title)}`,
    `publisher: ${JSON.stringify(host || title)}`,
    ...(url === null ? [] : [`url: ${JSON.stringify(url)}`]),
  ]
  return { id, text: `- {${fields.join(', ')}}\n` }
}
