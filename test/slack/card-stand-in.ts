import type { Cards, ShownCard } from '../../src/answer/cards.ts'
import { part, sourcePart } from '../../src/answer/parts.ts'
import { PASSAGE } from './passage-stand-in.ts'

/** One card with two passages, found by its name alone. */
export const STAND_IN_CARDS: Cards = {
  list: () => [{ id: CARD.id, file: 'knowledge/cards/proef/proef.md', theme: CARD.theme, title: CARD.title }],
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
