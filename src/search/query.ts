import type { Language } from '../core/language.ts'
import { stem } from '../language/stem.ts'
import { isStopWord } from '../language/stop-words.ts'
import { wordsOf } from '../language/words.ts'
import type { Shelf } from './shelf.ts'
import type { Speller } from './spelling.ts'
import { entryAt, type Synonyms } from './synonyms.ts'
import { inCapitals } from './texts.ts'
import { NONE } from './vocabulary.ts'

/** A content word of the question. */
export interface QueryWord {
  readonly text: string
  readonly surface: string
  /** Place among all words of the question, grammar words included. */
  readonly place: number
  readonly known: boolean
  readonly correctedTo: string | null
  /** How much it says, as inverse frequency. */
  readonly weight: number
}

/** One way in which a passage can say what some words of the question say: all these terms. */
export interface Sense {
  readonly terms: readonly number[]
  readonly weight: number
  /** Indexes of the content words it stands for. */
  readonly covers: readonly number[]
  /** It is only a piece of the word, as "werk" is of "thuiswerk". */
  readonly part: boolean
}

export interface Query {
  readonly words: readonly QueryWord[]
  /** Senses that exclude each other: of one group the best one counts. */
  readonly groups: readonly (readonly Sense[])[]
  /** Word ids of the whole question in order, for neighbours; `NONE` for a word no passage has. */
  readonly wordIds: readonly number[]
  /** The weight of all content words together. */
  readonly weight: number
}

/** The share of the question's weight that is in the words found. */
export function coverageOf(query: Query, found: readonly number[]): number {
  const sum = query.words.reduce((total, word, index) => total + word.weight * (found[index] ?? 0), 0)
  return query.weight === 0 ? 0 : sum / query.weight
}

/** What reading a question needs besides the passages themselves. */
export interface Reader {
  readonly shelf: Shelf
  readonly synonyms: Synonyms
  readonly speller: () => Speller
}

const SYNONYM_WEIGHT = 0.9
const PART_WEIGHT = 0.3
/** A question longer than this is read for its rarest words; an e-mail pasted whole still has a subject. */
export const MOST_WORDS = 32

/** Words that are grammar in English and a subject in Dutch: the works council (or), the IT department. */
const DUTCH_SUBJECTS = new Set(['or', 'it'])

export function readQuestion(question: string, language: Language, reader: Reader): Query {
  const all = wordsOf(question)
  const shouting = question === question.toUpperCase()
  const isContent = (text: string, surface: string): boolean => {
    if (!shouting && inCapitals(surface)) return true
    if (language === 'nl' && DUTCH_SUBJECTS.has(text)) return true
    return !isStopWord(text, 'nl') && !isStopWord(text, 'en')
  }
  const stems = all.map((word) => stem(word.text, reader.shelf.language))
  const seen = new Set<string>()
  const drafts: Draft[] = []
  for (const [place, word] of all.entries()) {
    const name = stems[place] ?? ''
    if (!isContent(word.text, word.surface) || seen.has(name)) continue
    seen.add(name)
    drafts.push(draftOf(word.text, word.surface, place, reader))
  }
  const kept = rarest(drafts)
  const groups = kept.map((draft, index) => draft.senses.map((sense) => ({ ...sense, covers: [index] })))
  addSynonyms(groups, kept, stems, reader)
  const parts = kept.flatMap((draft, index) => draft.parts.map((part) => [{ ...part, covers: [index] }]))
  return {
    words: kept.map(({ senses: _, parts: __, ...word }) => word),
    groups: [...groups, ...parts].filter((group) => group.length > 0),
    wordIds: all.map((word) => reader.shelf.vocabulary.wordId(word.text)),
    weight: kept.reduce((sum, word) => sum + word.weight, 0),
  }
}

type Draft = QueryWord & {
  readonly senses: readonly Omit<Sense, 'covers'>[]
  readonly parts: readonly Omit<Sense, 'covers'>[]
}

function draftOf(text: string, surface: string, place: number, reader: Reader): Draft {
  const { vocabulary, postings } = reader.shelf
  const term = vocabulary.termId(text)
  const parts = vocabulary.partsOf(text).filter((part) => part !== term)
  const partSenses = parts.map((part) => ({ terms: [part], weight: PART_WEIGHT, part: true }))
  const weight = term === NONE ? postings.largestIdf : (postings.idf[term] ?? 0)
  const word = { text, surface, place, known: true, correctedTo: null, weight, parts: partSenses }
  if (term !== NONE) return { ...word, senses: [{ terms: [term], weight: 1, part: false }] }
  if (entryAt(reader.synonyms, [stem(text, vocabulary.language)], 0) !== null) return { ...word, senses: [] }
  const corrections = reader.speller().suggest(text)
  const senses = corrections
    .map((correction) => vocabulary.termId(correction))
    .filter((corrected) => corrected !== NONE)
    .map((corrected) => ({ terms: [corrected], weight: 1 / Math.sqrt(corrections.length), part: false }))
  return { ...word, known: parts.length > 0, correctedTo: corrections[0] ?? null, senses }
}

function rarest(drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.length <= MOST_WORDS) return drafts
  const kept = new Set([...drafts].sort((a, b) => b.weight - a.weight || a.place - b.place).slice(0, MOST_WORDS))
  return drafts.filter((draft) => kept.has(draft))
}

/**
 * Gives the words of a synonym a further sense. Where several words are one entry ("vrije ruimte"), their groups
 * become one, so that a passage is not paid twice for saying it both ways.
 */
function addSynonyms(groups: Sense[][], words: readonly Draft[], stems: readonly string[], reader: Reader): void {
  const { vocabulary } = reader.shelf
  let readUntil = 0
  for (const [index, word] of words.entries()) {
    if (word.place < readUntil) continue
    const entry = entryAt(
      reader.synonyms,
      word.correctedTo === null ? stems : withCorrection(stems, word, vocabulary.language),
      word.place,
    )
    if (!entry) continue
    const end = word.place + entry.stems.length
    readUntil = end
    const covers = words.flatMap((other, i) => (other.place >= word.place && other.place < end ? [i] : []))
    const merged = covers.map((i) => groups[i] ?? []).filter((group) => group.length > 0)
    const direct =
      merged.length > 1 && merged.every((group) => group.length === 1)
        ? [together(merged, covers)]
        : (groups[index] ?? [])
    const others = entry.others.map((other) => senseOf(other, covers, reader)).filter((sense) => sense !== null)
    for (const i of covers) groups[i] = []
    groups[index] = [...direct, ...others]
  }
}

function withCorrection(stems: readonly string[], word: Draft, language: Language): readonly string[] {
  return stems.map((name, place) => (place === word.place ? stem(word.correctedTo ?? '', language) : name))
}

const together = (groups: readonly (readonly Sense[])[], covers: readonly number[]): Sense => ({
  terms: groups.flatMap((group) => group[0]?.terms ?? []),
  weight: Math.min(...groups.map((group) => group[0]?.weight ?? 1)),
  covers,
  part: false,
})

function senseOf(words: readonly string[], covers: readonly number[], reader: Reader): Sense | null {
  const { vocabulary } = reader.shelf
  const content = words.filter((word) => !isStopWord(word, vocabulary.language))
  const terms = [...new Set(content.map((word) => vocabulary.termId(word)))]
  return terms.length === 0 || terms.includes(NONE) ? null : { terms, weight: SYNONYM_WEIGHT, covers, part: false }
}
