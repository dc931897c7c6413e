import type { types } from '@slack/bolt'
import type { Card } from '../../cards/card.ts'
import { themeName } from '../../cards/theme-names.ts'
import { formatDay } from '../../core/format.ts'
import type { Language } from '../../core/language.ts'
import { shownLines } from '../../edit/difference.ts'
import { formatValue } from '../../rules/format-value.ts'
import type { RuleTable } from '../../rules/rule-table.ts'
import type { Draft } from '../../store/drafts.ts'
import type { Revision } from '../../store/revisions.ts'
import { type Block, paragraph, plain, smallPrint, span } from '../block-parts.ts'
import { textField } from '../fields.ts'
import { shownMoment } from '../moment.ts'
import { shortened } from '../mrkdwn.ts'
import { type Page, turning } from '../paging.ts'
import { PASSAGE_TEXTS } from './passage-texts.ts'
import type { About } from './place.ts'
import { REVIEW_TEXTS } from './review-texts.ts'
import { ADMIN_TEXTS } from './texts.ts'
import { bold, buttons, lines, tellView, windowTitle, words } from './window-parts.ts'

export const WITHDRAW = 'admin-withdraw'

/** Of a page. */
export const MOST_REVISIONS = 8

/** One card, and what can be done with it. */
export function cardView(card: Card, isOff: boolean, language: Language): types.ModalView {
  const english = card.file.replace(/\.md$/, '.en.md')
  return tellView(language, [
    bold(card.title[language]),
    smallPrint(
      `${themeName(card.theme, language)} · ${card.owner || '–'} · ${formatDay(card.reviewBy, language)}${isOff ? ` · ${ADMIN_TEXTS.off[language]}` : ''}`,
    ),
    words(card.passages.map(({ faces }) => `• ${faces[language].heading}`).join('\n')),
    buttons(
      ['write', ADMIN_TEXTS.edit[language], `file:${card.file}`],
      ['write:en', ADMIN_TEXTS.editEnglish[language], `file:${english}`],
      ['passage', PASSAGE_TEXTS.newPassage[language], card.id],
      ['still-right', REVIEW_TEXTS.stillRight[language], card.id],
      ['history', ADMIN_TEXTS.history[language], card.file],
      isOff
        ? ['put-back', ADMIN_TEXTS.putBack[language], `card:${card.id}`]
        : ['withdraw', ADMIN_TEXTS.withdraw[language], `card:${card.id}`],
      ['recall', ADMIN_TEXTS.recall[language], `card:${card.id}`],
    ),
  ])
}

/** One rule with its values, and the way to enter the next. */
export function ruleView({ id, file, title, unit, periods }: RuleTable, language: Language): types.ModalView {
  const values = periods.map(({ from, to, value }) => {
    const span = `${formatDay(from, language)} – ${to === null ? '…' : formatDay(to, language)}`
    return `${span}: ${formatValue(value, unit, language)}`
  })
  return tellView(language, [
    bold(title[language]),
    smallPrint(id),
    words(shortened(values.join('\n'), 2_500)),
    buttons(
      ['new-value', ADMIN_TEXTS.newValue[language], id],
      ['write', ADMIN_TEXTS.edit[language], `file:${file}`],
      ['history', ADMIN_TEXTS.history[language], file],
      ['recall', ADMIN_TEXTS.recall[language], `rule:${id}`],
    ),
  ])
}

/** What HR answered and would like to be a card, with the ways to make it one. */
export function draftView(draft: Draft, isBegun: boolean, language: Language): types.ModalView {
  const { id, title, question, text, source } = draft
  return tellView(language, [
    bold(title),
    ...(question === '' ? [] : [words(question)]),
    words(text),
    smallPrint(source),
    smallPrint(ADMIN_TEXTS.draftHow[language]),
    buttons(
      ['draft-card', PASSAGE_TEXTS[isBegun ? 'goOn' : 'toCard'][language], id],
      ['draft-done', ADMIN_TEXTS.draftFinish[language], id],
    ),
    {
      type: 'section',
      block_id: `draft:${id}`,
      text: plain(PASSAGE_TEXTS.onto[language]),
      accessory: {
        type: 'external_select',
        action_id: 'admin:draft-onto',
        min_query_length: 2,
        placeholder: plain(PASSAGE_TEXTS.searchCard[language]),
      },
    },
  ])
}

/** Who changed what and when, newest first, each with what it changed. */
export function historyView(revisions: readonly Revision[], at: Page & { file: string }, language: Language) {
  const { page, pages, file } = at
  const start = page * MOST_REVISIONS
  const blocks = revisions.slice(start, start + MOST_REVISIONS).flatMap((revision, row): Block[] => {
    const index = start + row
    const before = revisions[index + 1]
    const difference = before ? shownLines(before.text, revision.text) : ''
    return [
      paragraph(
        span(`${revision.number}. ${ADMIN_TEXTS.acts[revision.act][language]}`, 'bold'),
        span(` ${shownMoment(revision.at, language)} `),
        ...who(revision),
      ),
      ...(revision.why === '' ? [] : [smallPrint(revision.why)]),
      ...(difference === '' ? [] : [lines(shortened(difference, 1_200))]),
      ...(index === 0
        ? []
        : [buttons([`restore:${revision.number}`, ADMIN_TEXTS.restore[language], String(revision.number)])]),
    ]
  })
  return tellView(
    language,
    blocks.length > 0
      ? [...blocks, ...turning({ act: 'admin:history', valueFor: (to) => `${to}@${file}`, page, pages, language })]
      : [words(ADMIN_TEXTS.noHistory[language])],
    ADMIN_TEXTS.history[language],
  )
}

function who({ by, confirmedBy }: Revision): types.RichTextElement[] {
  return [by, confirmedBy].flatMap((person) =>
    person === null ? [] : [{ type: 'user' as const, user_id: person }, span(' ')],
  )
}

/** Why something goes off line: whoever puts it back must know. */
export function withdrawView(about: About): types.ModalView {
  const { language, id } = about
  return {
    type: 'modal',
    callback_id: WITHDRAW,
    private_metadata: JSON.stringify(about),
    title: windowTitle(ADMIN_TEXTS.withdraw[language]),
    submit: plain(ADMIN_TEXTS.withdraw[language]),
    close: plain(ADMIN_TEXTS.cancel[language]),
    blocks: [bold(id), textField({ name: 'why', label: ADMIN_TEXTS.reason[language], multiline: false, most: 200 })],
  }
}
