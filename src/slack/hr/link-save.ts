import { randomUUID } from 'node:crypto'
import type { WebClient } from '@slack/web-api'
import type { Link, LinkTarget } from '../../answer/links/link.ts'
import { parseDay } from '../../core/day.ts'
import { errorName } from '../../core/error-name.ts'
import { LINKS_CHANGED } from '../../store/links.ts'
import { scrub } from '../../store/scrub.ts'
import { answerInThread } from '../answering.ts'
import { sentence } from '../blocks.ts'
import { chosenIn, dayIn, isTicked, typedIn } from '../fields.ts'
import { isHr, noted } from '../gate.ts'
import { keyOf } from '../keys.ts'
import { shortened } from '../mrkdwn.ts'
import { readJson } from '../read-json.ts'
import type { Tools } from '../tools.ts'
import type { SubmitArgs } from './ask-hr.ts'
import { doneView } from './ask-hr-view.ts'
import { closeGroup } from './gaps.ts'
import { LINK_TEXTS } from './link-texts.ts'
import { Linking, PASSAGE, SUM } from './link-view.ts'
import { bringBack } from './reply-back.ts'
import { HR_TEXTS } from './texts.ts'

const LONGEST_NAME = 80

type Errors = Readonly<Record<string, string>>
type View = SubmitArgs['view']

/** Ties the answer to the question: looked at anew, kept, in use at once, and shown below the question when asked. */
export async function saveLink(tools: Tools, { view, ack, body, client }: SubmitArgs): Promise<void> {
  const linking = readJson(Linking, view.private_metadata)
  if (!linking) return ack()
  const { language } = linking
  const user = body.user.id
  const refuse = (errors: Errors) => ack({ response_action: 'errors', errors: { ...errors } })
  if (!(await isHr(tools, client, user, 'link'))) return refuse({ question: HR_TEXTS.onlyHr[language] })
  const read = linkIn(tools, view, linking)
  if (!read.ok) return refuse(read.errors)
  const link: Link = { ...read.link, id: randomUUID(), by: await nameOf(client, user) }
  if (!(await kept(tools, link, user))) return refuse({ question: HR_TEXTS.notKept[language] })
  tools.links.put(link)
  await ack({
    response_action: 'update',
    view: doneView(language, HR_TEXTS.done[language], LINK_TEXTS.saved[language]),
  })
  await noted(tools, user, 'link', { link: link.id, target: targetName(link.target), until: link.until })
  await afterwards(tools, client, { link, linking, user, post: isTicked(view, 'post') })
}

type ReadLink =
  | { readonly ok: true; readonly link: Omit<Link, 'id' | 'by'> }
  | { readonly ok: false; readonly errors: Errors }

function linkIn(tools: Tools, view: View, linking: Linking): ReadLink {
  const { language } = linking
  const today = tools.today()
  const question = scrub(typedIn(view, 'question')).replaceAll(/\s+/g, ' ')
  const read = tools.finder.forLink(question, today)
  if (!read) return { ok: false, errors: { question: LINK_TEXTS.tooShort[language] } }
  const target = targetIn(view, linking)
  if (!target) return { ok: false, errors: { answer: LINK_TEXTS.noAnswer[language] } }
  if (target.kind === 'passage' && tools.finder.passage(target.passage, language, today)?.status !== 'current')
    return { ok: false, errors: { answer: LINK_TEXTS.expired[language] } }
  const until = parseDay(dayIn(view, 'until'))
  if (until !== null && until < today) return { ok: false, errors: { until: LINK_TEXTS.past[language] } }
  const channel = chosenIn(view, 'scope') === 'here' ? linking.channel : null
  return { ok: true, link: { question, ...read, target, on: today, until, channel } }
}

function targetIn(view: View, { calculation }: Linking): LinkTarget | null {
  const chosen = view.state.values.answer?.[PASSAGE]?.selected_option?.value ?? ''
  if (chosen === SUM) return calculation && { kind: 'calculation', ...calculation }
  return chosen === '' ? null : { kind: 'passage', passage: chosen }
}

const targetName = (target: LinkTarget): string => (target.kind === 'passage' ? target.passage : target.intent)

/** As readers see it; on one line. */
async function nameOf(client: WebClient, user: string): Promise<string> {
  try {
    const { user: person } = await client.users.info({ user })
    return shortened((person?.real_name ?? person?.name ?? 'HR').replaceAll(/\s+/g, ' ').trim(), LONGEST_NAME) || 'HR'
  } catch {
    return 'HR'
  }
}

async function kept({ store, log }: Tools, link: Link, user: string): Promise<boolean> {
  try {
    await store.together(async (within) => {
      await store.links.keep(link, user, within)
      await store.changes.tell(LINKS_CHANGED, within)
    })
    return true
  } catch (error) {
    log('error', 'not-kept', { what: 'link', error: errorName(error) })
    return false
  }
}

interface Linked {
  readonly link: Link
  readonly linking: Linking
  readonly user: string
  readonly post: boolean
}

/** The question itself gets the answer too: in its thread, or the person who put it to HR. */
async function afterwards(tools: Tools, client: WebClient, { link, linking, user, post }: Linked): Promise<void> {
  const { channel, thread, about, language } = linking
  if (about !== '') await answerAsker(tools, client, { link, about, user })
  if (channel === null || thread === null || !post) return
  const question = {
    key: keyOf({ channel, ts: thread }),
    asker: user,
    text: link.question,
    surface: 'shortcut' as const,
  }
  try {
    await answerInThread(tools, client, { channel, thread_ts: thread }, question, {
      user: null,
      question: link.question,
    })
  } catch {
    await client.chat.postMessage({ channel: user, ...sentence(LINK_TEXTS.notInThread[language]) })
  }
}

async function answerAsker(
  tools: Tools,
  client: WebClient,
  { link, about, user }: { readonly link: Link; readonly about: string; readonly user: string },
): Promise<void> {
  const way = await tools.store.escalations.wayBack(about)
  if (!way) {
    await closeGroup(tools, about)
    return
  }
  const { reply } = tools.desk.look(link.question, link.language)
  await bringBack(tools, client, way, { words: reply.text, message: `link:${link.id}`, user })
}

/** Takes a link out of use, everywhere. */
export async function withdrawLink(tools: Tools, user: string, id: string): Promise<boolean> {
  const done = await tools.store.together(async (within) => {
    const withdrawn = await tools.store.links.withdraw(id, within)
    if (withdrawn) await tools.store.changes.tell(LINKS_CHANGED, within)
    return withdrawn
  })
  tools.links.remove(id)
  if (done) await noted(tools, user, 'withdraw-link', { link: id })
  return done
}
