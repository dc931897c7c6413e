import type { Knowledge } from '../knowledge/knowledge.ts'
import { rulesOf } from '../rules/rules.ts'
import type { Library } from './compose.ts'

/** The knowledge with what is looked up often beside it. */
export function libraryOf(knowledge: Knowledge): Library {
  return {
    rules: rulesOf(knowledge.tables, knowledge.lists),
    sources: new Map(knowledge.sources.map((source) => [source.id, source])),
    intents: knowledge.intents,
    titles: new Map(
      knowledge.cards.flatMap((card) =>
        card.passages.map(({ id }, index) => [id, { ...card.title, first: index === 0 }]),
      ),
    ),
    elsewhere: new Map(knowledge.elsewhere.map((subject) => [subject.id, subject])),
    passages: new Map(knowledge.cards.flatMap((card) => card.passages.map((passage) => [passage.id, passage]))),
  }
}
