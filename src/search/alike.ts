/** Letters, a sign for every other character, and one for the edge of a text. */
const SIGNS = 28
const OTHER = 27

/** A short list of texts that look like a given one, by the trigrams they share; cheap for a hundred thousand texts. */
export class Alike {
  readonly #sizes: Int32Array
  /** Where each trigram's texts start; one more entry than there are trigrams. */
  readonly #starts = new Int32Array(SIGNS ** 3 + 1)
  readonly #texts: Int32Array
  readonly #shared: Int32Array

  constructor(texts: readonly string[]) {
    const trigrams = texts.map(trigramsOf)
    this.#sizes = Int32Array.from(trigrams, (own) => own.length)
    this.#shared = new Int32Array(texts.length)
    for (const own of trigrams) for (const gram of own) this.#starts[gram + 1] = (this.#starts[gram + 1] ?? 0) + 1
    for (let gram = 0; gram + 1 < this.#starts.length; gram++) {
      this.#starts[gram + 1] = (this.#starts[gram + 1] ?? 0) + (this.#starts[gram] ?? 0)
    }
    this.#texts = new Int32Array(this.#starts.at(-1) ?? 0)
    const next = this.#starts.slice()
    for (const [text, own] of trigrams.entries()) {
      for (const gram of own) {
        const place = next[gram] ?? 0
        this.#texts[place] = text
        next[gram] = place + 1
      }
    }
  }

  /** The numbers of the texts most alike, best first. */
  find(text: string, limit: number): readonly number[] {
    const wanted = trigramsOf(text)
    const touched: number[] = []
    for (const gram of wanted) {
      const end = this.#starts[gram + 1] ?? 0
      for (let i = this.#starts[gram] ?? 0; i < end; i++) {
        const other = this.#texts[i] ?? 0
        if (this.#shared[other] === 0) touched.push(other)
        this.#shared[other] = (this.#shared[other] ?? 0) + 1
      }
    }
    const likeness = (other: number): number =>
      (2 * (this.#shared[other] ?? 0)) / (wanted.length + (this.#sizes[other] ?? 0))
    const scored = touched.map((other) => ({ other, likeness: likeness(other) }))
    for (const other of touched) this.#shared[other] = 0
    const kept = best(scored, limit)
    return kept.map(({ other }) => other)
  }
}

interface Likeness {
  readonly other: number
  readonly likeness: number
}

/** Most texts share one trigram and nothing more, so they are dropped before anything is sorted. */
function best(scored: readonly Likeness[], limit: number): readonly Likeness[] {
  let floor = 0
  let kept = scored
  while (kept.length > limit * 4 && floor < 1) {
    floor += 0.1
    const fewer = kept.filter(({ likeness }) => likeness >= floor)
    if (fewer.length < limit) break
    kept = fewer
  }
  return [...kept].sort((a, b) => b.likeness - a.likeness || a.other - b.other).slice(0, limit)
}

function trigramsOf(text: string): readonly number[] {
  const found = new Set<number>()
  let gram = 0
  for (let i = 0; i <= text.length; i++) {
    gram = (gram * SIGNS + (i < text.length ? signOf(text.charCodeAt(i)) : 0)) % SIGNS ** 3
    if (i > 0) found.add(gram)
  }
  return [...found]
}

const signOf = (code: number): number => (code >= 97 && code <= 122 ? code - 96 : OTHER)
