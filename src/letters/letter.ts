import type { Language } from '../core/language.ts'

/** A piece of a letter, in the order in which it is read. */
export type LetterPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Short lines below one another: who it is from, who it is for, when. */
  | { readonly kind: 'lines'; readonly lines: readonly string[] }

/** On what the letter rests, for below it and for who wants to read on. */
export interface LetterSource {
  readonly line: string
  readonly url: string | null
}

/** A letter that can be sent as soon as what is open has been filled in. */
export interface Letter {
  readonly kind: 'letter'
  readonly language: Language
  /** Also the name of the file, in words. */
  readonly title: string
  readonly parts: readonly LetterPart[]
  /** What must still be filled in; each stands in the letter between square brackets. */
  readonly open: readonly string[]
  /** What the writer must know, and the reader of the letter need not be told. */
  readonly cautions: readonly string[]
  readonly sources: readonly LetterSource[]
}

/** No letter, because what it would rest on does not hold on that day or was taken off line. */
export interface Withheld {
  readonly kind: 'withheld'
  readonly why: string
}

export type LetterOutcome = Letter | Withheld
