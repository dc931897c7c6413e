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

interface Split {
  readonly parts: readonly string[]
  readonly score: number
}

function bestSplit(word: string, frequency: Frequency, depth: number): Split {
  let best: Split = { parts: [], score: frequency(word) }
  if (depth === 0) return best
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const tail = word.slice(at)
    const tailFrequency = FALSE_ENDS.has(tail) ? 0 : frequency(tail)
    if (tailFrequency === 0) continue
    const head = headOf(word.slice(0, at), frequency)
    if (head === null) continue
    const score = Math.sqrt(frequency(head) * tailFrequency)
    if (score > best.score)
      best = { parts: [...deeper(head, frequency, depth), ...deeper(tail, frequency, depth)], score }
  }
  return best
}

function headOf(head: string, frequency: Frequency): string | null {
  for (const link of LINKS) {
    const bare = head.endsWith(link) ? head.slice(0, head.length - link.length) : ''
    if (bare.length >= SHORTEST_PART && frequency(bare) > 0) return bare
  }
  return null
}

function deeper(part: string, frequency: Frequency, depth: number): readonly string[] {
  const { parts } = bestSplit(part, frequency, depth - 1)
  return parts.length > 0 ? parts : [part]
}
