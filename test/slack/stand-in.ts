import type { Assistant } from '../../src/answer/assistant.ts'
import { libraryOf } from '../../src/answer/library.ts'
import { part, sourcePart, worded } from '../../src/answer/parts.ts'
import type { Reply } from '../../src/answer/reply.ts'
import { STAND_IN_CARDS } from './card-stand-in.ts'
import { STAND_IN_FINDER } from './finder-stand-in.ts'
import { STAND_IN_FORMS } from './form-stand-in.ts'
import { PASSAGE } from './passage-stand-in.ts'

/** An assistant that says back what it was asked, so that tests of the edge do not hang on what the cards say. */
export const STAND_IN: Assistant = {
  forms: STAND_IN_FORMS,
  cards: STAND_IN_CARDS,
  library: () => LIBRARY,
  finder: STAND_IN_FINDER,
  ask({ text, language = 'nl' }, conversation) {
    if (text.includes('struikel')) throw new RangeError('the stand-in tripped, as asked')
    const turn = conversation ? Number(conversation.topic?.question ?? '0') + 1 : 1
    const topic = { question: String(turn), passage: 'proef#proef', card: 'proef', on: null }
    const reply = { ...REPLY, ...(text.startsWith('bereken') && ASKING), language }
    const said = `Beurt ${turn}: je vroeg “${text}”.\n\nDit is de tweede alinea.`
    return {
      ...worded(reply, [...part('passage', said), SOURCE]),
      conversation: { language, topic, dialogue: null, disclaimed: true },
      receipt: null,
    }
  },
}

const LIBRARY = libraryOf({
  sources: [],
  tables: [],
  lists: [],
  cards: [],
  synonyms: [],
  elsewhere: [],
  intents: [],
  leftOut: [],
})

const ASKING = {
  kind: 'question',
  asks: { intent: 'proef', slot: 'dagen', prompt: 'Hoeveel dagen?' },
} as const

export const SOURCE = sourcePart(
  'Bron (kabinet)',
  [{ place: 'Kamerbrief, 28 maart 2024, alinea p5', quote: 'woorden uit de brief' }],
  'Geldt sinds 1 januari 2024.',
)

export const REPLY: Reply = {
  id: null,
  kind: 'answer',
  language: 'nl',
  text: '',
  confidence: 0.9,
  passages: [PASSAGE],
  calculation: null,
  asks: null,
  suggestions: ['Hoe zit het met reiskosten?', 'Wat gold in 2023?'],
}
