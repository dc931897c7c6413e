import type { Card } from '../cards/card.ts'
import { onceEach } from '../core/once-each.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type Rules, rulesOf } from '../rules/rules.ts'
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
  const passages = new Map(knowledge.cards.flatMap((card) => card.passages.map((passage) => [passage.id, passage])))
  return {
    rules: watch ? watchedRules(rules, watch) : rules,
    sources: new Map(knowledge.sources.map((source) => [source.id, source])),
    intents: knowledge.intents,
    titles: new Map(knowledge.cards.flatMap(titlesOn)),
    elsewhere: new Map(knowledge.elsewhere.map((subject) => [subject.id, subject])),
    passages: watch ? new WatchedMap(passages, watch) : passages,
    withdrawn: withdrawnFrom(knowledge, withdrawals, review),
  }
}

const titlesOn = onceEach(({ title, passages }: Card) =>
  passages.map(({ id }, index) => [id, { ...title, first: index === 0 }] as const),
)

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

class WatchedMap<T> extends Map<string, T> {
  readonly #watch: Watch

  constructor(entries: ReadonlyMap<string, T>, watch: Watch) {
    super()
    this.#watch = watch
    for (const [id, value] of entries) this.set(id, value)
  }

  override get(id: string): T | undefined {
    this.#watch.passage(id)
    return super.get(id)
  }
}
