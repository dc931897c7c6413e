import type { WebClient } from '@slack/web-api'
import { smallPrint } from '../block-parts.ts'
import { type Posted, readShare, sentence } from '../blocks.ts'
import { isHr, noted } from '../gate.ts'
import { respondTo } from '../respond-to.ts'
import type { Tools } from '../tools.ts'
import { draftView } from './draft.ts'
import { closeGroup } from './gaps.ts'
import { calculationOf, openLink } from './link-open.ts'
import { withdrawLink } from './link-save.ts'
import { replyView } from './reply-view.ts'
import { closedBy, HR_TEXTS, takenBy } from './texts.ts'

/** A button that only HR may press, wherever it stands. */
export interface HrClick {
  readonly client: WebClient
  readonly trigger: string
  readonly user: string
  /** What comes after `hr:` in the id of the button. */
  readonly what: string
  readonly value: string
  /** Where the person who pressed can be told something in private; `null` on the Home page. */
  readonly address: string | null
  /** After something changed on the Home page. */
  readonly refresh: () => Promise<void>
}

type HrAct = (tools: Tools, click: HrClick) => Promise<void>

/** By what comes after `hr:`; each is refused to who is not of HR. */
export const HR_ACTS: Readonly<Record<string, HrAct>> = {
  take,
  reply,
  link,
  'link-own': linkOwn,
  draft,
  close,
  'close-group': closeAll,
  turn,
  withdraw,
}

/** Who may not is told so, whatever the button said when it was shown. */
export async function onHrClick(tools: Tools, click: HrClick): Promise<void> {
  const act = HR_ACTS[click.what.split(':')[0] ?? '']
  if (!act) return
  if (await isHr(tools, click.client, click.user, click.what)) return act(tools, click)
  const language = tools.languageOf.known(click.user) ?? 'nl'
  await tell(click, sentence(HR_TEXTS.onlyHr[language]))
}

async function tell({ client, address, user }: HrClick, message: Posted): Promise<void> {
  if (address === null) await client.chat.postMessage({ channel: user, ...message })
  else await respondTo(address, message)
}

async function take(tools: Tools, click: HrClick): Promise<void> {
  const { user, value } = click
  if (!(await tools.store.questions.assign(value, user))) return gone(tools, click)
  await noted(tools, user, 'take', { question: value })
  await inThread(tools, click, takenBy(user, 'nl'))
  await click.refresh()
}

/** To another page of one of the lists. */
async function turn(tools: Tools, { user, value, refresh }: HrClick): Promise<void> {
  tools.hrPages.turn(user, value)
  await refresh()
}

async function close(tools: Tools, click: HrClick): Promise<void> {
  const { user, value } = click
  if (!(await tools.store.questions.setStatus(value, 'closed'))) return gone(tools, click)
  await noted(tools, user, 'close', { question: value })
  await inThread(tools, click, closedBy(user, 'nl'))
  await click.refresh()
}

/** A question nobody put to HR, with the others about the same thing. */
async function closeAll(tools: Tools, click: HrClick): Promise<void> {
  const questions = await closeGroup(tools, click.value)
  await noted(tools, click.user, 'close', { questions })
  await click.refresh()
}

async function reply(tools: Tools, { client, trigger, user, value }: HrClick): Promise<void> {
  const language = tools.languageOf.known(user) ?? 'nl'
  await client.views.open({ trigger_id: trigger, view: replyView({ language, question: value }) })
}

/** The question as it was put to HR, or what an unanswered one was about. */
async function link(tools: Tools, click: HrClick): Promise<void> {
  const { client, trigger, user, value } = click
  const asked = await tools.store.questions.find(value)
  if (!asked) return gone(tools, click)
  const language = tools.languageOf.known(user) ?? 'nl'
  const linking = { language, channel: null, thread: null, about: value, calculation: null }
  await openLink(tools, { client, trigger }, linking, asked.question || asked.words)
}

/** On an answer that an adviser got alone: a wrong or missing one gets another from here. */
async function linkOwn(tools: Tools, { client, trigger, user, value }: HrClick): Promise<void> {
  const { id, question } = readShare(value)
  const kept = await tools.answers.find(id)
  const language = tools.languageOf.known(user) ?? 'nl'
  const calculation = kept && calculationOf(kept)
  const linking = { language, channel: null, thread: null, about: '', calculation }
  await openLink(tools, { client, trigger }, linking, kept?.question || question)
}

async function withdraw(tools: Tools, click: HrClick): Promise<void> {
  await withdrawLink(tools, click.user, click.value)
  await click.refresh()
}

async function draft(tools: Tools, { client, trigger, user, value }: HrClick): Promise<void> {
  const language = tools.languageOf.known(user) ?? 'nl'
  await client.views.open({ trigger_id: trigger, view: draftView({ language, question: value }) })
}

async function gone(tools: Tools, click: HrClick): Promise<void> {
  await tell(click, sentence(HR_TEXTS.gone[tools.languageOf.known(click.user) ?? 'nl']))
  await click.refresh()
}

/** Colleagues of HR see it below the question. */
export async function inThread(
  tools: Tools,
  { client, value }: Pick<HrClick, 'client' | 'value'>,
  markup: string,
): Promise<void> {
  const way = await tools.store.escalations.wayBack(value)
  if (!way?.hrTs) return
  const place = { channel: way.hrChannel, thread_ts: way.hrTs }
  await client.chat.postMessage({ ...place, text: markup, blocks: [smallPrint('', markup)] })
}
