import type { Layer } from '../../cards/card.ts'
import type { Bilingual } from '../../core/language.ts'

/** What is said around writing a passage or a card in a form. */
export const PASSAGE_TEXTS = {
  newPassage: { nl: 'Nieuwe passage', en: 'New passage' },
  newCard: { nl: 'Nieuwe kaart', en: 'New card' },
  toCard: { nl: 'Maak er een kaart van', en: 'Make it a card' },
  goOn: { nl: 'Schrijf verder', en: 'Go on writing' },
  onto: { nl: 'Of zet het op een bestaande kaart', en: 'Or put it on an existing card' },
  searchCard: { nl: 'Zoek een kaart', en: 'Search a card' },
  intro: {
    nl: 'Schrijf het in het Nederlands en in het Engels. Daarna zie je wat het verandert, voordat het wordt gepubliceerd.',
    en: 'Write it in Dutch and in English. Then you see what it changes, before it is published.',
  },
  titleNl: { nl: 'Titel van de kaart', en: 'Title of the card, in Dutch' },
  titleEn: { nl: 'Titel in het Engels', en: 'Title in English' },
  theme: { nl: 'Thema', en: 'Theme' },
  headingNl: { nl: 'Kop, als een vraag', en: 'Heading in Dutch, as a question' },
  headingEn: { nl: 'Kop in het Engels', en: 'Heading in English' },
  textNl: { nl: 'Antwoord', en: 'Answer in Dutch' },
  textEn: { nl: 'Antwoord in het Engels', en: 'Answer in English' },
  textHint: {
    nl: 'Het antwoord in de eerste zin. Een bedrag uit de lijst van waarden schrijf je als {{wkr.thuiswerkvergoeding}}.',
    en: 'The answer in the first sentence. Write an amount from the list of values as {{wkr.thuiswerkvergoeding}}.',
  },
  questionsNl: { nl: 'Vragen van mensen, een op een regel', en: 'Questions that people ask in Dutch, one a line' },
  questionsEn: { nl: 'Vragen in het Engels, een op een regel', en: 'Questions in English, one a line' },
  layer: { nl: 'Waar het op steunt', en: 'What it rests on' },
  source: { nl: 'Bron', en: 'Source' },
  searchSource: { nl: 'Zoek in de bronnen', en: 'Search the sources' },
  newSource: { nl: 'Of een nieuwe bron', en: 'Or a new source' },
  newSourceHint: {
    nl: 'Hoe de bron heet, en het adres op internet als dat er is. Hij komt in de lijst van bronnen.',
    en: 'What the source is called, and its address on the internet if there is one. It is added to the list of sources.',
  },
  section: { nl: 'Artikel of paragraaf', en: 'Article or section' },
  paragraph: { nl: 'Alinea, bij een brief (p57)', en: 'Paragraph, of a letter (p57)' },
  quote: { nl: 'Citaat, bij een brief: hoogstens twaalf woorden', en: 'Quote, of a letter: at most twelve words' },
  noSource: { nl: 'Kies een bron, of noem hieronder een nieuwe.', en: 'Choose a source, or name a new one below.' },
  noQuestion: {
    nl: 'Schrijf een vraag van minstens drie tekens.',
    en: 'Write a question of at least three characters.',
  },
} as const satisfies Record<string, Bilingual>

export const LAYER_NAMES: Readonly<Record<Layer, Bilingual>> = {
  wet: { nl: 'een wet', en: 'an act' },
  kabinet: { nl: 'een brief of besluit van het kabinet', en: 'a letter or decision of the government' },
  cijfers: { nl: 'cijfers', en: 'figures' },
  praktijk: { nl: 'hoe het in de praktijk gaat', en: 'how things are done' },
  beleid: { nl: 'eigen beleid', en: 'policy of our own' },
}
