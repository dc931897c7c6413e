import type { Migration } from './migrate.ts'
import { base } from './migrations/01-base.ts'
import { hr } from './migrations/02-hr.ts'
import { editing } from './migrations/03-editing.ts'
import { reminders } from './migrations/04-reminders.ts'
import { editsTogether } from './migrations/05-edits-together.ts'
import { answersTold } from './migrations/06-answers-told.ts'
import { linksInUse } from './migrations/07-links-in-use.ts'
import { editsInForms } from './migrations/08-edits-in-forms.ts'
import { answerTellings } from './migrations/09-answer-tellings.ts'
import { editsSentBack } from './migrations/10-edits-sent-back.ts'

/** Every step that the tables took, in the order of their names; none is ever changed or taken away. */
export const MIGRATIONS: readonly Migration[] = [
  base,
  hr,
  editing,
  reminders,
  editsTogether,
  answersTold,
  linksInUse,
  editsInForms,
  answerTellings,
  editsSentBack,
]
