import { describe, expect, it } from 'vitest'
import type { ShownCard } from '../../src/answer/cards.ts'
import { type Part, part, sourcePart, type Worded, worded } from '../../src/answer/parts.ts'
import type { Reply, ReplyPassage } from '../../src/answer/reply.ts'
import type { Language } from '../../src/core/language.ts'
import { askedView, askView } from '../../src/slack/ask-view.ts'
import { replyMessage } from '../../src/slack/blocks.ts'
import { cardMessage, passagePreview } from '../../src/slack/cards/card-view.ts'
import { reasonView, thanksView } from '../../src/slack/feedback.ts'
import { choiceView, formView } from '../../src/slack/form-view.ts'
import { helpMessage } from '../../src/slack/help.ts'
import { calculationsMessage, homeView } from '../../src/slack/home-view.ts'
import { ownMessage } from '../../src/slack/own-data/own-view.ts'
import { sourceView } from '../../src/slack/source-view.ts'
import { PERSONAL } from '../../src/store/personal.ts'
import { shippedAssistant, shippedKnowledge, TODAY } from '../content/shipped.ts'
import { KINDS, LANGUAGES, many, message, view } from './longest-texts.ts'

const ID = '0d9c8a7e-1111-4222-8333-444455556666'
const URL = `https://hybridewijzer.example/${'a'.repeat(200)}`

describe.each(LANGUAGES)('with the longest content, Slack takes (%s)', (language) => {
  describe.each(KINDS)('of the kind %s…', (_, text) => {
    it.each(['answer', 'calculation', 'question', 'unknown', 'notice'] as const)('a reply: %s', (kind) => {
      const answer = longestReply(kind, text, language)
      const asked = { user: 'U1', question: text }
      expect(message(replyMessage(answer, { asked, id: ID, mayShare: true }).blocks)).toEqual([])
      expect(message(replyMessage(answer, { asked, sharedBy: 'U1' }).blocks)).toEqual([])
      expect(replyMessage(answer).text.length).toBeLessThanOrEqual(4_000)
    })

    it('the window of its source', () => {
      expect(view(sourceView(longestReply('calculation', text, language).reply), 'modal')).toEqual([])
    })

    it('a card, and what shows below a link to it', () => {
      const card = longestCard(text, language)
      expect(message(cardMessage(card, URL).blocks)).toEqual([])
      expect(message(cardMessage(card, null).blocks)).toEqual([])
      expect(message(passagePreview(card))).toEqual([])
    })

    it('the form of a calculation, and the choice between many', () => {
      const origin = { intent: 'proef', language, place: { kind: 'private', channel: 'C1', address: URL } } as const
      const field = { name: 'veld', label: text, prompt: text, accepts: text, optional: true, value: text }
      const fields = Array.from({ length: 20 }, (__, index) => ({ ...field, name: `veld${index}` }))
      expect(view(formView({ intent: 'proef', title: text, fields }, origin, 'veld3'), 'modal')).toEqual([])
      const list = Array.from({ length: 40 }, (__, index) => ({ intent: `proef-${index}`, title: text }))
      expect(view(choiceView(list, origin), 'modal')).toEqual([])
    })

    it('what is kept of a person', () => {
      const what = { nl: text, en: text }
      const row = { at: '2026-11-25T12:00:00Z', channel: text, question: text, words: text, status: text }
      const kept = PERSONAL.map(({ table }) => ({ table, what, rows: many(30, row) }))
      expect(message(ownMessage(kept, language).blocks)).toEqual([])
    })
  })

  it('everything that says the same to everyone', () => {
    for (const { blocks } of [helpMessage(language), calculationsMessage(language)]) expect(message(blocks)).toEqual([])
    const rating = { verdict: 'bad', language, answer: ID } as const
    for (const one of [askView(language), askedView(language), reasonView(rating), thanksView(language)]) {
      expect(view(one, 'modal')).toEqual([])
    }
    expect(view(homeView(language), 'home')).toEqual([])
  })

  it('every card that we have, and every form', () => {
    const { cards, forms } = shippedAssistant()
    for (const { id } of shippedKnowledge().knowledge.cards) {
      const card = cards.card(id, { language, today: TODAY })
      if (!card) throw new Error(`the card ${id} cannot be read`)
      expect(message(cardMessage(card, URL).blocks), id).toEqual([])
      for (const { passages } of card.passages) {
        expect(view(sourceView({ language, passages, calculation: null }), 'modal'), id).toEqual([])
      }
    }
    const origin = { intent: '', language, place: { kind: 'direct' } } as const
    for (const { intent } of forms.list(language)) {
      const form = forms.form(intent, language, null)
      if (!form) throw new Error(`the form ${intent} cannot be made`)
      expect(view(formView(form, origin), 'modal'), intent).toEqual([])
    }
    expect(view(choiceView(forms.list(language), origin), 'modal')).toEqual([])
  })
})

function longestReply(kind: Reply['kind'], text: string, language: Language): Worded {
  const passage = longestPassage(text)
  const calculation = {
    intent: 'proef',
    inputs: { jaar: 2026 },
    results: {},
    steps: many(60, { label: text, expression: text, value: text, rule: null }),
    citations: passage.citations,
  }
  const asks = { intent: 'proef', slot: 'veld', prompt: text }
  const suggestions = many(12, text)
  const passages = many(3, passage)
  const reply = { id: null, kind, language, confidence: 1, passages, calculation, asks, suggestions }
  return worded(reply, longestParts(text))
}

function longestParts(text: string): Part[] {
  const first = ['lead', 'passage', 'caution', 'objection', 'steps', 'assumptions'] as const
  const kinds = [...first, 'words', 'choices', 'offer', 'receipt', 'linked'] as const
  return [
    ...kinds.flatMap((kind) => part(kind, text)),
    ...many(6, sourcePart(text, many(6, { place: text, quote: text }), text)),
    ...part('disclaimer', text),
  ]
}

function longestPassage(text: string): ReplyPassage {
  const citation = { source: text, title: text, date: TODAY, section: text, paragraph: text, quote: text, url: URL }
  const validity = { from: TODAY, to: TODAY, status: 'expired' } as const
  return { card: 'proef', passage: 'proef#proef', text, validity, citations: many(30, citation) }
}

function longestCard(text: string, language: Language): ShownCard {
  const passages = Array.from({ length: 40 }, (_, index) => ({
    id: `${'proef-'.repeat(60)}#passage-${index}`,
    layer: 'wet' as const,
    heading: text,
    parts: longestParts(text),
    passages: [longestPassage(text)],
  }))
  return { id: 'proef', theme: 'proef', title: text, language, reviewBy: '2027-01-15', passages }
}
