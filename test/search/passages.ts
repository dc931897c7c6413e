import { buildIndex, type IndexOptions, type SearchDocument, type SearchIndex } from '../../src/search/search.ts'

/** A passage with only what a test is about; whatever is left out is empty. */
export function passage(id: string, parts: Partial<Omit<SearchDocument, 'id'>>): SearchDocument {
  return { id, group: id, language: 'nl', title: '', heading: '', questions: [], aliases: [], text: '', ...parts }
}

/** A small knowledge base as a company might have it. */
export const PASSAGES: readonly SearchDocument[] = [
  passage('thuiswerkvergoeding', {
    title: 'Thuiswerkvergoeding',
    aliases: ['thuiswerkgeld'],
    heading: 'Wat je per dag krijgt',
    questions: ['Hoeveel krijg ik per thuiswerkdag?', 'Krijg ik een vergoeding als ik thuis werk?'],
    text: 'Je werkgever mag per thuisgewerkte dag een vast bedrag onbelast vergoeden. Het is geen recht.',
  }),
  passage('reiskosten', {
    title: 'Reiskostenvergoeding',
    heading: 'Kilometers naar kantoor',
    questions: ['Krijg ik mijn kilometers vergoed?', 'Wat mag mijn baas per kilometer betalen?'],
    text: 'Voor de reis naar het werk mag je werkgever een bedrag per kilometer onbelast vergoeden, ook per fiets.',
  }),
  passage('zelfde-dag', {
    title: 'Reiskostenvergoeding',
    heading: 'Thuis en kantoor op één dag',
    questions: ['Mag ik thuiswerkvergoeding en reiskosten op dezelfde dag?'],
    text: 'Op één dag geldt de vergoeding voor thuis of die voor de reis, niet allebei.',
  }),
  passage('vrije-ruimte', {
    title: 'Vrije ruimte',
    aliases: ['werkkostenregeling', 'WKR'],
    heading: 'Hoe groot die is',
    questions: ['Hoeveel vrije ruimte heeft een bedrijf?'],
    text: 'De vrije ruimte is een deel van de fiscale loonsom. Daarboven betaalt de werkgever eindheffing.',
  }),
  passage('verzoek', {
    title: 'Wet flexibel werken',
    heading: 'Een verzoek doen',
    questions: ['Hoe vraag ik aan om thuis te werken?', 'Wanneer moet ik mijn verzoek indienen?'],
    text: 'Een verzoek om een andere arbeidsplaats doe je schriftelijk, twee maanden voordat het in moet gaan.',
  }),
  passage('weigeren', {
    title: 'Wet flexibel werken',
    heading: 'Weigeren',
    questions: ['Mag mijn werkgever thuiswerken weigeren?', 'Moet de werkgever uitleggen waarom het niet mag?'],
    text: 'De werkgever overlegt over het verzoek en beslist schriftelijk. Weigert hij, dan geeft hij de redenen.',
  }),
  passage('moet-thuiswerken', {
    title: 'Thuiswerkadvies',
    heading: 'Is het verplicht',
    questions: ['Moet ik thuiswerken?'],
    text: 'Er geldt geen advies meer om thuis te werken. Je werkgever en jij maken afspraken.',
  }),
  passage('mag-thuiswerken', {
    title: 'Recht op thuiswerken',
    heading: 'Wat de wet zegt',
    questions: ['Mag ik thuiswerken?'],
    text: 'Er is geen recht op thuiswerken. Je mag erom vragen, en de werkgever moet daarop ingaan.',
  }),
  passage('rie', {
    title: 'RI&E',
    aliases: ['risico-inventarisatie en -evaluatie'],
    heading: 'Wie een RI&E moet hebben',
    questions: ['Wat is een RI&E?', 'Moet de thuiswerkplek in de RI&E?'],
    text: 'Elk bedrijf met personeel legt de risico’s van het werk vast, ook die van de thuiswerkplek.',
  }),
  passage('or', {
    title: 'Ondernemingsraad',
    aliases: ['OR'],
    heading: 'Instemming',
    questions: ['Moet de OR instemmen met thuiswerkbeleid?'],
    text: 'Bij regels over arbeidsomstandigheden heeft de ondernemingsraad instemmingsrecht.',
  }),
  passage('stoel', {
    title: 'Thuiswerkplek',
    heading: 'Bureaustoel en beeldscherm',
    questions: ['Krijg ik een bureaustoel voor thuis?'],
    text: 'De werkgever zorgt voor een goede stoel, een bureau en een beeldscherm op de thuiswerkplek.',
  }),
  passage('a1', {
    title: 'A1-verklaring',
    heading: 'Waarvoor die dient',
    questions: ['Waar vraag ik een A1 aan?'],
    text: 'De verklaring laat zien in welk land je sociaal verzekerd bent als je over de grens woont.',
  }),
  passage('grens-25', {
    title: 'Grenswerkers',
    heading: 'De grens van 25%',
    questions: ['Wat als ik meer dan 25% thuis werk in België?'],
    text: 'Wie minder dan 25% van de tijd in het woonland werkt, blijft verzekerd in het werkland.',
  }),
  passage('grens-50', {
    title: 'Grenswerkers',
    heading: 'De kaderovereenkomst',
    questions: ['Hoeveel mag ik thuis werken onder de kaderovereenkomst?'],
    text: 'Tussen landen die tekenden mag telewerk tot de helft van de tijd zonder dat de verzekering verhuist.',
  }),
  passage('wga', {
    title: 'Huizen en tuinen',
    heading: 'Buiten het onderwerp',
    text: 'Wie zijn huis verbouwt, heeft soms een vergunning nodig.',
  }),
  passage('en-allowance', {
    language: 'en',
    title: 'Home-working allowance (thuiswerkvergoeding)',
    heading: 'What you get per day',
    questions: ['How much do I get for a day at home?'],
    text: 'Your employer may pay a fixed amount free of tax for each day worked at home. It is not a right.',
  }),
  passage('en-refusal', {
    language: 'en',
    title: 'Flexible Working Act',
    heading: 'Refusal',
    questions: ['Can my employer refuse working from home?'],
    text: 'The employer consults you and decides in writing. A refusal states its reasons.',
  }),
  passage('en-or', {
    language: 'en',
    title: 'Works council (OR)',
    heading: 'Consent',
    questions: ['Does the OR have to agree with a policy for working from home?'],
    text: 'Rules on working conditions need the consent of the works council.',
  }),
]

export const SYNONYMS: readonly (readonly string[])[] = [
  ['kilometergeld', 'reiskostenvergoeding'],
  ['baas', 'werkgever', 'leidinggevende'],
  ['wkr', 'vrije ruimte'],
  ['bring your own device', 'eigen laptop'],
]

export function indexOf(passages: readonly SearchDocument[] = PASSAGES, options: IndexOptions = {}): SearchIndex {
  return buildIndex(passages, { synonyms: SYNONYMS, ...options })
}

/** Ids of the passages found, best first. */
export function found(index: SearchIndex, question: string, language: 'nl' | 'en' = 'nl'): string[] {
  return index.search(question, { language }).hits.map((hit) => hit.id)
}
