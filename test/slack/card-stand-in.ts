import type { Cards, ListedCard, ShownCard } from '../../src/answer/cards.ts'
import { part, sourcePart } from '../../src/answer/parts.ts'
import { day } from '../day.ts'
import { PASSAGE } from './passage-stand-in.ts'

/** One card with two passages, found by its name alone. */
export const STAND_IN_CARDS: Cards = {
  list: () => [LISTED],
  card: (id, { language }) => (id === 'proef' ? { ...CARD, language } : null),
  named: (words, { language }) => (words === 'proef' ? { ...CARD, language } : null),
  passage(id, { language }) {
    const passages = CARD.passages.filter((passage) => passage.id === id)
    return passages.length > 0 ? { ...CARD, language, passages } : null
  },
}

const SOURCE = sourcePart(
  'Bron (kabinet)',
  [{ place: 'Kamerbrief, 28 maart 2024, alinea p5', quote: 'woorden uit de brief' }],
  'Geldt sinds 1 januari 2024.',
)

const LISTED: ListedCard = {
  id: 'proef',
  file: 'knowledge/cards/proef/proef.md',
  theme: 'proef',
  title: 'Proefkaart',
  owner: 'redactie',
  reviewBy: day('2027-01-15'),
}

const CARD: ShownCard = {
  id: 'proef',
  theme: 'proef',
  title: 'Proefkaart',
  language: 'nl',
  reviewBy: '2027-01-15',
  passages: [
    {
      id: 'proef#eerste',
      layer: 'kabinet',
      heading: 'Wat je krijgt',
      parts: [...part('passage', 'Je krijgt iets.'), SOURCE],
      passages: [PASSAGE],
    },
    {
      id: 'proef#tweede',
      layer: 'praktijk',
      heading: 'Wat je doet',
      parts: part('passage', 'Je vraagt het.'),
      passages: [],
    },
  ],
}
