import type { ReplyPassage } from '../../src/answer/reply.ts'
import { parseDay } from '../../src/core/day.ts'

export const PASSAGE: ReplyPassage = {
  card: 'proef',
  passage: 'proef#proef',
  text: 'Dit is de tweede alinea.',
  validity: { from: parseDay('2024-01-01'), to: null, status: 'current' },
  citations: [
    {
      source: 'brief-2024-agenda',
      title: 'Kamerbrief',
      date: parseDay('2024-03-28'),
      section: null,
      paragraph: 'p5',
      quote: 'woorden uit de brief',
      url: 'https://www.tweedekamer.nl/kamerstukken/brieven',
    },
  ],
}
