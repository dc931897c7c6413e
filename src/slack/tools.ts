import type { Cards } from '../answer/cards.ts'
import type { Finder } from '../answer/finder.ts'
import type { LinkShelf } from '../answer/links/link-shelf.ts'
import type { Worded } from '../answer/parts.ts'
import type { Day } from '../core/day.ts'
import type { Store } from '../store/store.ts'
import type { Editing } from './admin/editing.ts'
import type { Desk, IdentifiedAnswer } from './desk.ts'
import type { createHrPages } from './hr/pages.ts'
import type { Inbox } from './inbox.ts'
import type { Languages } from './languages.ts'
import type { createLatestOf } from './latest-of.ts'
import type { Log } from './log.ts'
import type { Memory } from './memory.ts'
import { createRecent } from './recent.ts'
import type { Roles } from './roles.ts'
import type { WorkspaceSettings } from './workspace.ts'

/** An answer that was given, for its source and for sharing it. */
export interface KeptAnswer extends Worded {
  /** Empty when it is no longer known: the store does not keep it. */
  readonly question: string
  /** Where it is shared, when that is a thread. */
  readonly thread: string | null
}

/** What the listeners share. */
export interface Tools {
  readonly desk: Desk
  readonly log: Log
  readonly inbox: Inbox
  readonly languageOf: Languages
  readonly answers: Answers
  readonly roles: Roles
  readonly store: Store
  /** Finds passages and reads questions, for who works with them. */
  readonly finder: Finder
  readonly cards: Cards
  /** The day in the Netherlands. */
  readonly today: () => Day
  /** What HR linked, as the assistant uses it. */
  readonly links: LinkShelf
  readonly workspace: WorkspaceSettings
  /** What admins work with; `null` where content cannot be edited. */
  readonly editing: Editing | null
  /** Shows each person the Home page as it stands last. */
  readonly latestHome: ReturnType<typeof createLatestOf>
  /** Which pages of their lists advisers of HR look at. */
  readonly hrPages: HrPagesOf
  /** Where an administrator can fetch the audit trail; `null` where there are no pages. */
  readonly trailAddress: (user: string) => string | null
  readonly now: () => Date
  /** After so long an asker sees that work is under way. */
  readonly patienceMs: number
}

export type HrPagesOf = ReturnType<typeof createHrPages>

interface Asked {
  readonly asker: string
  readonly question: string
  readonly thread?: string | null
}

export type Answers = ReturnType<typeof createAnswers>

/** The answers given last, each under an id that its buttons carry. */
export function createAnswers(most: number, memory: Memory) {
  const kept = createRecent<KeptAnswer & { readonly asker: string }>(most)
  return {
    /** The answer with this id, from the store when it was given longer ago. */
    async find(id: string): Promise<KeptAnswer | null> {
      const near = kept.get(id)
      if (near) return near
      const found = id === '' ? null : await memory.answer(id)
      return found && { ...found, question: '' }
    },
    keep({ id, reply, parts }: IdentifiedAnswer, { asker, question, thread = null }: Asked): string {
      kept.set(id, { reply, parts, question, thread, asker })
      return id
    },
    /** What is at hand of a person, who wants to be forgotten. */
    forget: (person: string): void => kept.remove(({ asker }) => asker === person),
  }
}

export const LONGEST_QUESTION = 4_000
