import type { Day } from '../core/day.ts'
import type { Language } from '../core/language.ts'
import { respell } from '../language/respell.ts'
import { foldInPlace } from '../language/values/fold.ts'
import { readValues, type Value } from '../language/values.ts'
import { type Word, wordsIn } from './phrase.ts'

/** What a person said, on which day, and the language to answer in. */
export interface Said {
  readonly text: string
  readonly today: Day
  readonly language: Language
}

/** A sentence with what was found in it. */
export interface Sentence {
  /** With slips of the pen put right; places in it are those of words and values. */
  readonly text: string
  readonly folded: string
  readonly words: readonly Word[]
  readonly values: readonly Value[]
}

export function readSentence({ text: typed, today, language }: Said): Sentence {
  const text = respell(typed)
  const folded = foldInPlace(text)
  return { text, folded, words: wordsIn(folded), values: readValues(text, today, language) }
}
