import type { Tools } from '../tools.ts'
import { type SubmitArgs, sendToHr } from './ask-hr.ts'
import { ASK_HR } from './ask-hr-view.ts'
import { DRAFT, keepDraft } from './draft.ts'
import { saveLink } from './link-save.ts'
import { LINK } from './link-view.ts'
import { REPLY, sendReply } from './reply-view.ts'

/** What becomes of a window about questions to HR, by its callback id. */
export const HR_SUBMISSIONS: Readonly<Record<string, (tools: Tools, args: SubmitArgs) => Promise<void>>> = {
  [ASK_HR]: sendToHr,
  [DRAFT]: keepDraft,
  [LINK]: saveLink,
  [REPLY]: sendReply,
}
