import type { ContentTexts, TextFolder } from '../knowledge/content-texts.ts'

/** `knowledge/rules/x.yaml`: what a file is called wherever the program runs, since copies have folders of their own. */
export function nameOf(texts: ContentTexts, file: string): string {
  const found = named(texts).find(([, { folder }]) => file.startsWith(`${folder}/`))
  return found ? `${found[0]}${file.slice(found[1].folder.length)}` : file
}

/** Where a file stands here; `null` when no folder of content here is called so. */
export function fileOf(texts: ContentTexts, name: string): string | null {
  const found = named(texts).find(([prefix]) => name.startsWith(`${prefix}/`))
  return found && !name.includes('/../') ? `${found[1].folder}${name.slice(found[0].length)}` : null
}

function named({ shipped, company, intents }: ContentTexts): (readonly [string, TextFolder])[] {
  return [
    ['knowledge', shipped],
    ['intents', intents],
    ...company.map((folder, index) => [`company-${index + 1}`, folder] as const),
  ]
}
