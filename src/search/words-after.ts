import { asTheyAre, type ReadWord, withTerms } from './file-words.ts'
import { joinVerbsAfter } from './join-verbs.ts'
import { at } from './numbers.ts'
import { NONE, numberAfter, numbersOf } from './numbers-of.ts'
import { type Moved, movedTo, type Renumbering, renumbered } from './renumbering.ts'
import type { Words } from './vocabulary.ts'

/** The words once some passages went and others came, with what became of the numbers of before. */
export interface WordsAfter {
  readonly words: Words
  readonly moved: Moved
}

/** `gone` are the words of passages that went, by their number before; `come` those of passages that came. */
export function wordsAfter(before: Words, gone: readonly number[], come: readonly ReadWord[]): WordsAfter {
  const counts = before.wordCount.slice()
  const numbers = numbersOf(before.words)
  const fresh = new Map<string, ReadWord>()
  for (const word of gone) counts[word] = at(counts, word) - 1
  for (const one of come) {
    const word = numbers.get(one.word)
    if (word !== undefined) counts[word] = at(counts, word) + one.count
    else if (one.count > 0) fresh.set(one.word, one)
  }
  const words = renumbered(before.words, (word) => at(counts, word) > 0, [...fresh.keys()])
  const stems = stemsAfter(before, counts, fresh.values())
  numberAfter(before.words, words)
  numberAfter(before.stems, stems)
  const numberOfStem = numbersOf(stems.names)
  const stemOf = (name: string): number => numberOfStem.get(fresh.get(name)?.stem ?? '') ?? NONE
  const stemOfWord = words.before.map((old, word) =>
    old === NONE ? stemOf(words.names[word] ?? '') : movedTo(stems, at(before.stemOfWord, old)),
  )
  const wordCount = words.before.map((old, word) =>
    old === NONE ? (fresh.get(words.names[word] ?? '')?.count ?? 0) : at(counts, old),
  )
  const { language } = before
  const moved = { words, stems }
  const read = { language, words: words.names, stems: stems.names, stemOfWord, wordCount }
  const termOfStem = language === 'nl' ? joinVerbsAfter(before, read, moved) : asTheyAre(stems.names)
  return { words: withTerms(read, termOfStem), moved }
}

/** A stem stays as long as a word that has it is read. */
function stemsAfter(before: Words, counts: Int32Array, fresh: Iterable<ReadWord>): Renumbering {
  const isRead = new Uint8Array(before.stems.length)
  for (const [word, stem] of before.stemOfWord.entries()) if (stem !== NONE && at(counts, word) > 0) isRead[stem] = 1
  const numbers = numbersOf(before.stems)
  const come = new Set<string>()
  for (const { stem } of fresh) {
    if (stem === null) continue
    const known = numbers.get(stem)
    if (known === undefined) come.add(stem)
    else isRead[known] = 1
  }
  return renumbered(before.stems, (stem) => isRead[stem] === 1, [...come])
}
