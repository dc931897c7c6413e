import { FIELDS, type Field } from './document.ts'
import type { Texts } from './texts.ts'
import { NONE } from './vocabulary.ts'

/** How many words every stretch of text has. */
export interface Stretches {
  readonly content: Int32Array
  readonly grammar: Int32Array
}

/** How much a field says about its passage, and how far its length is held against it (BM25F). */
const FIELD: Readonly<Record<Field, { readonly weight: number; readonly b: number }>> = {
  title: { weight: 2, b: 0.4 },
  heading: { weight: 1.5, b: 0.4 },
  question: { weight: 1.5, b: 0.5 },
  text: { weight: 1, b: 0.75 },
}

export function stretchesOf({ words, stretchStarts, stretchFields }: Texts, termOfWord: Int32Array): Stretches {
  const content = new Int32Array(stretchFields.length)
  const grammar = new Int32Array(stretchFields.length)
  for (let stretch = 0; stretch < content.length; stretch++) {
    const start = stretchStarts[stretch] ?? 0
    const end = stretchStarts[stretch + 1] ?? 0
    let count = 0
    for (let i = start; i < end; i++) if (termOfWord[words[i] ?? 0] !== NONE) count++
    content[stretch] = count
    grammar[stretch] = end - start - count
  }
  return { content, grammar }
}

/** What one occurrence of a word counts for in each stretch of text: its field's weight, long fields paying off. */
export function stretchWeights(texts: Texts, { content }: Stretches): Float64Array {
  const places = placesOf(texts)
  const lengths = new Int32Array((texts.passageStarts.length - 1) * FIELDS.length)
  for (let stretch = 0; stretch < places.length; stretch++) {
    const place = places[stretch] ?? 0
    lengths[place] = (lengths[place] ?? 0) + (content[stretch] ?? 0)
  }
  const fields = FIELDS.map((field, index) => ({ ...FIELD[field], average: averageLength(lengths, index) }))
  const weights = new Float64Array(places.length)
  for (let stretch = 0; stretch < places.length; stretch++) {
    const place = places[stretch] ?? 0
    const { weight, b, average } = fields[place % FIELDS.length] ?? { weight: 1, b: 0, average: 1 }
    weights[stretch] = weight / (1 - b + (b * (lengths[place] ?? 0)) / average)
  }
  return weights
}

/** For each stretch its passage and field as one number. */
function placesOf({ passageStarts, stretchFields }: Texts): Int32Array {
  const places = new Int32Array(stretchFields.length)
  for (let passage = 0; passage + 1 < passageStarts.length; passage++) {
    const end = passageStarts[passage + 1] ?? 0
    for (let stretch = passageStarts[passage] ?? 0; stretch < end; stretch++) {
      places[stretch] = passage * FIELDS.length + (stretchFields[stretch] ?? 0)
    }
  }
  return places
}

/** The mean over passages that have the field at all. */
function averageLength(lengths: Int32Array, field: number): number {
  let sum = 0
  let filled = 0
  for (let i = field; i < lengths.length; i += FIELDS.length) {
    const length = lengths[i] ?? 0
    sum += length
    if (length > 0) filled++
  }
  return filled === 0 ? 1 : sum / filled
}
