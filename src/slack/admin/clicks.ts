import type { types } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import { z } from 'zod'
import { isAdmin } from '../gate.ts'
import { publishHome } from '../home.ts'
import { pageWithin } from '../paging.ts'
import type { Tools } from '../tools.ts'
import type { Clicked } from './act.ts'
import { cardView, historyView, MOST_REVISIONS, ruleView, withdrawView } from './desk-views.ts'
import { finishDraft, openDraft, writeDraft, writeDraftOnto } from './draft-clicks.ts'
import { drop, settle } from './edit-clicks.ts'
import { passageFormOf } from './filled-passage.ts'
import { newValueView } from './new-value.ts'
import { outcomeView } from './outcome-view.ts'
import { notifyPlaces, recallView } from './recall.ts'
import { RECALL_TEXTS } from './recall-texts.ts'
import { tellRefused } from './refused.ts'
import { approve, look, openSendBack } from './second-look.ts'
import { stillRight } from './still-right.ts'
import { ADMIN_TEXTS } from './texts.ts'
import { showTrail } from './trail.ts'
import { putInWindow } from './window.ts'
import { tellView, words } from './window-parts.ts'
import { keptOf, writeViewOf } from './writing.ts'

/** What we read of a click on the Home page or in a window of ours. */
const AdminClick = z.object({
  user: z.object({ id: z.string() }),
  trigger_id: z.string(),
  view: z.object({ type: z.string(), id: z.string() }).optional(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        block_id: z.string().optional(),
        value: z.string().optional(),
        selected_option: z.object({ value: z.string() }).optional(),
      }),
    )
    .min(1),
})

export const isAdminClick = (actionId: string): boolean => actionId.startsWith('admin:')

type Click = (clicked: Clicked) => Promise<void>

/** Every button of the admins. Who pressed it is looked at here and anew each time: a button may be old, or forged. */
export async function onAdminClick(tools: Tools, client: WebClient, body: unknown): Promise<void> {
  const { data } = AdminClick.safeParse(body)
  const [action] = data?.actions ?? []
  if (!data || !action) return
  const user = data.user.id
  const what = action.action_id.split(':')[1] ?? ''
  const language = await tools.languageOf(client, user)
  const { editing } = tools
  const clickedIn = data.view?.type === 'modal' ? data.view.id : null
  if (!(await isAdmin(tools, client, user, what)) || !editing) {
    return tellRefused(client, { user, language, window: clickedIn })
  }
  const value = action.selected_option?.value ?? action.value ?? ''
  let window = clickedIn
  const show = async (view: types.ModalView): Promise<void> => {
    if (window !== null) return putInWindow(client, window, view)
    const opened = await client.views.open({ trigger_id: data.trigger_id, view })
    window = opened.view?.id ?? null
  }
  await ADMIN_ACTS[what]?.({
    tools,
    editing,
    client,
    user,
    language,
    value,
    block: action.block_id ?? '',
    window: clickedIn,
    show,
  })
}

/** By what comes after `admin:`; each is refused to who is no admin. */
export const ADMIN_ACTS: Readonly<Record<string, Click>> = {
  list: turn,
  page: turn,
  card: openCard,
  rule: openRule,
  write: async ({ value, show, ...act }) => show(await writeViewOf(act, value.replace(/^file:/, ''))),
  draft: openDraft,
  'draft-card': writeDraft,
  'draft-onto': writeDraftOnto,
  'new-card': async ({ show, ...act }) => show(passageFormOf(act, null, null)),
  passage: openPassageForm,
  'draft-done': finishDraft,
  'still-right': stillRight,
  drop,
  history: openHistory,
  restore,
  off: openWithdraw,
  withdraw: openWithdraw,
  'put-back': putBack,
  'new-value': openNewValue,
  look,
  approve,
  'send-back': openSendBack,
  both: (clicked) => settle(clicked, 'both'),
  mine: (clicked) => settle(clicked, 'mine'),
  theirs: (clicked) => settle(clicked, 'theirs'),
  recall: async ({ tools, value, language, show }) => show(await recallView(tools, value, language)),
  notify,
  trail: showTrail,
}

async function turn({ tools, editing, client, user, value }: Clicked): Promise<void> {
  editing.shown.set(user, value)
  await publishHome(tools, client, user)
}

async function openCard({ tools, editing, value, language, show }: Clicked): Promise<void> {
  const card = editing.desk.content().knowledge.cards.find(({ id }) => id === value)
  if (!card) return
  const off = await tools.store.withdrawals.all()
  const isOff = off.some(({ kind, id }) => kind === 'card' && id === value)
  await show(cardView({ ...card, file: editing.desk.nameOf(card.file) }, isOff, language))
}

async function openPassageForm({ value, show, ...act }: Clicked): Promise<void> {
  void act.editing.previews.prepare().catch(() => undefined)
  const { desk } = act.editing
  const card = desk.content().knowledge.cards.find(({ id }) => id === value)
  if (card) await show((await keptOf(act, desk.nameOf(card.file))) ?? passageFormOf(act, card, null))
}

async function openRule({ editing, value, language, show }: Clicked): Promise<void> {
  const table = editing.desk.content().knowledge.tables.find(({ id }) => id === value)
  if (table) await show(ruleView({ ...table, file: editing.desk.nameOf(table.file) }, language))
}

/** `file`, or `2@file` for a page further back. */
async function openHistory({ tools, value, language, show }: Clicked): Promise<void> {
  const [, wanted = '0', file = ''] = /^(?:(\d{1,6})@)?(.*)$/s.exec(value) ?? []
  const at = pageWithin(Number(wanted), await tools.store.revisions.count(file), MOST_REVISIONS)
  // One more, to tell what the oldest on the page changed.
  const revisions = await tools.store.revisions.of(file, (at.page + 1) * MOST_REVISIONS + 1)
  await show(historyView(revisions, { ...at, file }, language))
}

async function openNewValue({ value, show, ...act }: Clicked): Promise<void> {
  const { editing, language } = act
  const { tables, sources } = editing.desk.content().knowledge
  const table = tables.find(({ id }) => id === value)
  if (!table) return
  const kept = await keptOf(act, editing.desk.nameOf(table.file))
  await show(kept ?? newValueView({ language, kind: 'rule', id: value }, table, sources))
}

async function restore({ editing, value, user, language, show }: Clicked): Promise<void> {
  const published = await editing.desk.restore(Number(value), user)
  if (published) await show(outcomeView(published, language))
}

async function openWithdraw({ value, language, show }: Clicked): Promise<void> {
  const { kind, id } = withdrawalIn(value)
  if (kind) await show(withdrawView({ language, kind, id }))
}

async function putBack({ tools, editing, client, value, user, language, show }: Clicked): Promise<void> {
  const { kind, id } = withdrawalIn(value)
  if (!kind) return
  await editing.desk.putBack({ kind, id }, user)
  await show(tellView(language, [words(ADMIN_TEXTS.backOnLine[language])]))
  await publishHome(tools, client, user)
}

function withdrawalIn(value: string) {
  const at = value.indexOf(':')
  const kind = (['card', 'theme', 'calculator'] as const).find((one) => one === value.slice(0, at)) ?? null
  return { kind, id: value.slice(at + 1) }
}

async function notify({ tools, client, value, user, language, window, show }: Clicked): Promise<void> {
  // Who presses twice tells people once.
  if (!tools.inbox.first(`notify:${window}:${value}`)) return
  await show(tellView(language, [words(RECALL_TEXTS.telling[language])]))
  const places = await notifyPlaces(tools, client, value)
  await tools.store.audit.add(user, 'recall', { of: value, places })
  await show(tellView(language, [words(RECALL_TEXTS.told[language])]))
}
