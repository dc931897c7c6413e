import type { Citation } from '../core/citation.ts'
import { covers, type Day } from '../core/day.ts'
import type { Bilingual } from '../core/language.ts'

/** A state that takes part in an agreement, from its first to its last day. */
export interface Member {
  /** ISO 3166-1 alpha-2. */
  readonly state: string
  readonly from: Day
  readonly to: Day | null
  readonly confidence: 'high' | 'medium'
  readonly citations: readonly Citation[]
}

/** Who takes part in an agreement, through the years. */
export interface MemberList {
  readonly id: string
  readonly file: string
  readonly title: Bilingual
  readonly members: readonly Member[]
}

/** The states that take part on a day. */
export function membersOn(list: MemberList, on: Day): readonly Member[] {
  return list.members.filter((member) => covers(member, on))
}
