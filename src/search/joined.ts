import type { Lexicon } from './lexicon.ts'
import { NONE } from './numbers-of.ts'
import type { Sense } from './query.ts'
import type { WordSenses } from './word-senses.ts'

const LINKS = ['', 's', 'e', 'en']
const MOST_WORDS = 3

/**
 * Words that were written apart and are one word in the passages: "thuis werk plek". They keep their own senses; the
 * whole is one more way to say all of them.
 */
export function joinedSenses(
  groups: readonly (readonly Sense[])[],
  words: readonly WordSenses[],
  lexicon: Lexicon,
): readonly (readonly Sense[])[] {
  const added: (readonly Sense[])[] = []
  for (let start = 0; start < words.length; start++) {
    for (let count = 2; count <= MOST_WORDS && areNeighbours(words, start, count); count++) {
      const together = words.slice(start, start + count)
      const term = joinedTerm(together, lexicon)
      const covers = together.map((_, i) => start + i)
      if (term !== NONE) added.push([{ terms: [term], weight: 1, covers, part: false }])
    }
  }
  return [...groups, ...added]
}

function areNeighbours(words: readonly WordSenses[], start: number, count: number): boolean {
  return words[start + count - 1]?.place === (words[start]?.place ?? 0) + count - 1
}

function joinedTerm(words: readonly WordSenses[], { vocabulary }: Lexicon): number {
  const [first, ...others] = words.map((word) => word.text)
  const spellings = others.reduce(
    (heads, tail) => heads.flatMap((head) => LINKS.map((link) => head + link + tail)),
    [first ?? ''],
  )
  const known = spellings.find((spelling) => vocabulary.frequency(spelling) > 0)
  return known === undefined ? NONE : vocabulary.termId(known)
}
