import type { Assistant } from '../../src/answer/assistant.ts'
import type { Conversation } from '../../src/answer/conversation.ts'
import type { Reply } from '../../src/answer/reply.ts'
import { assistantOf } from '../../src/answer/respond.ts'
import type { Passage } from '../../src/cards/card.ts'
import type { Language } from '../../src/core/language.ts'
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts'
import { day } from '../day.ts'

export interface Talk {
  say(text: string, language?: Language): Reply
}

/** One conversation with an assistant, on one day. */
export function talkTo(assistant: Assistant, on = '2026-11-25'): Talk {
  let conversation: Conversation | null = null
  return {
    say(text, language) {
      const turn = assistant.ask({ text, today: day(on), ...(language ? { language } : {}) }, conversation)
      conversation = turn.conversation
      return turn.reply
    },
  }
}

/** An assistant that knows the two passages of the fixtures: one value a year, and one thing that has ended. */
export function trialAssistant(rewrite: (text: string) => string = (text) => text): Assistant {
  const { knowledge } = readKnowledge('test/fixtures/knowledge')
  const rewritten = ({ nl, en }: Passage['faces']): Passage['faces'] => ({
    nl: { ...nl, text: rewrite(nl.text) },
    en: { ...en, text: rewrite(en.text) },
  })
  const cards = knowledge.cards.map((card) => ({
    ...card,
    passages: card.passages.map((passage) => ({ ...passage, faces: rewritten(passage.faces) })),
  }))
  return assistantOf({ ...knowledge, cards })
}

/** Amounts hold a space that never breaks. */
export const plain = (text: string): string => text.replaceAll('\u00a0', ' ')
