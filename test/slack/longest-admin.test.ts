import { describe, expect, it } from 'vitest'
import type { Reply } from '../../src/answer/reply.ts'
import type { Language } from '../../src/core/language.ts'
import { meet } from '../../src/edit/conflict.ts'
import { shownLines } from '../../src/edit/difference.ts'
import type { ChangedReply } from '../../src/edit/impact.ts'
import type { Preview } from '../../src/publish/previews.ts'
import { cardView, draftView, historyView, ruleView, withdrawView } from '../../src/slack/admin/desk-views.ts'
import { newValueView } from '../../src/slack/admin/new-value.ts'
import { outcomeView } from '../../src/slack/admin/outcome-view.ts'
import { previewView } from '../../src/slack/admin/preview-view.ts'
import { sendBackView } from '../../src/slack/admin/second-look.ts'
import { returnMessage } from '../../src/slack/admin/tell-writer.ts'
import { writeView } from '../../src/slack/admin/write-view.ts'
import type { Revision } from '../../src/store/revisions.ts'
import { shippedKnowledge, TODAY } from '../content/shipped.ts'
import { LANGUAGES, many, message, numbered, TYPED, view } from './longest-texts.ts'

const { cards, tables, sources } = shippedKnowledge().knowledge
const FILE = `knowledge/cards/${'thema-'.repeat(10)}/${'kaart-'.repeat(10)}.md`
const EDIT = '0d9c8a7e-1111-4222-8333-444455556666'
const SHA = 'a'.repeat(64)

describe.each(LANGUAGES)('with the longest content, Slack takes of the admins (%s)', (language) => {
  describe.each(TYPED)('of the kind %s…', (_, text) => {
    it('a card, a rule, a proposal, and the windows about them', () => {
      const [card] = cards
      const [table] = tables
      if (!card || !table) throw new Error('there is no card and no rule')
      const [passage] = card.passages
      if (!passage) throw new Error('the card has no passage')
      const face = { ...passage.faces.nl, heading: text }
      const passages = numbered(80, (number) => ({ ...passage, id: `${number}`, faces: { nl: face, en: face } }))
      const long = { ...card, title: both(text), owner: text, theme: text, file: FILE, passages }
      for (const isOff of [true, false]) expect(view(cardView(long, isOff, language))).toEqual([])
      const period = table.periods.at(-1)
      if (!period) throw new Error('the rule has no value')
      const citations = period.citations.map((one) => ({ ...one, source: text, section: text }))
      const rule = { ...table, id: text, file: FILE, title: both(text), periods: many(90, { ...period, citations }) }
      expect(view(ruleView(rule, language))).toEqual([])
      const kind = 'rule' as const
      const source = { id: 'a'.repeat(60), title: text }
      const cited = {
        ...rule,
        periods: many(90, { ...period, citations: citations.map((one) => ({ ...one, source: source.id })) }),
      }
      expect(view(newValueView({ language, kind, id: 'a'.repeat(200) }, cited, [source]))).toEqual([])
      expect(view(sendBackView({ language, kind: 'edit', id: EDIT }))).toEqual([])
      expect(view(withdrawView({ language, kind: 'card', id: 'a'.repeat(200) }))).toEqual([])
      const draft = { id: EDIT, title: text, question: text, text, source: text, language, at: '2026-11-25' }
      for (const isBegun of [true, false]) expect(view(draftView(draft, isBegun, language))).toEqual([])
    })

    it('a history with what each text changed', () => {
      const revisions = numbered(20, (number) => revision(number, text))
      expect(view(historyView(revisions, { page: 1, pages: 3, file: FILE }, language))).toEqual([])
    })

    it('what became of a text: refused with many problems, or met by another one', () => {
      const problem = { file: FILE, line: 12, what: text, fix: text }
      const invalid = { kind: 'invalid', edit: EDIT, problems: many(40, problem) } as const
      expect(view(outcomeView(invalid, language))).toEqual([])
      const meeting = meet({ base: `begin\n${text}\neind`, mine: `${text}\neind`, theirs: `begin\n${text}` })
      if (meeting.kind === 'conflict') {
        expect(view(outcomeView({ kind: 'conflict', meeting, edit: EDIT, theirs: text }, language))).toEqual([])
      }
      for (const kind of ['same', 'waiting', 'unwritten'] as const) {
        expect(view(outcomeView({ kind, edit: EDIT }, language))).toEqual([])
      }
      expect(view(outcomeView({ kind: 'published', number: 12 }, language))).toEqual([])
    })

    it('what an edit changes', () => {
      const written = { file: FILE, base: text, text }
      const who = { person: 'U1', state: 'open', at: '2026-11-25T12:00:00Z', why: text, draft: EDIT } as const
      const edit = { id: EDIT, ...written, beside: many(3, written), form: null, remark: text, ...who }
      expect(view(previewView({ language, edit, difference: text }, longestPreview(text, language)))).toEqual([])
    })

    it('that a text came back to its writer, and why', () => {
      for (const why of [text, null]) {
        expect(message(returnMessage({ file: FILE }, { by: 'U1', why }, language).blocks ?? [])).toEqual([])
      }
    })

    it('a text to edit, with what is wrong with it', () => {
      const problems = many(40, { file: FILE, line: 12, what: text, fix: text })
      const write = (...texts: readonly string[]) => {
        return { language, draft: EDIT, texts: texts.map((one) => ({ file: FILE, base: SHA, text: one })) }
      }
      expect(view(writeView(write(text, text, text), { problems, isKept: true }))).toEqual([])
      expect(view(writeView(write(`${text}\n${text.replaceAll(' ', '\n')}`)))).toEqual([])
    })
  })

  it('every card and rule that we have', () => {
    for (const card of cards) expect(view(cardView(card, false, language)), card.id).toEqual([])
    for (const table of tables) {
      expect(view(ruleView(table, language)), table.id).toEqual([])
      expect(view(newValueView({ language, kind: 'rule', id: table.id }, table, sources)), table.id).toEqual([])
    }
  })
})

const both = (text: string) => ({ nl: text, en: text })

function revision(number: number, text: string): Revision {
  const changed = number % 2 === 0 ? text : `${text}\nnog een regel\n${text}`
  const who = { by: 'U0123456789', confirmedBy: 'U9876543210' }
  return { number, file: FILE, text: changed, sha: SHA, act: 'publish', why: text, at: '2026-11-25T12:00:00Z', ...who }
}

function longestPreview(text: string, language: Language): Preview {
  const reply = (words: string): Reply => ({
    ...{ id: null, kind: 'answer', language, text: words, confidence: 1, passages: [] },
    ...{ calculation: null, asks: null, suggestions: [] },
  })
  const question = { text, language, from: 'card', of: 'proef' } as const
  const changed: ChangedReply = { question, before: reply(text), after: reply(`${text} anders`) }
  return {
    answers: many(400, changed),
    sums: many(90, changed),
    lost: many(90, { question, after: reply(text) }),
    receipts: many(90, { code: 'HW-AAAAA-BBBBB', intent: 'a'.repeat(60), differences: many(90, text) }),
    quoting: many(90, { card: 'proef', passage: `proef#${'anker-'.repeat(30)}`, rule: 'proef.bedrag' }),
    compared: 1_600,
    askedAgain: 1_600,
    touched: {
      ...{ everything: true, findsOthers: true, newWords: { nl: new Set(), en: new Set() } },
      ...{ rules: new Set(), passages: new Set(), cards: new Set() },
    },
  }
}

it('a difference between two long texts is told by its lines', () => {
  expect(shownLines('a\nb\nc\n', 'a\nB\nc\n')).toBe('  a\n- b\n+ B\n  c')
  expect(TODAY).toBe('2026-11-25')
})
