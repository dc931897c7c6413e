import { FIELDS, type Field } from './document.ts'
import type { Texts } from './texts.ts'
import { NONE, type Vocabulary } from './vocabulary.ts'

/** How much a field says about its passage, and how far its length is held against it (BM25F). */
const FIELD: Readonly<Record<Field, { readonly weight: number; readonly b: number }>> = {
  title: { weight: 2, b: 0.4 },
  heading: { weight: 1.5, b: 0.4 },
  question: { weight: 1.5, b: 0.5 },
  text: { weight: 1, b: 0.75 },
}

/** What one occurrence of a word counts for, for each stretch of text: its field's weight, long fields paying off. */
export function stretchWeights(texts: Texts, vocabulary: Vocabulary): Float64Array {
  const passages = texts.passageStarts.length - 1
  const lengths = new Int32Array(passages * FIELDS.length)
  eachStretch(texts, (stretch, passage, field) => {
    const place = passage * FIELDS.length + field
    lengths[place] = (lengths[place] ?? 0) + contentWords(texts, vocabulary, stretch)
  })
  const averages = FIELDS.map((_, field) => averageLength(lengths, field))
  const weights = new Float64Array(texts.stretchFields.length)
  eachStretch(texts, (stretch, passage, field) => {
    const { weight, b } = FIELD[FIELDS[field] ?? 'text']
    const relative = (lengths[passage * FIELDS.length + field] ?? 0) / (averages[field] ?? 1)
    weights[stretch] = weight / (1 - b + b * relative)
  })
  return weights
}

function eachStretch(texts: Texts, visit: (stretch: number, passage: number, field: number) => void): void {
  const { passageStarts, stretchFields } = texts
  for (let passage = 0; passage + 1 < passageStarts.length; passage++) {
    const end = passageStarts[passage + 1] ?? 0
    for (let stretch = passageStarts[passage] ?? 0; stretch < end; stretch++)
      visit(stretch, passage, stretchFields[stretch] ?? 0)
  }
}

function contentWords(texts: Texts, vocabulary: Vocabulary, stretch: number): number {
  const { words, stretchStarts } = texts
  const end = stretchStarts[stretch + 1] ?? 0
  let count = 0
  for (let i = stretchStarts[stretch] ?? 0; i < end; i++) if (vocabulary.termOfWord[words[i] ?? 0] !== NONE) count++
  return count
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
