import type { Card } from '../cards/card.ts'
import type { Source } from '../core/citation.ts'
import type { Intent } from '../intents/intent.ts'
import type { MemberList } from '../rules/members.ts'
import type { RuleTable } from '../rules/rule-table.ts'
import type { Elsewhere } from './elsewhere.ts'
import type { LeftOut } from './left-out.ts'
import type { Synonyms } from './synonyms.ts'

/** Everything the assistant knows, as plain values that can be stored as JSON. */
export interface Knowledge {
  readonly sources: readonly Source[]
  readonly tables: readonly RuleTable[]
  readonly lists: readonly MemberList[]
  readonly cards: readonly Card[]
  readonly synonyms: Synonyms
  readonly elsewhere: readonly Elsewhere[]
  readonly intents: readonly Intent[]
  readonly leftOut: readonly LeftOut[]
}
