import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt'
import { isAdminClick, onAdminClick } from './admin/clicks.ts'
import { answerInThread, answerPrivately } from './answering.ts'
import { OFFER, type Posted, readShare, replyMessage, sentence } from './blocks.ts'
import { openCard, openPassage } from './cards/card-actions.ts'
import { askInDirect } from './direct.ts'
import { readRating, reasonView } from './feedback.ts'
import { FORM, type FormPlace, readOrigin, readWanted } from './form-view.ts'
import { publishHome } from './home.ts'
import { openAskHr } from './hr/ask-hr.ts'
import { onHrClick } from './hr/clicks.ts'
import { noteDisliked } from './hr/gaps.ts'
import { Click, HomeClick, WindowClick } from './incoming.ts'
import { keyOf, privateKey } from './keys.ts'
import { openForm, windowOf } from './open-form.ts'
import { keepOpinion } from './opinion.ts'
import { forgetPerson, sendOwnData } from './own-data/own-data.ts'
import { respondTo, sendTo } from './respond-to.ts'
import { sourceView } from './source-view.ts'
import { TEXTS } from './texts.ts'
import type { Tools } from './tools.ts'
import { onQuiet } from './unasked/quiet.ts'

type Args = AllMiddlewareArgs & SlackActionMiddlewareArgs<BlockAction>
type Action = (tools: Tools, args: Args, click: Click, value: string) => Promise<void>

/** What each button does, by what its action id starts with. One listener serves them all. */
export const ACTIONS: Readonly<Record<string, Action>> = {
  ask,
  card: openCard,
  feedback,
  form,
  hr,
  own,
  passage: openPassage,
  quiet: onQuiet,
  share,
  source,
}

export async function onAction(tools: Tools, args: Args): Promise<void> {
  await args.ack()
  if (isAdminClick(firstActionId(args.body))) return onAdminClick(tools, args.client, args.body)
  const fromHome = HomeClick.safeParse(args.body)
  if (fromHome.success) return onHomeClick(tools, args, fromHome.data)
  const fromWindow = WindowClick.safeParse(args.body)
  if (fromWindow.success) return onChoice(tools, args, fromWindow.data)
  const click = Click.safeParse(args.body)
  const [action] = click.data?.actions ?? []
  if (!click.success || !action) return
  await ACTIONS[action.action_id.split(':')[0] ?? '']?.(tools, args, click.data, action.value ?? '')
}

const firstActionId = ({ actions }: BlockAction): string => actions[0]?.action_id ?? ''

/** "Vraag HR" is for everyone; every other button of HR looks first at who pressed it. */
async function hr(tools: Tools, { client, body }: Args, click: Click, value: string): Promise<void> {
  const what = click.actions[0]?.action_id.slice('hr:'.length) ?? ''
  if (what === 'ask') return openAskHr(tools, client, body.trigger_id, click, value)
  const { user, response_url: address = null } = click
  const refresh = async () => {}
  await onHrClick(tools, { client, trigger: body.trigger_id, user: user.id, what, value, address, refresh })
}

/** A question on the Home page becomes a conversation of its own. */
async function onHomeClick(tools: Tools, { client, body }: Args, { user, actions }: HomeClick): Promise<void> {
  const [action] = actions
  const wanted = action?.action_id.startsWith(FORM) ? readWanted(action.value ?? '') : null
  if (wanted) {
    return openForm(tools, { client, trigger: body.trigger_id, user: user.id }, wanted, { kind: 'direct' })
  }
  if (action?.action_id.startsWith('hr:')) {
    const what = action.action_id.slice('hr:'.length)
    const refresh = () => publishHome(tools, client, user.id)
    const click = { client, trigger: body.trigger_id, user: user.id, what, value: action.value ?? '' }
    return onHrClick(tools, { ...click, address: null, refresh })
  }
  if (action?.action_id === 'own:show') return sendOwnData(tools, client, user.id)
  if (action?.action_id.startsWith('ask:') && action.value) await askInDirect(tools, client, user.id, action.value)
}

/** A suggested question was clicked: answered where it stood, to the same people. */
async function ask(tools: Tools, { client }: Args, click: Click, value: string): Promise<void> {
  const { user, channel, container } = click
  const asked = (who: string | null) =>
    click.actions[0]?.action_id === OFFER ? undefined : { user: who, question: value }
  const question = { asker: user.id, text: value, surface: 'button' as const }
  if (container.is_ephemeral) {
    const key = privateKey(channel.id, user.id)
    const place = { address: click.response_url ?? '', shareIn: container.thread_ts ?? null }
    return answerPrivately(tools, client, place, { ...question, key }, asked(null))
  }
  const isDirect = channel.id.startsWith('D')
  const place = { channel: channel.id, thread_ts: container.thread_ts ?? container.message_ts }
  const key = keyOf({ channel: channel.id, ts: place.thread_ts })
  await answerInThread(tools, client, place, { ...question, key }, asked(isDirect ? null : user.id))
}

/** The calculation as a form; its reply comes where the button stood. */
async function form(tools: Tools, { client, body }: Args, click: Click, value: string): Promise<void> {
  const wanted = readWanted(value)
  if (!wanted) return
  const { user, channel, container, response_url } = click
  const thread = container.thread_ts ?? container.message_ts
  const place: FormPlace = container.is_ephemeral
    ? { kind: 'private', channel: channel.id, address: response_url ?? '' }
    : { kind: 'thread', channel: channel.id, thread }
  await openForm(tools, { client, trigger: body.trigger_id, user: user.id }, wanted, place)
}

/** A calculation was chosen in a window: its form takes the place of the choice. */
async function onChoice(tools: Tools, { client }: Args, { user, view, actions }: WindowClick): Promise<void> {
  const wanted = readWanted(actions[0]?.value ?? '')
  const origin = readOrigin(view.private_metadata)
  if (!wanted || !origin) return
  await client.views.update({
    view_id: view.id,
    hash: view.hash,
    view: windowOf(tools, user.id, wanted, origin.place),
  })
}

/** A good mark gets thanks; a bad one is asked why, in a modal that needs no typing. */
async function feedback(tools: Tools, { client, body }: Args, click: Click, value: string): Promise<void> {
  const { user, channel, container } = click
  const rating = readRating(value)
  if (!rating) return
  const { answer, verdict, language } = rating
  // First, because the trigger does not live long.
  if (verdict === 'bad') await client.views.open({ trigger_id: body.trigger_id, view: reasonView(rating) })
  tools.log('info', 'feedback', { verdict, passage: await keepOpinion(tools, user.id, rating) })
  if (verdict === 'bad') return noteDisliked(tools, user.id, await tools.answers.find(answer))
  const thanks = sentence(TEXTS.thanksGood[language])
  if (container.is_ephemeral) return respondPrivately(click, thanks)
  const thread = container.thread_ts === undefined ? {} : { thread_ts: container.thread_ts }
  await client.chat.postEphemeral({ channel: channel.id, user: user.id, ...thread, ...thanks })
}

/** A person wants to be forgotten. */
async function own(tools: Tools, _: Args, click: Click): Promise<void> {
  await forgetPerson(tools, click)
}

/** The passage behind an answer, in a window. */
async function source(tools: Tools, { client, body }: Args, click: Click, value: string): Promise<void> {
  const kept = await tools.answers.find(value)
  if (!kept) return respondPrivately(click, EXPIRED)
  const pages = { publicUrl: tools.workspace.publicUrl, answer: value }
  await client.views.open({ trigger_id: body.trigger_id, view: sourceView(kept.reply, pages) })
}

/** What was answered in private is shown to the channel, because its owner asked for that. */
async function share(tools: Tools, _: Args, click: Click, value: string): Promise<void> {
  const { id, question } = readShare(value)
  const kept = await tools.answers.find(id)
  if (!kept) return respondPrivately(click, EXPIRED)
  const asked = { user: click.user.id, question: kept.question || question }
  const message = replyMessage(kept, { ...(asked.question !== '' && { asked }), sharedBy: click.user.id })
  const thread = kept.thread === null ? {} : { thread_ts: kept.thread }
  const address = click.response_url ?? ''
  await sendTo(address, { response_type: 'in_channel', replace_original: false, ...thread, ...message })
  await sendTo(address, { delete_original: true })
}

const EXPIRED = sentence(`${TEXTS.expired.nl}\n${TEXTS.expired.en}`)

async function respondPrivately(click: Click, message: Posted): Promise<void> {
  await respondTo(click.response_url ?? '', message)
}
