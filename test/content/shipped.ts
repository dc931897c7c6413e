import type { Assistant } from '../../src/answer/assistant.ts'
import { documentsOf } from '../../src/answer/documents.ts'
import { find } from '../../src/answer/find.ts'
import { libraryOf } from '../../src/answer/library.ts'
import { assistantOf } from '../../src/answer/respond.ts'
import type { Passage } from '../../src/cards/card.ts'
import type { Day } from '../../src/core/day.ts'
import type { Language } from '../../src/core/language.ts'
import type { Problem } from '../../src/core/problem.ts'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts'
import { namedTime } from '../../src/language/moment.ts'
import { buildIndex } from '../../src/search/search.ts'
import { day } from '../day.ts'

export const TODAY = day('2026-11-25')
export const LANGUAGES: readonly Language[] = ['nl', 'en']

/** The knowledge that is shipped, read once for each file of tests. */
export function shippedKnowledge(): { readonly knowledge: Knowledge; readonly problems: readonly Problem[] } {
  read ??= readKnowledge('knowledge')
  return read
}
let read: ReturnType<typeof readKnowledge> | undefined

export function shippedAssistant(): Assistant {
  assistant ??= assistantOf(shippedKnowledge().knowledge)
  return assistant
}
let assistant: Assistant | undefined

export function shippedPassages(): Passage[] {
  return shippedKnowledge().knowledge.cards.flatMap(({ passages }) => passages)
}

/** The ids of the three passages that come first for a question. */
export function topThree(text: string, language: Language, today: Day): string[] {
  shelves ??= shelvesOf(shippedKnowledge().knowledge)
  const { candidates } = find(shelves, { text, language, today, time: namedTime(text, today) })
  return candidates.slice(0, 3).map(({ passage }) => passage.id)
}
let shelves: ReturnType<typeof shelvesOf> | undefined

function shelvesOf(knowledge: Knowledge) {
  return { ...libraryOf(knowledge), index: buildIndex(documentsOf(knowledge), { synonyms: knowledge.synonyms }) }
}

/** A day on which the passage holds: today, or its last day, or its first. */
export function dayOfValidity({ validity: { from, to } }: Passage): Day {
  if (to !== null && to < TODAY) return to
  return from !== null && from > TODAY ? from : TODAY
}
