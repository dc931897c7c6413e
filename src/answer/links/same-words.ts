import type { Language } from '../../core/language.ts'
import { isGrammar, stemsIn } from './question-reading.ts'

/** Everyday words and terms of art that count as one word, by the first stem of each way to write it. */
export type SameWords = ReadonlyMap<string, readonly Entry[]>

interface Entry {
  readonly stems: readonly string[]
  /** The name that all members of a group share. */
  readonly name: string
}

/** The synonyms of the knowledge as stems of one language; the first group that a word stands in is its group. */
export function sameWordsOf(groups: readonly (readonly string[])[], language: Language): SameWords {
  const byFirst = new Map<string, Entry[]>()
  const known = new Set<string>()
  for (const group of groups) {
    for (const member of group) {
      const stems = stemsIn(member, language)
      const [first] = stems
      if (first === undefined || stems.every(isGrammar) || known.has(stems.join(' '))) continue
      known.add(stems.join(' '))
      byFirst.set(first, [...(byFirst.get(first) ?? []), { stems, name: `=${group[0] ?? ''}` }])
    }
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.stems.length - a.stems.length)
  return byFirst
}

/** The subject of a question: its words as a set, synonyms under one name, grammar left out. */
export function subjectOf(words: string, same: SameWords): string[] {
  const stems = words === '' ? [] : words.split(' ')
  const subject = new Set<string>()
  for (let at = 0; at < stems.length; ) {
    const word = stems[at] ?? ''
    const entry = same.get(word)?.find(({ stems: wanted }) => wanted.every((one, i) => stems[at + i] === one))
    if (entry) subject.add(entry.name)
    else if (!isGrammar(word)) subject.add(word)
    at += entry?.stems.length ?? 1
  }
  return [...subject].sort()
}
