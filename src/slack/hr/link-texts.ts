import type { Bilingual, Language } from '../../core/language.ts'

/** What is said around linking an answer to a question. */
export const LINK_TEXTS = {
  title: { nl: 'Koppel antwoord', en: 'Link an answer' },
  intro: {
    nl: 'Wie deze vraag stelt, of er een die erop lijkt, krijgt het gekoppelde antwoord als eerste, met jouw naam en de datum van vandaag erbij.',
    en: 'Whoever asks this question, or one like it, gets the linked answer first, with your name and today’s date.',
  },
  question: { nl: 'De vraag', en: 'The question' },
  questionHint: {
    nl: 'Laat staan wat de vraag bijzonder maakt, zoals aantallen en jaren: die moeten kloppen. Haal namen eruit.',
    en: 'Keep what makes the question special, such as numbers and years: those must agree. Take names out.',
  },
  answer: { nl: 'Het antwoord', en: 'The answer' },
  search: { nl: 'Zoek in de kaarten', en: 'Search the cards' },
  sum: { nl: 'De berekening uit dit antwoord', en: 'The calculation in this answer' },
  until: { nl: 'Tot en met', en: 'Until' },
  untilHint: {
    nl: 'Zonder datum geldt de koppeling zolang de kaart geldt.',
    en: 'Without a date the link holds for as long as the card does.',
  },
  scope: { nl: 'Voor wie', en: 'For whom' },
  everywhere: { nl: 'Voor iedereen', en: 'For everyone' },
  here: { nl: 'Alleen in dit kanaal', en: 'Only in this channel' },
  thread: { nl: 'In de draad', en: 'In the thread' },
  postHere: { nl: 'Zet het antwoord ook onder deze vraag', en: 'Also put the answer below this question' },
  save: { nl: 'Koppel', en: 'Link' },
  saved: {
    nl: 'Gekoppeld. Op mijn startpagina vind je alle koppelingen, en kun je ze intrekken.',
    en: 'Linked. My Home page lists all links, and there you can withdraw them.',
  },
  tooShort: {
    nl: 'Deze vraag zegt te weinig om hem te herkennen. Schrijf hem uit, zoals iemand hem zou stellen.',
    en: 'This question says too little to be recognised. Write it out, as somebody would ask it.',
  },
  noAnswer: { nl: 'Kies hier het antwoord.', en: 'Choose the answer here.' },
  expired: {
    nl: 'Deze passage geldt nu niet. Kies er een die nu geldt.',
    en: 'This passage does not hold now. Choose one that does.',
  },
  past: { nl: 'Deze dag is al voorbij.', en: 'This day has passed.' },
  notInThread: {
    nl: 'De koppeling is bewaard, maar ik kon het antwoord niet in de draad zetten. Voeg mij toe aan dat kanaal.',
    en: 'The link is kept, but I could not put the answer in the thread. Add me to that channel.',
  },
  links: { nl: 'Gekoppelde antwoorden', en: 'Linked answers' },
  noLinks: {
    nl: 'Nog geen. Kies “Koppel antwoord” bij een bericht.',
    en: 'None yet. Choose “Koppel antwoord” (link an answer) on a message.',
  },
  withdraw: { nl: 'Trek in', en: 'Withdraw' },
  rests: { nl: 'Verlopen, samen met de kaart', en: 'Expired, together with the card' },
  over: { nl: 'Verlopen', en: 'Expired' },
  inUse: { nl: 'In gebruik', en: 'In use' },
} as const satisfies Record<string, Bilingual>

export const linkedBy = (by: string, day: string, language: Language): string =>
  language === 'nl' ? `gekoppeld door ${by}, ${day}` : `linked by ${by}, ${day}`
