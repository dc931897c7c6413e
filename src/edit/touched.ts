import { documentsOf } from '../answer/documents.ts'
import type { Card } from '../cards/card.ts'
import type { Citation } from '../core/citation.ts'
import type { Language } from '../core/language.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { stem } from '../language/stem.ts'
import { wordsOf } from '../language/words.ts'
import { type SearchDocument, stretchesIn } from '../search/search.ts'
import type { LedgerLine } from './ledger.ts'

/** What an edit changed, as far as an answer can tell. */
export interface Touched {
  /** Something that every answer may rest on, such as the synonyms. */
  readonly everything: boolean
  readonly rules: ReadonlySet<string>
  readonly passages: ReadonlySet<string>
  readonly cards: ReadonlySet<string>
  /** Whether questions may find other passages than before. */
  readonly findsOthers: boolean
  /** Stems of words by which passages are found now, and were not before. */
  readonly newWords: Readonly<Record<Language, ReadonlySet<string>>>
}

/** Compares two states of the knowledge. */
export function touchedBetween(before: Knowledge, after: Knowledge): Touched {
  const cards = changedBy([...before.cards], [...after.cards])
  const inCards = ({ cards: all }: Knowledge): Card[] => all.filter(({ id }) => cards.has(id))
  const old = { cards: inCards(before), elsewhere: [] }
  const now = { cards: inCards(after), elsewhere: [] }
  const passagesOf = (part: readonly Card[]) => part.flatMap((card) => card.passages)
  const documents = [documentsOf(old), documentsOf(now)] as const
  const sources = changedBy(before.sources, after.sources)
  return {
    everything: EVERYWHERE.some((part) => !same(before[part], after[part])),
    rules: new Set([
      ...changedBy(before.tables, after.tables),
      ...changedBy(before.lists, after.lists),
      ...rulesCiting(sources, before),
    ]),
    passages: new Set([
      ...changedBy(passagesOf(old.cards), passagesOf(now.cards)),
      ...citing(sources, passagesOf(before.cards)),
    ]),
    cards,
    findsOthers: !same(...documents),
    newWords: { nl: newWords(...documents, 'nl'), en: newWords(...documents, 'en') },
  }
}

const EVERYWHERE = ['synonyms', 'elsewhere', 'intents'] as const

interface Citing {
  readonly id: string
  readonly citations: readonly Pick<Citation, 'source'>[]
}

/** What cites a source that was changed; a new source is cited by nothing that was there. */
function citing(sources: ReadonlySet<string>, all: readonly Citing[]): string[] {
  if (sources.size === 0) return []
  return all.filter(({ citations }) => citations.some(({ source }) => sources.has(source))).map(({ id }) => id)
}

function rulesCiting(sources: ReadonlySet<string>, { tables, lists }: Pick<Knowledge, 'tables' | 'lists'>): string[] {
  const whole = (id: string, parts: readonly Omit<Citing, 'id'>[]): Citing => {
    return { id, citations: parts.flatMap(({ citations }) => citations) }
  }
  return citing(sources, [
    ...tables.map(({ id, periods }) => whole(id, periods)),
    ...lists.map(({ id, members }) => whole(id, members)),
  ])
}

/** Whether the reply to a question can be another one after the edit. */
export function canTouch(touched: Touched, { question, rules, passages }: LedgerLine): boolean {
  if (touched.everything || (question.of !== null && touched.cards.has(question.of))) return true
  if (overlap(touched.rules, rules) || overlap(touched.passages, passages)) return true
  if (!touched.findsOthers) return false
  const fresh = touched.newWords[question.language]
  return stemsIn(question.text, question.language).some((word) => fresh.has(word))
}

function newWords(
  before: readonly SearchDocument[],
  after: readonly SearchDocument[],
  language: Language,
): ReadonlySet<string> {
  const known = countsIn(before, language)
  const now = countsIn(after, language)
  return new Set([...now].filter(([word, count]) => count > (known.get(word) ?? 0)).map(([word]) => word))
}

function countsIn(documents: readonly SearchDocument[], language: Language): Map<string, number> {
  const counts = new Map<string, number>()
  for (const document of documents.filter((one) => one.language === language)) {
    for (const [, text] of stretchesIn(document)) {
      for (const word of stemsIn(text, language)) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return counts
}

const stemsIn = (text: string, language: Language): string[] => wordsOf(text).map((word) => stem(word.text, language))

/** Ids of what came, went or is not the same any more. */
function changedBy<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): Set<string> {
  const old = new Map(before.map((one) => [one.id, one]))
  const now = new Map(after.map((one) => [one.id, one]))
  return new Set([...old.keys(), ...now.keys()].filter((id) => !same(old.get(id), now.get(id))))
}

/** What was read from the same text is often the very same value; else its content is compared. */
function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one, withoutLine) === JSON.stringify(other, withoutLine)
}

/** A passage that only moved down its file is the same passage. */
const withoutLine = (key: string, value: unknown): unknown => (key === 'line' ? undefined : value)

function overlap(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const one of some) if (others.has(one)) return true
  return false
}
