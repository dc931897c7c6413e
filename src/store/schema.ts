import type { AnswerRow, RestRow } from './answers.ts'
import type { AuditRow } from './audit.ts'
import type { ChangeMarkRow } from './changes.ts'
import type { ConversationRow } from './conversations.ts'
import type { DeliveryRow } from './deliveries.ts'
import type { DraftRow } from './drafts.ts'
import type { EditRow } from './edits.ts'
import type { EscalationRow, HrReplyRow } from './escalations.ts'
import type { FeedbackRow } from './feedback.ts'
import type { LinkRow } from './links.ts'
import type { MigrationRow } from './migrate.ts'
import type { MutedRow, PersonRow } from './people.ts'
import type { QuestionRow } from './questions.ts'
import type { ReceiptRow } from './receipts.ts'
import type { ReminderRow } from './reminders.ts'
import type { RevisionRow } from './revisions.ts'
import type { TellingRow } from './tellings.ts'
import type { WithdrawalRow } from './withdrawals.ts'

/**
 * Every table with the type of its rows; a row's type stands beside the code that reads it.
 *
 * Only `text` and `integer` columns, so that both databases hand back the same values: a moment is ISO text,
 * which sorts as it should, yes and no are 1 and 0, and nested content is JSON text.
 */
export interface Schema {
  migrations: MigrationRow
  change_marks: ChangeMarkRow
  deliveries: DeliveryRow
  conversations: ConversationRow
  answers: AnswerRow
  answer_rests: RestRow
  answer_tellings: TellingRow
  receipts: ReceiptRow
  feedback: FeedbackRow
  people: PersonRow
  muted: MutedRow
  audit: AuditRow
  revisions: RevisionRow
  edits: EditRow
  withdrawals: WithdrawalRow
  links: LinkRow
  questions: QuestionRow
  escalations: EscalationRow
  hr_replies: HrReplyRow
  drafts: DraftRow
  reminders: ReminderRow
}
