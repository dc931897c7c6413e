import { type Answers, createAnswers } from './answers.ts'
import { type Audit, createAudit } from './audit.ts'
import { type Changes, createChanges } from './changes.ts'
import { type Conversations, createConversations } from './conversations.ts'
import { createDeliveries, type Deliveries, type Holding } from './deliveries.ts'
import { createDrafts, type Drafts } from './drafts.ts'
import { createEdits, type Edits } from './edits.ts'
import type { Database, Engine } from './engine.ts'
import { createEscalations, type Escalations } from './escalations.ts'
import { createFeedback, type Feedback } from './feedback.ts'
import { createLinks, LINKS_CHANGED, type LinkRows } from './links.ts'
import { createPeople, type People } from './people.ts'
import { createPersonal, FORGOTTEN, type Personal } from './personal.ts'
import { createQuestions, type Questions } from './questions.ts'
import { createReceipts, type Receipts } from './receipts.ts'
import { createReminders, type Reminders } from './reminders.ts'
import { createRevisions, type Revisions } from './revisions.ts'
import { createTellings, type Tellings } from './tellings.ts'
import { createWithdrawals, type Withdrawals } from './withdrawals.ts'

/** What the program remembers, one property a subject. Every call fails with an error while the store is away. */
export interface Store {
  readonly deliveries: Deliveries
  readonly conversations: Conversations
  readonly answers: Answers
  readonly tellings: Tellings
  readonly receipts: Receipts
  readonly feedback: Feedback
  readonly people: People
  readonly personal: Personal
  readonly audit: Audit
  readonly links: LinkRows
  readonly questions: Questions
  readonly escalations: Escalations
  readonly drafts: Drafts
  readonly reminders: Reminders
  readonly revisions: Revisions
  readonly edits: Edits
  readonly withdrawals: Withdrawals
  readonly changes: Changes
  /** Several writes as one; inside it, hand the transaction to every call. */
  together<T>(work: (within: Database) => Promise<T>): Promise<T>
  /** Whether it can be read now. */
  isThere(): Promise<boolean>
  close(): Promise<void>
}

/** The subjects on one database. Its tables may still have to be made. */
export function storeOn(engine: Engine, holding: Holding = {}): Omit<Store, 'close'> {
  const people = createPeople(engine)
  const changes = createChanges(engine)
  const audit = createAudit(engine, people)
  return {
    deliveries: createDeliveries(engine, holding),
    conversations: createConversations(engine),
    answers: createAnswers(engine),
    tellings: createTellings(engine),
    receipts: createReceipts(engine),
    feedback: createFeedback(engine),
    people,
    personal: createPersonal(engine, async (within) => {
      await changes.tell(FORGOTTEN, within)
      await changes.tell(LINKS_CHANGED, within)
    }),
    audit,
    revisions: createRevisions(engine, { people, audit, changed: (within) => changes.tell('content', within) }),
    edits: createEdits(engine),
    withdrawals: createWithdrawals(engine, { audit, changed: (within) => changes.tell('withdrawals', within) }),
    changes,
    links: createLinks(engine),
    questions: createQuestions(engine),
    escalations: createEscalations(engine),
    drafts: createDrafts(engine),
    reminders: createReminders(engine),
    together: (work) => engine.db.transaction().execute(work),
    isThere: async () => {
      try {
        await engine.db.selectFrom('migrations').select('name').limit(1).execute()
        return true
      } catch {
        return false
      }
    },
  }
}
