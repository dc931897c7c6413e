/** One passage to be found, with everything it may be found by. */
export interface SearchDocument {
  readonly id: string
  /** What it belongs to, such as a card. Hits are passages; the caller groups them. */
  readonly group: string
  readonly language: 'nl' | 'en'
  readonly title: string
  readonly heading: string
  /** Questions that real people ask and this passage answers. */
  readonly questions: readonly string[]
  readonly aliases: readonly string[]
  readonly text: string
}

/** Whether two passages are found by the same words. */
export function isFoundAlike(one: SearchDocument, other: SearchDocument): boolean {
  return (
    one === other ||
    (isCalledAlike(one, other) &&
      one.heading === other.heading &&
      one.text === other.text &&
      sameList(one.questions, other.questions))
  )
}

/** Whether two passages have the same id, title and aliases. */
export function isCalledAlike(one: SearchDocument, other: SearchDocument | undefined): boolean {
  return one.id === other?.id && one.title === other.title && sameList(one.aliases, other.aliases)
}

const sameList = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((text, at) => text === others[at])

/** The fields of a passage that are weighed apart. */
export const FIELDS = ['title', 'heading', 'question', 'text'] as const
export type Field = (typeof FIELDS)[number]

/** Every stretch of text in which words can stand next to each other, with the field it counts for. */
export function stretchesIn(document: SearchDocument): readonly (readonly [Field, string])[] {
  return [
    ['title', document.title],
    ...document.aliases.map((alias) => ['title', alias] as const),
    ['heading', document.heading],
    ...document.questions.map((question) => ['question', question] as const),
    ['text', document.text],
  ]
}
