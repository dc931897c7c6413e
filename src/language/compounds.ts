/** How often a word occurs; 0 when it does not. */
export type Frequency = (word: string) => number

const LINKS = ['', 's', 'e', 'en', 'n', 'er']
const SHORTEST_PART = 4
const DEEPEST = 3

/** Word ends that look like words but are suffixes: `vacci|natie`, `gezin|sleden`, `eigen|schap`. */
const FALSE_ENDS = new Set(
  `natie ratie tatie latie satie catie atie sleden leden lijk lijke lijkheid heid heden schap schappen baar bare loos loze
  achtig achtige ling lingen ster sters isme isten iste iteit iteiten aire eren eerd eerde erende ende enden ings ingen
  matig matige zaam zame waarts gewijs erij erijen nissen schikt stelde leden sten rend rende`.split(/\s+/),
)

/**
 * The words a Dutch compound is made of: `thuiswerkvergoeding` → thuis, werk, vergoeding; empty when it is none.
 *
 * Both parts must occur on their own in the same texts, and the split with the highest geometric mean of frequencies
 * wins, the whole word included (Koehn & Knight 2003), so no word list is needed and `werkgever` stays whole where
 * employers are what it is about.
 */
export function splitCompound(word: string, frequency: Frequency): readonly string[] {
  return /^[a-z]{8,}$/.test(word) ? bestSplit(word, frequency, DEEPEST).parts : []
}

/** Whether a word is long enough to be seen as part of a compound, and written as one. */
export const isPart = (word: string): boolean => word.length >= SHORTEST_PART && /^[a-z]+$/.test(word)

interface Split {
  readonly parts: readonly string[]
  /** Geometric mean of the parts' frequencies. */
  readonly score: number
}

const UNKNOWN: Split = { parts: [], score: 0 }

/** The best way to cut a word in two, each half a word that may be a compound itself. */
function bestSplit(word: string, frequency: Frequency, depth: number): Split {
  let best: Split = { parts: [], score: frequency(word) }
  if (depth === 0) return best
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const tail = word.slice(at)
    if (frequency(tail) === 0 || FALSE_ENDS.has(tail)) continue
    const head = headOf(word.slice(0, at), frequency, depth)
    const score = Math.sqrt(head.score * frequency(tail))
    if (score > best.score) best = { parts: [...head.parts, ...partsOf(tail, frequency, depth - 1)], score }
  }
  return best
}

/** The first half without the letters that link it to the second; also when it is a compound that stands nowhere alone. */
function headOf(head: string, frequency: Frequency, depth: number): Split {
  const bare = LINKS.filter((link) => head.endsWith(link)).map((link) => head.slice(0, head.length - link.length))
  const known = bare.find((word) => word.length >= SHORTEST_PART && frequency(word) > 0)
  if (known !== undefined) return { parts: partsOf(known, frequency, depth - 1), score: frequency(known) }
  const splits = bare.map((word) => (word.length < 2 * SHORTEST_PART ? UNKNOWN : bestSplit(word, frequency, depth - 1)))
  return splits.reduce((best, split) => (split.score > best.score ? split : best), UNKNOWN)
}

function partsOf(word: string, frequency: Frequency, depth: number): readonly string[] {
  const { parts } = bestSplit(word, frequency, depth)
  return parts.length > 0 ? parts : [word]
}
