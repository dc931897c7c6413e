import type { Bilingual, Language } from '../../core/language.ts'

export const REMINDER_TEXTS = {
  before: { nl: 'uiterlijk', en: 'by' },
  due: { nl: 'had nagekeken moeten zijn op', en: 'should have been reviewed by' },
  open: { nl: 'Open', en: 'Open' },
  read: { nl: 'Lees', en: 'Read' },
  admin: {
    nl: 'Klopt een kaart nog? Druk op “Klopt nog”, dan vraag ik het over een jaar weer. Anders open je hem en pas je hem aan. Ik vraag dit één keer per kaart.',
    en: 'Is a card still right? Press “Still right”, and I will ask again in a year. If not, open it and change it. I ask this once for each card.',
  },
  owner: {
    nl: 'Jij staat als eigenaar op deze kaarten. Lees of ze nog kloppen, en vertel een beheerder wat er anders moet. Ik vraag dit één keer per kaart.',
    en: 'You are named as the owner of these cards. Read whether they are still right, and tell an administrator what must change. I ask this once for each card.',
  },
} as const satisfies Record<string, Bilingual>

export function askedToReview(cards: number, language: Language): string {
  if (language === 'nl') return cards === 1 ? 'Wil je deze kaart nakijken?' : `Wil je deze ${cards} kaarten nakijken?`
  return cards === 1 ? 'Would you review this card?' : `Would you review these ${cards} cards?`
}

/** Cards that there was no room for. */
export function andMore(cards: number, language: Language): string {
  return language === 'nl'
    ? `En nog ${cards}. Op mijn startpagina staan ze allemaal, onder “Na te kijken”.`
    : `And ${cards} more. My Home page has all of them, under “Due for review”.`
}
