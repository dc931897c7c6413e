import { describe, expect, it } from 'vitest'
import type { FoundPassage } from '../../src/answer/finder.ts'
import { askHrView, doneView } from '../../src/slack/hr/ask-hr-view.ts'
import { draftView } from '../../src/slack/hr/draft.ts'
import { hrPost } from '../../src/slack/hr/hr-post.ts'
import { linkView, passageOption, sumOption } from '../../src/slack/hr/link-view.ts'
import { replyBlocks } from '../../src/slack/hr/reply-back.ts'
import { replyView } from '../../src/slack/hr/reply-view.ts'
import { lettersMessage } from '../../src/slack/letters.ts'
import { LANGUAGES, message, numbered, TYPED, view } from './longest-texts.ts'

const CHANNEL = 'C0123456789'
const THREAD = '1764158400.123456'

describe.each(LANGUAGES)('with the longest content, Slack takes of HR (%s)', (language) => {
  describe.each(TYPED)('of the kind %s…', (_, text) => {
    const passage: FoundPassage = {
      // No passage has a longer one.
      passage: `${'kaart-'.repeat(6)}a#${'anker-'.repeat(6)}a`,
      title: text,
      heading: text,
      status: 'current',
    }

    it('the window that asks whether a question may go to HR', () => {
      const asking = { language, answered: text, passage: passage.passage, channel: CHANNEL, thread: THREAD }
      expect(view(askHrView(asking, text))).toEqual([])
    })

    it('the question in the channel of HR, and what HR answered', () => {
      const asked = { id: 'q', kind: 'asked', status: 'open', assignee: null, at: '2026-11-25', passage: null } as const
      for (const asker of ['U1', null]) {
        const question = { ...asked, question: text, words: text, answered: text, language, asker }
        expect(message(hrPost(question, language).blocks)).toEqual([])
      }
      expect(message(replyBlocks(text, text))).toEqual([])
    })

    it('the windows in which HR answers, keeps a card and links an answer', () => {
      expect(view(replyView({ language, question: 'q' }))).toEqual([])
      expect(view(draftView({ language, question: 'q' }))).toEqual([])
      expect(view(doneView(language, 'Gedaan', text))).toEqual([])
      const fields = Object.fromEntries(numbered(12, (number) => [`veld${number}`, text]))
      const linking = { language, channel: CHANNEL, thread: THREAD, about: 'q', calculation: null }
      expect(view(linkView(linking, text, passage))).toEqual([])
      expect(view(linkView({ ...linking, calculation: { intent: 'proef', fields } }, text, passage))).toEqual([])
    })

    it('the passages that HR finds', () => {
      for (const { text: shown, value = '' } of [passageOption(passage), sumOption(language)]) {
        expect(shown.text.length).toBeLessThanOrEqual(75)
        expect(value.length).toBeLessThanOrEqual(75)
      }
    })
  })

  it('the message about letters, with an address or without', () => {
    for (const url of [null, 'https://hybridewijzer.example', `https://hybridewijzer.example/${'a'.repeat(4_000)}`]) {
      expect(message(lettersMessage(url, language).blocks)).toEqual([])
    }
  })
})
