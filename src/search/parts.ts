import { isPart } from '../language/compounds.ts'
import { at, NumberList } from './numbers.ts'
import { NONE } from './numbers-of.ts'
import { type Moved, movedTo, type Renumbering } from './renumbering.ts'
import { vocabularyOf, type Words } from './vocabulary.ts'
import type { WordsAfter } from './words-after.ts'

/** For each term the terms inside it: those of `thuiswerkvergoeding` are thuis, werk and vergoeding. */
export interface Parts {
  /** For each term the words that its first compound falls apart into, with a space between; empty for most. */
  readonly splits: readonly string[]
  /** Where each term's parts start; one more entry than there are terms. */
  readonly starts: Int32Array
  readonly terms: Int32Array
}

export const partsOfTerms = (words: Words): Parts =>
  partsFrom(
    words,
    words.stems.map(() => null),
  )

/**
 * The same once some words came, went or are read more often. Where a compound falls apart is decided by how often the
 * words inside it are read, so only terms that hold one of those are split anew.
 */
export function partsAfter(before: { readonly words: Words; readonly parts: Parts }, after: WordsAfter): Parts {
  const { words, moved } = after
  const isChanged = changedTerms(before.words, after)
  const known: (string | null)[] = words.stems.map(() => null)
  for (const [old, split] of before.parts.splits.entries()) {
    const term = at(moved.stems.now, old)
    if (term !== NONE && isChanged[term] !== 1) known[term] = split
  }
  return partsFrom(words, known)
}

/** `known` says for each term how its first compound falls apart, or `null` where that is still to be found. */
function partsFrom(words: Words, known: readonly (string | null)[]): Parts {
  const vocabulary = vocabularyOf(words)
  const splits = known.map((split) => split ?? '')
  for (const [word, text] of words.words.entries()) {
    const term = at(words.termOfWord, word)
    if (term !== NONE && known[term] === null && splits[term] === '') splits[term] = vocabulary.splitOf(text).join(' ')
  }
  const starts = new Int32Array(splits.length + 1)
  const terms = new NumberList()
  for (const [term, split] of splits.entries()) {
    const parts = split === '' ? [] : vocabulary.termsOf(split.split(' '))
    for (const part of parts) if (part !== term) terms.push(part)
    starts[term + 1] = terms.length
  }
  return { splits, starts, terms: terms.toArray() }
}

/** Marks the terms of other words than before, and those with a word that holds one that is read more or less often. */
function changedTerms(before: Words, { words, moved }: WordsAfter): Uint8Array {
  const others = recounted(before, words, moved)
  const holds = others.length === 0 ? null : new RegExp(others.join('|'))
  const changed = new Uint8Array(words.stems.length)
  const mark = (term: number): void => {
    if (term !== NONE) changed[term] = 1
  }
  const termBefore = (old: number): number => movedTo(moved.stems, at(before.termOfWord, old))
  for (const [word, old] of moved.words.before.entries()) {
    const term = at(words.termOfWord, word)
    const then = old === NONE ? NONE : termBefore(old)
    if (old === NONE || term !== then || holds?.test(words.words[word] ?? '')) {
      mark(term)
      mark(then)
    }
  }
  for (const [old, word] of moved.words.now.entries()) if (word === NONE) mark(termBefore(old))
  return changed
}

/** What may be part of a compound and is read more or less often than before, in any of its forms. */
function recounted(before: Words, words: Words, moved: Moved): string[] {
  const [old, now] = [vocabularyOf(before), vocabularyOf(words)]
  const ofWord = ({ termOfWord, termCount }: Words, word: number) => termCount[at(termOfWord, word)]
  const ofStem = ({ termOfStem, termCount }: Words, stem: number) => termCount[at(termOfStem, stem)]
  const names = [
    ...unlike(before.words, moved.words, (from, to) => ofWord(before, from) === ofWord(words, to)),
    ...unlike(before.stems, moved.stems, (from, to) => ofStem(before, from) === ofStem(words, to)),
  ]
  return [...new Set(names.filter(isPart))].filter((name) => old.frequency(name) !== now.frequency(name))
}

/** The names that went, that came, and that are not alike before and now. */
function unlike(
  before: readonly string[],
  moved: Renumbering,
  isAlike: (old: number, now: number) => boolean,
): string[] {
  const stays = (old: number): boolean => at(moved.now, old) !== NONE && isAlike(old, at(moved.now, old))
  return [
    ...before.filter((_, old) => !stays(old)),
    ...moved.names.filter((_, name) => at(moved.before, name) === NONE),
  ]
}
