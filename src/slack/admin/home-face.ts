import type { types } from '@slack/bolt'
import type { Language } from '../../core/language.ts'
import { type Block, button, plain, smallPrint } from '../block-parts.ts'
import { escapedWithin } from '../mrkdwn.ts'
import type { Tools } from '../tools.ts'
import { shortName } from './file-name.ts'
import { isDue, type ListName, type Row, rowsOf, themesOf } from './shelf.ts'
import { ADMIN_TEXTS, cardCounts, pageOf } from './texts.ts'

/** Rows of a page: a Home page holds 100 blocks, and the employee's face stands on it too. */
const ROWS = 20

/** Which list is shown, and which page of it. */
interface Shown {
  readonly list: ListName | 'off' | 'waiting' | 'mine' | 'drafts'
  readonly theme: string
  readonly page: number
}

function readShown(value: string): Shown {
  const [list = 'due', theme = '', page = '0'] = value.split(':')
  const known = LISTS.find((name) => name === list) ?? (list === 'theme' ? 'theme' : 'due')
  return { list: known, theme, page: Math.max(0, Number(page) || 0) }
}

const LISTS = ['due', 'ownerless', 'sources', 'rules', 'off', 'waiting', 'mine', 'drafts'] as const
const shownValue = ({ list, theme, page }: Shown): string => `${list}:${theme}:${page}`

interface Line extends Omit<Row, 'kind'> {
  readonly act: string
  readonly value: string
  readonly label: string
}

/** What an admin sees above the employee's Home page: one list at a time, a page of it. */
export async function adminFace(tools: Tools, user: string, language: Language): Promise<Block[]> {
  const { editing, store } = tools
  if (!editing) return []
  const shown = readShown(editing.shown.get(user) ?? '')
  const { knowledge } = editing.desk.content()
  const withdrawals = await store.withdrawals.all()
  const today = tools.today()
  const lines = await linesOf(tools, user, language, shown)
  const due = knowledge.cards.filter((card) => isDue(card, today)).length
  const pages = Math.max(1, Math.ceil(lines.length / ROWS))
  const page = Math.min(shown.page, pages - 1)
  return [
    { type: 'header', text: plain(ADMIN_TEXTS.title[language]) },
    smallPrint(cardCounts({ cards: knowledge.cards.length, due, off: withdrawals.length }, language)),
    { type: 'actions', elements: [choice(themesOf(knowledge), language), offChoice(tools, language)] },
    { type: 'section', text: { type: 'mrkdwn', text: `*${escapedWithin(nameOf(shown, language), 200)}*` } },
    ...(lines.length === 0 ? [smallPrint(ADMIN_TEXTS.nothing[language])] : []),
    ...lines.slice(page * ROWS, (page + 1) * ROWS).map(line),
    ...(pages > 1 ? [turning({ ...shown, page }, pages, language)] : []),
    { type: 'divider' },
  ]
}

async function linesOf(tools: Tools, user: string, language: Language, { list, theme }: Shown): Promise<Line[]> {
  const { editing, store } = tools
  if (!editing) return []
  const label = ADMIN_TEXTS.open[language]
  switch (list) {
    case 'off':
      return (await store.withdrawals.all()).map(({ kind, id, why, at }) => {
        const value = `${kind}:${id}`
        return {
          id: value,
          title: id,
          note: `${at.slice(0, 10)} · ${why}`,
          act: 'put-back',
          value,
          label: ADMIN_TEXTS.putBack[language],
        }
      })
    case 'waiting':
    case 'mine': {
      const edits = await store.edits.inState(list === 'waiting' ? 'waiting' : 'open')
      return edits
        .filter(({ person }) => list === 'waiting' || person === user)
        .map(({ id, file, why, at }) => {
          const act = list === 'waiting' ? 'look' : 'write'
          const value = list === 'waiting' ? id : `file:${file}`
          return { id, title: shortName(file), note: `${at.slice(0, 10)} · ${why}`, act, value, label }
        })
    }
    case 'drafts':
      return (await store.drafts.open(ROWS)).map(({ id, title, source, at }) => {
        return { id, title, note: `${at.slice(0, 10)} · ${source}`, act: 'draft', value: id, label }
      })
    default: {
      const withdrawals = await store.withdrawals.all()
      const asked = { today: tools.today(), language, withdrawals }
      return rowsOf(list, theme, editing.desk.content().knowledge, asked).map((row) => {
        return { ...row, act: row.kind, value: row.id, label }
      })
    }
  }
}

function line({ id, title, note, act, value, label }: Line, index: number): Block {
  const text = `*${escapedWithin(title, 200)}*\n${escapedWithin(note, 500)}`
  const accessory = {
    ...button(`admin:${act}:${index}`, label, value),
    accessibility_label: `${label} ${id}`.slice(0, 75),
  }
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true }, accessory }
}

function nameOf({ list, theme }: Shown, language: Language): string {
  return list === 'theme' ? `${ADMIN_TEXTS.lists.theme[language]}: ${theme}` : ADMIN_TEXTS.lists[list][language]
}

function choice(themes: readonly string[], language: Language): types.StaticSelect {
  const option = (shown: Shown) => ({ text: plain(nameOf(shown, language)), value: shownValue(shown) })
  return {
    type: 'static_select',
    action_id: 'admin:list',
    placeholder: plain(ADMIN_TEXTS.choose[language]),
    options: [
      ...LISTS.map((list) => option({ list, theme: '', page: 0 })),
      ...themes.slice(0, 80).map((theme) => option({ list: 'theme', theme, page: 0 })),
    ],
  }
}

/** A theme or a calculator has no card to open, so it is taken off line from here. */
function offChoice({ editing }: Tools, language: Language): types.StaticSelect {
  const { cards, intents } = editing?.desk.content().knowledge ?? { cards: [], intents: [] }
  const themes = themesOf({ cards }).map((id) => ({ text: plain(id), value: `theme:${id}` }))
  const sums = intents.map(({ id, title }) => ({ text: plain(title[language]), value: `calculator:${id}` }))
  return {
    type: 'static_select',
    action_id: 'admin:off',
    placeholder: plain(ADMIN_TEXTS.withdraw[language]),
    options: [...sums, ...themes].slice(0, 100),
  }
}

function turning(shown: Shown, pages: number, language: Language): Block {
  const to = (page: number) => shownValue({ ...shown, page })
  const elements = [
    ...(shown.page > 0 ? [button('admin:page:back', ADMIN_TEXTS.previous[language], to(shown.page - 1))] : []),
    button('admin:page:here', pageOf(shown.page + 1, pages, language), to(shown.page)),
    ...(shown.page + 1 < pages ? [button('admin:page:on', ADMIN_TEXTS.next[language], to(shown.page + 1))] : []),
  ]
  return { type: 'actions', elements }
}
