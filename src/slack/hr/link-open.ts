import type {
  AllMiddlewareArgs,
  MessageShortcut,
  SlackOptionsMiddlewareArgs,
  SlackShortcutMiddlewareArgs,
} from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import { z } from 'zod'
import { scrub } from '../../store/scrub.ts'
import { sentence } from '../blocks.ts'
import { isHr } from '../gate.ts'
import { typedText } from '../incoming-text.ts'
import { readJson } from '../read-json.ts'
import { respondTo } from '../respond-to.ts'
import type { KeptAnswer, Tools } from '../tools.ts'
import { questionAnswered } from './asked-question.ts'
import { type Linking, LONGEST_LINKED, linkView, passageOption, Linking as Schema, sumOption } from './link-view.ts'
import { HR_TEXTS } from './texts.ts'

/** Of a message of ours only the buttons, which say which answer it is. */
const OwnMessage = z.object({
  blocks: z.array(
    z.looseObject({
      elements: z.array(z.looseObject({ action_id: z.string().optional(), value: z.string().optional() })).optional(),
    }),
  ),
})

type ShortcutArgs = AllMiddlewareArgs & SlackShortcutMiddlewareArgs<MessageShortcut>

/** "Koppel antwoord" on a message: on somebody's question, or on what the assistant answered to one. */
export async function onLinkShortcut(tools: Tools, { shortcut, ack, client, context }: ShortcutArgs): Promise<void> {
  await ack()
  const { user, channel, message, trigger_id: trigger } = shortcut
  const language = tools.languageOf.known(user.id) ?? 'nl'
  if (!(await isHr(tools, client, user.id, 'link'))) {
    return respondTo(shortcut.response_url, sentence(HR_TEXTS.onlyHr[language]))
  }
  const kept = await answerIn(tools, message)
  const bot = context.botUserId ?? ''
  const thread = typeof message.thread_ts === 'string' ? message.thread_ts : message.ts
  const isOurs = kept !== null || message.user === bot || typeof message.bot_id === 'string'
  const asked = isOurs
    ? () => questionAnswered(client, { channel: channel.id, ts: message.ts, thread }, bot)
    : () => typedText(message.text ?? '', bot)
  const question = kept?.question || (await asked())
  const isDirect = channel.id.startsWith('D')
  const place = isDirect ? { channel: null, thread: null } : { channel: channel.id, thread }
  const linking: Linking = { language, ...place, about: '', calculation: kept ? calculationOf(kept) : null }
  await openLink(tools, { client, trigger }, linking, question)
}

/** The window, with the passage that fits the question best already chosen. */
export async function openLink(
  tools: Tools,
  { client, trigger }: { readonly client: WebClient; readonly trigger: string },
  linking: Linking,
  question: string,
): Promise<void> {
  const clean = scrub(question).slice(0, LONGEST_LINKED)
  const found = tools.finder.passages(clean, linking.language, tools.today())
  const best = found.find(({ status }) => status === 'current') ?? null
  await client.views.open({ trigger_id: trigger, view: linkView(linking, clean, best) })
}

function answerIn(tools: Tools, message: unknown): Promise<KeptAnswer | null> {
  const own = OwnMessage.safeParse(message).data?.blocks ?? []
  const buttons = own.flatMap(({ elements = [] }) => elements)
  return tools.answers.find(buttons.find(({ action_id: id }) => id === 'hr:ask')?.value ?? '')
}

export function calculationOf({ reply }: KeptAnswer): Linking['calculation'] {
  if (!reply.calculation) return null
  const { intent, inputs } = reply.calculation
  return { intent, fields: Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, String(value)])) }
}

/** What HR types in the search field finds passages that hold now. */
export async function onPassageSearch(
  tools: Tools,
  { ack, body, client, payload }: AllMiddlewareArgs & SlackOptionsMiddlewareArgs<'block_suggestion'>,
): Promise<void> {
  const linking = readJson(Schema, body.view?.private_metadata ?? '')
  if (!(await isHr(tools, client, body.user.id, 'search'))) return ack({ options: [] })
  const language = linking?.language ?? 'nl'
  const found = tools.finder.passages(payload.value, language, tools.today())
  const options = found.filter(({ status }) => status === 'current').map(passageOption)
  await ack({ options: [...(linking?.calculation ? [sumOption(language)] : []), ...options] })
}
