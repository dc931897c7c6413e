import type { types } from '@slack/bolt'
import { themeName } from '../../cards/theme-names.ts'
import type { Language } from '../../core/language.ts'
import { type Block, button, plain, smallPrint } from '../block-parts.ts'
import { dayOfMoment } from '../moment.ts'
import { escapedWithin } from '../mrkdwn.ts'
import { pageWithin, turning } from '../paging.ts'
import type { Tools } from '../tools.ts'
import { shortName } from './file-name.ts'
import { PASSAGE_TEXTS } from './passage-texts.ts'
import { SECOND_LOOK_TEXTS } from './second-look-texts.ts'
import { isDue, type ListName, type Row, rowsOf, themesOf } from './shelf.ts'
import { ADMIN_TEXTS, cardCounts } from './texts.ts'
import { TRAIL_TEXTS } from './trail-texts.ts'

/** Rows of a page: a Home page holds 100 blocks, and the other faces stand on it too. */
const ROWS = 15
/** Proposals of HR that are listed; more come when some are done. */
const MOST_DRAFTS = 500

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
  /** Who wrote it. */
  readonly by?: string
}

/** What an admin sees above the employee's Home page: one list at a time, a page of it. */
export async function adminFace(tools: Tools, user: string, language: Language): Promise<Block[]> {
  const { editing, store } = tools
  if (!editing) return []
  const shown = readShown(editing.shown.get(user) ?? '')
  const { knowledge } = editing.desk.content()
  const [withdrawals, drafts] = await Promise.all([store.withdrawals.all(), store.drafts.count()])
  const today = tools.today()
  const lines = await linesOf(tools, user, language, shown)
  const due = knowledge.cards.filter((card) => isDue(card, today)).length
  const { page, pages } = pageWithin(shown.page, lines.length, ROWS)
  const valueFor = (to: number) => shownValue({ ...shown, page: to })
  return [
    { type: 'header', text: plain(ADMIN_TEXTS.title[language]) },
    smallPrint(cardCounts({ cards: knowledge.cards.length, due, off: withdrawals.length, drafts }, language)),
    {
      type: 'actions',
      elements: [
        choice(themesOf(knowledge), shown, language),
        offChoice(tools, language),
        button('admin:new-card', PASSAGE_TEXTS.newCard[language], 'new'),
        button('admin:trail', TRAIL_TEXTS.title[language], 'trail'),
      ],
    },
    { type: 'section', text: { type: 'mrkdwn', text: `*${escapedWithin(nameOf(shown, language), 200)}*` } },
    ...(lines.length === 0 ? [smallPrint(ADMIN_TEXTS.nothing[language])] : []),
    ...lines.slice(page * ROWS, (page + 1) * ROWS).map(line),
    ...turning({ act: 'admin:page', valueFor, page, pages, language }),
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
          title: `${ADMIN_TEXTS.kinds[kind][language]}: ${id}`,
          note: `${dayOfMoment(at, language)} · ${why}`,
          act: 'put-back',
          value,
          label: ADMIN_TEXTS.putBack[language],
        }
      })
    case 'waiting':
    case 'mine': {
      const isMine = list === 'mine'
      const edits = await (isMine ? store.edits.inState('open', { person: user }) : store.edits.inState('waiting'))
      return edits.map(({ id, file, why, at, person, remark }) => {
        const opened = isMine ? { act: 'write', value: `file:${file}` } : { act: 'look', value: id, by: person }
        const back = remark === null ? '' : ` · ${SECOND_LOOK_TEXTS.isBack[language]}`
        return { id, title: shortName(file), note: `${dayOfMoment(at, language)} · ${why}${back}`, ...opened, label }
      })
    }
    case 'drafts':
      return (await store.drafts.open(MOST_DRAFTS)).map(({ id, title, source, at }) => {
        return { id, title, note: `${dayOfMoment(at, language)} · ${source}`, act: 'draft', value: id, label }
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

function line({ id, title, note, act, value, label, by }: Line, index: number): Block {
  const text = `*${escapedWithin(title, 200)}*\n${by ? `<@${by}> · ` : ''}${escapedWithin(note, 500)}`
  const accessory = {
    ...button(`admin:${act}:${index}`, label, value),
    accessibility_label: `${label} ${id}`.slice(0, 75),
  }
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true }, accessory }
}

function nameOf({ list, theme }: Shown, language: Language): string {
  return list === 'theme'
    ? `${ADMIN_TEXTS.lists.theme[language]}: ${themeName(theme, language)}`
    : ADMIN_TEXTS.lists[list][language]
}

function choice(themes: readonly string[], { list, theme }: Shown, language: Language): types.StaticSelect {
  const option = (shown: Shown) => ({ text: plain(nameOf(shown, language)), value: shownValue(shown) })
  const options = [
    ...LISTS.map((name) => option({ list: name, theme: '', page: 0 })),
    ...themes.slice(0, 80).map((name) => option({ list: 'theme', theme: name, page: 0 })),
  ]
  const chosen = options.find(({ value }) => value === shownValue({ list, theme, page: 0 }))
  return {
    type: 'static_select',
    action_id: 'admin:list',
    placeholder: plain(ADMIN_TEXTS.choose[language]),
    options,
    ...(chosen && { initial_option: chosen }),
  }
}

/** A theme or a calculator has no card to open, so it is taken off line from here. */
function offChoice({ editing }: Tools, language: Language): types.StaticSelect {
  const { cards, intents } = editing?.desk.content().knowledge ?? { cards: [], intents: [] }
  const option = (kind: 'theme' | 'calculator', id: string, name: string) => {
    return { text: plain(`${ADMIN_TEXTS.kinds[kind][language]}: ${name}`), value: `${kind}:${id}` }
  }
  const themes = themesOf({ cards }).map((id) => option('theme', id, themeName(id, language)))
  const sums = intents.map(({ id, title }) => option('calculator', id, title[language]))
  return {
    type: 'static_select',
    action_id: 'admin:off',
    placeholder: plain(ADMIN_TEXTS.withdraw[language]),
    options: [...sums, ...themes].slice(0, 100),
  }
}
