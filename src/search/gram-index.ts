/** Letters, a sign for every other character, and one for the edge of a text. */
const SIGNS = 28
const OTHER = 27
/** Fragments of four letters and more share places: there are more of them than words to hold them. */
const MOST_PLACES = 2 ** 16

/** Which of many short texts hold a fragment of so many letters. */
export class GramIndex {
  readonly size: number
  /** How many different fragments each text has. */
  readonly counts: Int32Array
  /** Where each fragment's texts start; one more entry than there can be fragments. */
  readonly starts: Int32Array
  readonly texts: Int32Array

  constructor(texts: readonly string[], size: number) {
    this.size = size
    this.counts = new Int32Array(texts.length)
    this.starts = new Int32Array(gramPlaces(size) + 1)
    const grams = texts.map((text) => gramsOf(text, size))
    for (let text = 0; text < grams.length; text++) {
      const own = grams[text] ?? []
      this.counts[text] = own.length
      for (const gram of own) this.starts[gram + 1] = (this.starts[gram + 1] ?? 0) + 1
    }
    for (let gram = 1; gram < this.starts.length; gram++) {
      this.starts[gram] = (this.starts[gram] ?? 0) + (this.starts[gram - 1] ?? 0)
    }
    this.texts = new Int32Array(this.starts.at(-1) ?? 0)
    const next = this.starts.slice()
    for (let text = 0; text < grams.length; text++) {
      for (const gram of grams[text] ?? []) {
        const place = next[gram] ?? 0
        this.texts[place] = text
        next[gram] = place + 1
      }
    }
  }
}

/** How many numbers there are for fragments of so many letters. */
export const gramPlaces = (size: number): number => Math.min(SIGNS ** size, MOST_PLACES)

/** The different fragments of a text with its edges, each as one number. */
export function gramsOf(text: string, size: number): readonly number[] {
  const found: number[] = []
  const all = SIGNS ** size
  const places = gramPlaces(size)
  let letters = 0
  for (let i = 0; i <= text.length; i++) {
    letters = (letters * SIGNS + (i < text.length ? signOf(text.charCodeAt(i)) : 0)) % all
    if (i < size - 2) continue
    const gram = all === places ? letters : Math.imul(letters, SPREAD) >>> 16
    if (!found.includes(gram)) found.push(gram)
  }
  return found
}

/** Multiplies neighbouring fragments far apart (Fibonacci hashing). */
const SPREAD = 0x9e3779b1

const signOf = (code: number): number => (code >= 97 && code <= 122 ? code - 96 : OTHER)
