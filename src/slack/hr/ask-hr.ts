import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import { withoutObjections } from '../../answer/parts.ts'
import { errorName } from '../../core/error-name.ts'
import { scrub } from '../../store/scrub.ts'
import { sentence } from '../blocks.ts'
import { isTicked, typedIn } from '../fields.ts'
import { noted } from '../gate.ts'
import type { Click } from '../incoming.ts'
import { shortened } from '../mrkdwn.ts'
import { readJson } from '../read-json.ts'
import { respondTo } from '../respond-to.ts'
import { TEXTS } from '../texts.ts'
import type { KeptAnswer, Tools } from '../tools.ts'
import { askHrView, doneView, LONGEST_ASKED } from './ask-hr-view.ts'
import { hrPost } from './hr-post.ts'
import { Asking } from './metadata.ts'
import { HR_TEXTS } from './texts.ts'

export type SubmitArgs = AllMiddlewareArgs & SlackViewMiddlewareArgs<ViewSubmitAction>

const LONGEST_ANSWERED = 1_500

/** "Vraag HR" below an answer: a window that asks whether this may be sent. Nothing is sent yet. */
export async function openAskHr(
  tools: Tools,
  client: WebClient,
  trigger: string,
  click: Click,
  answer: string,
): Promise<void> {
  const kept = await tools.answers.find(answer)
  const channel = tools.workspace.hrChannel
  if (!kept || channel === null) {
    const words = kept ? HR_TEXTS.noHrChannel : TEXTS.expired
    return respondTo(click.response_url ?? '', sentence(`${words.nl}\n${words.en}`))
  }
  const view = askHrView(askingOf(kept, click), scrub(kept.question).slice(0, LONGEST_ASKED))
  await client.views.open({ trigger_id: trigger, view })
}

function askingOf(kept: KeptAnswer, { user, channel, container }: Click): Asking {
  const { reply } = withoutObjections(kept)
  // What only the asker could see is answered in a direct message.
  const way = container.is_ephemeral
    ? { channel: user.id, thread: null }
    : { channel: channel.id, thread: container.thread_ts ?? container.message_ts }
  const passage = reply.passages[0]?.passage ?? null
  return { language: reply.language, answered: scrub(shortened(reply.text, LONGEST_ANSWERED)), passage, ...way }
}

/** The person agreed: kept, posted to HR, and the way back remembered. */
export async function sendToHr(tools: Tools, { view, ack, body, client }: SubmitArgs): Promise<void> {
  const asking = readJson(Asking, view.private_metadata)
  const hrChannel = tools.workspace.hrChannel
  if (!asking || hrChannel === null) return ack()
  const { language } = asking
  const question = typedIn(view, 'question')
  if (question === '') {
    return ack({ response_action: 'errors', errors: { question: HR_TEXTS.emptyQuestion[language] } })
  }
  const id = await kept(tools, body.user.id, { ...asking, question, named: isTicked(view, 'named') }, hrChannel)
  if (id === null) return ack({ response_action: 'errors', errors: { question: HR_TEXTS.notKept[language] } })
  await ack({
    response_action: 'update',
    view: doneView(language, HR_TEXTS.sentTitle[language], HR_TEXTS.sent[language]),
  })
  await noted(tools, body.user.id, 'escalation', { question: id, named: isTicked(view, 'named') })
  try {
    await postToHr(tools, client, id, hrChannel)
  } catch (error) {
    tools.log('error', 'not-posted', { question: id, error: errorName(error) })
    await client.chat.postMessage({ channel: body.user.id, ...sentence(HR_TEXTS.notPosted[language]) })
  }
}

type Agreed = Asking & { readonly question: string; readonly named: boolean }

/** `null` when it could not be kept: then nothing is sent either. */
async function kept(
  { store, finder, log }: Tools,
  person: string,
  { channel, thread, ...asked }: Agreed,
  hrChannel: string,
): Promise<string | null> {
  const words = finder.subject(asked.question, asked.language)
  try {
    return await store.together(async (within) => {
      const question = await store.questions.add({ ...asked, kind: 'asked', person, words }, within)
      await store.escalations.add({ question, person, channel, thread }, hrChannel, within)
      return question
    })
  } catch (error) {
    log('error', 'not-kept', { what: 'question to HR', error: errorName(error) })
    return null
  }
}

async function postToHr(tools: Tools, client: WebClient, id: string, channel: string): Promise<void> {
  const question = await tools.store.questions.find(id)
  if (!question) return
  const posted = await client.chat.postMessage({ channel, ...hrPost(question, 'nl'), unfurl_links: false })
  if (posted.ts) await tools.store.escalations.posted(id, posted.ts)
}
