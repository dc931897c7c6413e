import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import { ADMIN_SUBMISSIONS } from './admin/submissions.ts'
import { ASK, askedView } from './ask-view.ts'
import { askInDirect } from './direct.ts'
import { FEEDBACK_REASON, isReason, readRating, thanksView } from './feedback.ts'
import { fillForm } from './fill-form.ts'
import { FORM } from './form-view.ts'
import { HR_SUBMISSIONS } from './hr/submissions.ts'
import { keepOpinion } from './opinion.ts'
import type { Tools } from './tools.ts'

type Args = AllMiddlewareArgs & SlackViewMiddlewareArgs<ViewSubmitAction>

/** What becomes of a modal that was sent, by its callback id. */
export const SUBMISSIONS: Readonly<Record<string, (tools: Tools, args: Args) => Promise<void>>> = {
  [FEEDBACK_REASON]: feedbackReason,
  [ASK]: askAnywhere,
  [FORM]: fillForm,
  ...HR_SUBMISSIONS,
  ...ADMIN_SUBMISSIONS,
}

export async function onSubmit(tools: Tools, args: Args): Promise<void> {
  const submission = SUBMISSIONS[args.view.callback_id]
  if (submission) await submission(tools, args)
  else await args.ack()
}

async function askAnywhere(tools: Tools, { view, ack, body, client }: Args): Promise<void> {
  const question = view.state.values.question?.question?.value?.trim() ?? ''
  await ack({ response_action: 'update', view: askedView(view.private_metadata === 'en' ? 'en' : 'nl') })
  if (question !== '') await askInDirect(tools, client, body.user.id, question)
}

async function feedbackReason(tools: Tools, { view, ack, body }: Args): Promise<void> {
  const rating = readRating(view.private_metadata)
  const chosen = view.state.values.reason?.reason?.selected_option?.value ?? ''
  await ack(rating ? { response_action: 'update', view: thanksView(rating.language) } : undefined)
  if (!rating || !isReason(chosen)) return
  const passage = await keepOpinion(tools, body.user.id, rating, chosen)
  tools.log('info', 'feedback-reason', { reason: chosen, passage })
}
