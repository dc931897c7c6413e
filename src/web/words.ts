import type { Layer } from '../cards/card.ts'
import type { Status } from '../core/day.ts'
import type { Language } from '../core/language.ts'
import type { CardVersion } from './site.ts'

/** What the pages say of themselves; what they tell comes from the cards and from answers. */
export interface PageWords {
  readonly skip: string
  readonly cards: string
  readonly letters: string
  readonly privacy: string
  readonly otherLanguage: string
  readonly informs: string
  readonly ground: string
  readonly grounds: Readonly<Record<Layer, string>>
  readonly validity: string
  readonly noValidity: string
  readonly status: Readonly<Record<Status, string>>
  readonly sources: string
  readonly noSources: string
  readonly openSource: string
  readonly copy: string
  readonly copyHint: string
  readonly alsoOnCard: string
  readonly wholeCard: string
  readonly asOf: (day: string) => string
  readonly asToday: string
  readonly badDay: string
  readonly onAnotherDay: string
  readonly show: string
  readonly nowHolds: string
  readonly history: string
  readonly acts: Readonly<Record<CardVersion['act'], string>>
  readonly review: (day: string) => string
  readonly cardsTitle: string
  readonly cardsIntro: string
  readonly searchLabel: string
  readonly search: string
  readonly tooLong: (most: number) => string
  readonly answerTo: (question: string) => string
  readonly readOn: string
  readonly perhaps: string
  readonly answerTitle: string
  readonly answerOf: (day: string) => string
  readonly withoutQuestion: string
  readonly calculation: string
  readonly step: string
  readonly sum: string
  readonly outcome: string
  readonly rules: string
  readonly receipt: string
  readonly receiptHint: string
  readonly textThen: string
  readonly notFoundTitle: string
  readonly notFound: string
  readonly answerGoneTitle: string
  readonly answerGone: (days: number) => string
  readonly storeAway: string
  readonly toCards: string
  readonly failedTitle: string
  readonly failed: (reference: string) => string
  readonly wrongMethod: string
  readonly trailFor: string
  readonly trailRefused: string
}

const NL: PageWords = {
  skip: 'Naar de inhoud',
  cards: 'Kaarten',
  letters: 'Brieven',
  privacy: 'Privacy',
  otherLanguage: 'English',
  informs: 'Hybridewijzer geeft algemene informatie, geen juridisch advies. Een cao of je werkgever kan afwijken.',
  ground: 'Grond',
  grounds: {
    wet: 'Wet: dit staat in de wet of volgt eruit',
    kabinet: 'Kabinet: dit schreef een minister aan de Tweede Kamer',
    cijfers: 'Cijfers: dit is gemeten of geteld',
    praktijk: 'Praktijk: zo wordt het gedaan of aangeraden',
    beleid: 'Beleid: dit heeft je werkgever zelf afgesproken',
  },
  validity: 'Geldigheid',
  noValidity: 'Hoort bij de tijd die in de tekst staat',
  status: { current: 'Van kracht', expired: 'Vervallen', future: 'Geldt nog niet' },
  sources: 'Bronnen',
  noSources: 'Bij deze dag hoort geen waarde, dus ook geen bron.',
  openSource: 'open de bron',
  copy: 'Kopieer bronregel',
  copyHint: 'Voor in een brief of mail: klik op de regel, dan is hij helemaal geselecteerd.',
  alsoOnCard: 'Ook op deze kaart',
  wholeCard: 'Lees de hele kaart',
  asOf: (day) => `Je leest deze tekst zoals hij gold op ${day}.`,
  asToday: 'Lees wat vandaag geldt',
  badDay: 'Die datum bestaat niet, daarom lees je wat vandaag geldt. Schrijf een datum als 2024-05-01.',
  onAnotherDay: 'Zoals het gold op',
  show: 'Toon',
  nowHolds: 'Wat nu geldt',
  history: 'Versies van deze kaart',
  acts: { publish: 'gepubliceerd', restore: 'teruggezet naar een eerdere tekst', disk: 'gewijzigd in het bestand' },
  review: (day) => `Deze kaart wordt uiterlijk ${day} opnieuw nagekeken.`,
  cardsTitle: 'Alle kaarten over hybride werken',
  cardsIntro: 'Stel een vraag of kies een kaart. Elke tekst noemt zijn bron en zegt wanneer hij geldt.',
  searchLabel: 'Je vraag over hybride werken',
  search: 'Zoek antwoord',
  tooLong: (most) => `Je vraag is te lang. Stel hem in hoogstens ${most} tekens.`,
  answerTo: (question) => `Antwoord op “${question}”`,
  readOn: 'Lees verder',
  perhaps: 'Misschien bedoel je',
  answerTitle: 'Een gegeven antwoord',
  answerOf: (day) => `Dit antwoordde Hybridewijzer op ${day}.`,
  withoutQuestion: 'De vraag zelf, en wie haar stelde, staan hier niet bij.',
  calculation: 'Berekening',
  step: 'Stap',
  sum: 'Berekening',
  outcome: 'Uitkomst',
  rules: 'Gebruikte regels',
  receipt: 'Bonnetje',
  receiptHint: 'Met deze code is de berekening na te rekenen:',
  textThen: 'Zoals toen beantwoord',
  notFoundTitle: 'Deze pagina is er niet',
  notFound: 'Het adres klopt niet, of de kaart is weggehaald of kreeg een andere naam.',
  answerGoneTitle: 'Dit antwoord is er niet (meer)',
  answerGone: (days) =>
    `Een antwoord wordt ${days} dagen bewaard en daarna gewist. Stel de vraag opnieuw om te horen wat nu geldt.`,
  storeAway: 'Antwoorden kunnen nu niet worden opgehaald. Probeer het over een paar minuten nog eens.',
  toCards: 'Naar alle kaarten',
  failedTitle: 'Dit ging mis',
  failed: (reference) =>
    `Er ging hier iets mis. Probeer het nog eens; blijft het misgaan, meld dan ${reference} aan de beheerder.`,
  wrongMethod: 'Zo kan deze pagina niet worden opgevraagd.',
  trailFor: 'Het spoor is voor beheerders',
  trailRefused:
    'Dit adres geldt alleen voor de beheerder die het in Slack opvroeg, en maar een paar minuten. Open het spoor opnieuw op je startpagina.',
}

const EN: PageWords = {
  skip: 'Skip to content',
  cards: 'Cards',
  letters: 'Letters',
  privacy: 'Privacy',
  otherLanguage: 'Nederlands',
  informs:
    'Hybridewijzer gives general information, not legal advice. A collective agreement (cao) or your employer may deviate.',
  ground: 'Ground',
  grounds: {
    wet: 'Law: this is in the law or follows from it',
    kabinet: 'Government: a minister wrote this to the House of Representatives',
    cijfers: 'Figures: this was measured or counted',
    praktijk: 'Practice: this is how it is done or advised',
    beleid: 'Policy: your employer agreed on this itself',
  },
  validity: 'Validity',
  noValidity: 'Belongs to the time that the text names',
  status: { current: 'In force', expired: 'No longer applies', future: 'Does not apply yet' },
  sources: 'Sources',
  noSources: 'There is no value for this day, and so no source.',
  openSource: 'open the source',
  copy: 'Copy source line',
  copyHint: 'For a letter or e-mail: click the line and all of it is selected.',
  alsoOnCard: 'Also on this card',
  wholeCard: 'Read the whole card',
  asOf: (day) => `You are reading this text as it applied on ${day}.`,
  asToday: 'Read what applies today',
  badDay: 'That date does not exist, so you are reading what applies today. Write a date as 2024-05-01.',
  onAnotherDay: 'As it applied on',
  show: 'Show',
  nowHolds: 'What applies now',
  history: 'Versions of this card',
  acts: { publish: 'published', restore: 'put back to an earlier text', disk: 'changed in its file' },
  review: (day) => `This card will be reviewed by ${day}.`,
  cardsTitle: 'All cards about hybrid work',
  cardsIntro: 'Ask a question or choose a card. Every text names its source and says when it applies.',
  searchLabel: 'Your question about hybrid work',
  search: 'Find the answer',
  tooLong: (most) => `Your question is too long. Ask it in at most ${most} characters.`,
  answerTo: (question) => `Answer to “${question}”`,
  readOn: 'Read on',
  perhaps: 'Perhaps you mean',
  answerTitle: 'An answer that was given',
  answerOf: (day) => `This is what Hybridewijzer answered on ${day}.`,
  withoutQuestion: 'The question itself, and who asked it, are not shown here.',
  calculation: 'Calculation',
  step: 'Step',
  sum: 'Calculation',
  outcome: 'Outcome',
  rules: 'Rules used',
  receipt: 'Receipt',
  receiptHint: 'With this code the calculation can be done over:',
  textThen: 'As answered then',
  notFoundTitle: 'This page is not here',
  notFound: 'The address is wrong, or the card was taken away or got another name.',
  answerGoneTitle: 'This answer is not here (any more)',
  answerGone: (days) =>
    `An answer is kept for ${days} days and then erased. Ask the question again to hear what applies now.`,
  storeAway: 'Answers cannot be fetched right now. Please try again in a few minutes.',
  toCards: 'To all cards',
  failedTitle: 'Something went wrong',
  failed: (reference) =>
    `Something went wrong here. Please try again; if it keeps going wrong, report ${reference} to the administrator.`,
  wrongMethod: 'This page cannot be requested like that.',
  trailFor: 'The trail is for administrators',
  trailRefused:
    'This address only holds for the administrator who asked for it in Slack, and only for a few minutes. Open the trail again on your Home page.',
}

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { nl: NL, en: EN }
