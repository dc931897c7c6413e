import type { Passage } from '../cards/card.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type Rules, rulesOf } from '../rules/rules.ts'
import { type ById, passagesById } from './by-id.ts'
import type { Library } from './compose.ts'
import { NO_REVIEW_POLICY, type ReviewPolicy, type Withdrawal, withdrawnFrom } from './withdrawn.ts'

/** Hears what a turn looks at, so that it is known which answers an edit can touch. */
export interface Watch {
  rule(id: string): void
  passage(id: string): void
}

export interface LibrarySettings {
  readonly withdrawals?: readonly Withdrawal[]
  readonly review?: ReviewPolicy
  readonly watch?: Watch
}

/** The knowledge with what is looked up often beside it. */
export function libraryOf(
  knowledge: Knowledge,
  { withdrawals = [], review = NO_REVIEW_POLICY, watch }: LibrarySettings = {},
): Library {
  const rules = rulesOf(knowledge.tables, knowledge.lists)
  const { passages, titles } = passagesById(knowledge.cards)
  return {
    rules: watch ? watchedRules(rules, watch) : rules,
    sources: new Map(knowledge.sources.map((source) => [source.id, source])),
    intents: knowledge.intents,
    titles,
    elsewhere: new Map(knowledge.elsewhere.map((subject) => [subject.id, subject])),
    passages: watch ? watchedPassages(passages, watch) : passages,
    withdrawn: withdrawnFrom(knowledge, withdrawals, review),
  }
}

function watchedRules(rules: Rules, watch: Watch): Rules {
  const heard = <Rest extends readonly unknown[], Result>(look: (id: string, ...rest: Rest) => Result) => {
    return (id: string, ...rest: Rest): Result => {
      watch.rule(id)
      return look(id, ...rest)
    }
  }
  return {
    ...rules,
    has: heard(rules.has),
    table: heard(rules.table),
    inForce: heard(rules.inForce),
    members: heard(rules.members),
  }
}

function watchedPassages(passages: ById<Passage>, watch: Watch): ById<Passage> {
  return {
    get(id) {
      watch.passage(id)
      return passages.get(id)
    },
  }
}
