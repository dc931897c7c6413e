import { movedNumbers } from './file-words.ts'
import { at, NumberList } from './numbers.ts'
import { NONE, vocabularyOf, type Words } from './vocabulary.ts'

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
export function partsAfter(before: { readonly words: Words; readonly parts: Parts }, words: Words): Parts {
  const moved = movedNumbers(before.words.stems, words.stems)
  const termOf = (old: number): number => (old === NONE || moved === null ? old : at(moved, old))
  const isChanged = changedTerms(before.words, words, termOf)
  const known: (string | null)[] = words.stems.map(() => null)
  for (const [old, split] of before.parts.splits.entries()) {
    const term = termOf(old)
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
function changedTerms(before: Words, words: Words, termOf: (old: number) => number): Uint8Array {
  const [old, now] = [vocabularyOf(before), vocabularyOf(words)]
  const names = [...words.words, ...words.stems, ...before.words, ...before.stems]
  const others = names.filter((name) => /^[a-z]+$/.test(name) && old.frequency(name) !== now.frequency(name))
  const holds = others.length === 0 ? null : new RegExp([...new Set(others)].join('|'))
  const changed = new Uint8Array(words.stems.length)
  const mark = (term: number): void => {
    if (term !== NONE) changed[term] = 1
  }
  for (const [word, text] of words.words.entries()) {
    const term = at(words.termOfWord, word)
    const id = old.wordId(text)
    const termBefore = id === NONE ? NONE : termOf(old.termOf(id))
    if (id === NONE || term !== termBefore || holds?.test(text)) {
      mark(term)
      mark(termBefore)
    }
  }
  for (const [word, text] of before.words.entries()) if (now.wordId(text) === NONE) mark(termOf(old.termOf(word)))
  return changed
}
