import { stem } from '../language/stem.ts'
import { isStopWord } from '../language/stop-words.ts'
import { wordsOf } from '../language/words.ts'
import type { Lexicon } from './lexicon.ts'
import { NONE } from './numbers-of.ts'
import type { Sense } from './query.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { WordSenses } from './word-senses.ts'

/** An everyday word, or a few words, with everything else that people call the same thing. */
export interface Entry {
  /** Stems, grammar words included: "bring your own device" is found as it is written. */
  readonly stems: readonly string[]
  readonly others: readonly (readonly string[])[]
}

/** Entries by their first stem, longest first. */
export type Synonyms = ReadonlyMap<string, readonly Entry[]>

/** A passage that says it in other words is nearly as good as one that says it in these. */
const SYNONYM_WEIGHT = 0.9

export function readSynonyms(groups: readonly (readonly string[])[], vocabulary: Vocabulary): Synonyms {
  const byFirst = new Map<string, Entry[]>()
  for (const group of groups) {
    const entries = group.map((entry) => wordsOf(entry).map((word) => word.text))
    for (const entry of entries) {
      const stems = entry.map((word) => stem(word, vocabulary.language))
      const first = stems[0]
      if (first === undefined) continue
      const others = entries.filter((other) => other !== entry && other.length > 0)
      byFirst.set(first, [...(byFirst.get(first) ?? []), { stems, others }])
    }
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.stems.length - a.stems.length)
  return byFirst
}

/** The longest entry that starts at one place among the stems of a question. */
export function entryAt(synonyms: Synonyms, stems: readonly string[], start: number): Entry | null {
  const entries = synonyms.get(stems[start] ?? '') ?? []
  return entries.find((entry) => entry.stems.every((name, i) => stems[start + i] === name)) ?? null
}

/**
 * Gives words the senses of their synonyms. Where several words are one entry ("vrije ruimte") their groups become
 * one, so that a passage is not paid twice for saying it both ways.
 */
export function synonymSenses(
  groups: readonly (readonly Sense[])[],
  words: readonly WordSenses[],
  names: readonly string[],
  lexicon: Lexicon,
): readonly (readonly Sense[])[] {
  const result = groups.map((group) => [...group])
  let readUntil = 0
  for (const [index, word] of words.entries()) {
    if (word.place < readUntil) continue
    const { entry, start } = entryWith(word.place, Math.max(readUntil, afterWordBefore(words, index)), names, lexicon)
    if (entry === null) continue
    readUntil = start + entry.stems.length
    const covers = words.flatMap(({ place }, i) => (place >= word.place && place < readUntil ? [i] : []))
    const direct =
      covers.length === 1
        ? (result[index] ?? [])
        : together(
            covers.map((i) => result[i] ?? []),
            covers,
          )
    for (const i of covers) result[i] = []
    result[index] = [...direct, ...entry.others.flatMap((other) => senseOf(other, covers, lexicon) ?? [])]
  }
  return result
}

/** "Van te voren" begins with grammar: an entry may start at a word of grammar right before the one that it names. */
function entryWith(place: number, first: number, names: readonly string[], { synonyms }: Lexicon) {
  for (let start = first; start < place; start++) {
    const entry = entryAt(synonyms, names, start)
    if (entry !== null && start + entry.stems.length > place) return { entry, start }
  }
  return { entry: entryAt(synonyms, names, place), start: place }
}

const afterWordBefore = (words: readonly WordSenses[], index: number): number => (words[index - 1]?.place ?? -1) + 1

/** Several words as one sense, each in its first meaning. */
function together(groups: readonly (readonly Sense[])[], covers: readonly number[]): Sense[] {
  const firsts = groups.flatMap((group) => group[0] ?? [])
  if (firsts.length === 0) return []
  const weight = Math.min(...firsts.map((first) => first.weight))
  return [{ terms: firsts.flatMap((first) => first.terms), weight, covers, part: false }]
}

/** `null` when a word of the synonym is in no passage. */
function senseOf(words: readonly string[], covers: readonly number[], { vocabulary }: Lexicon): Sense | null {
  const content = words.filter((word) => !isStopWord(word, vocabulary.language))
  const terms = [...new Set(content.map((word) => vocabulary.termId(word)))]
  return terms.length === 0 || terms.includes(NONE) ? null : { terms, weight: SYNONYM_WEIGHT, covers, part: false }
}
