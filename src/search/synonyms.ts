import { stem } from '../language/stem.ts'
import { wordsOf } from '../language/words.ts'
import type { Vocabulary } from './vocabulary.ts'

/** An everyday word, or a few words, with everything else that people call the same thing. */
export interface Entry {
  /** Stems, grammar words included: "bring your own device" is found as it is written. */
  readonly stems: readonly string[]
  readonly others: readonly (readonly string[])[]
}

/** Entries by their first stem, longest first. */
export type Synonyms = ReadonlyMap<string, readonly Entry[]>

export function readSynonyms(groups: readonly (readonly string[])[], vocabulary: Vocabulary): Synonyms {
  const byFirst = new Map<string, Entry[]>()
  for (const group of groups) {
    const entries = group.map((entry) => wordsOf(entry).map((word) => word.text))
    for (const entry of entries) {
      const stems = entry.map((word) => stem(word, vocabulary.language))
      const first = stems[0]
      if (first === undefined) continue
      const others = entries.filter((other) => other !== entry && other.length > 0)
      const known = byFirst.get(first) ?? []
      known.push({ stems, others })
      byFirst.set(first, known)
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
