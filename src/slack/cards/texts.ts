import type { Bilingual } from '../../core/language.ts'

export const CARD_TEXTS = {
  card: { nl: 'Kaart', en: 'Card' },
  reviewBy: { nl: 'Wordt nagekeken vóór', en: 'To be reviewed before' },
  source: { nl: 'Bron', en: 'Source' },
  readAll: { nl: 'Lees de hele kaart', en: 'Read the whole card' },
  more: {
    nl: 'Er staan meer passages op deze kaart. Stel een vraag om ze te vinden.',
    en: 'There are more passages on this card. Ask a question to find them.',
  },
  whichCard: {
    nl: 'Zet achter `kaart` waar de kaart over gaat, bijvoorbeeld: /hybride kaart thuiswerkvergoeding',
    en: 'Say after `kaart` (card) what the card is about, for instance: /hybride kaart home-working allowance',
  },
  noCard: {
    nl: 'Ik heb geen kaart die daarover gaat. Stel je vraag met /hybride en je hele vraag erachter, of kies een van deze onderwerpen:',
    en: 'I have no card about that. Ask with /hybride and your whole question after it, or choose one of these subjects:',
  },
} as const satisfies Record<string, Bilingual>
