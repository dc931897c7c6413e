import type { Language } from '../core/language.ts'
import type { Change } from './facts.ts'

/** The sentences of a request, in the order in which they are read. Day and term come in as words. */
export interface RequestWords {
  readonly title: string
  readonly from: string
  readonly to: string
  readonly date: string
  readonly subject: Readonly<Record<Change, string>>
  readonly greeting: string
  readonly ask: Readonly<Record<Change, string>>
  readonly byAct: string
  readonly smallEmployer: string
  readonly ownScheme: string
  readonly parentOrCarer: string
  readonly wish: (wish: string) => string
  readonly startsOn: (day: string) => string
  readonly until: (day: string) => string
  readonly employed: (since: string, term: string) => string
  readonly tooLate: (term: string, first: string) => string
  readonly consult: string
  readonly decideBy: (term: string, day: string | null) => string
  readonly silence: string
  readonly refusal: Readonly<Record<Change, string>>
  readonly hope: string
  readonly close: string
  readonly open: Readonly<Record<'employee' | 'employer' | 'wish' | 'start', string>>
  readonly wishExample: Readonly<Record<Change, string>>
  readonly notLongEnough: (first: string) => string
  readonly checkEmployed: (term: string) => string
  readonly pensionAge: string
  readonly showIt: string
  readonly keepCopy: string
}

const NL: RequestWords = {
  title: 'Verzoek Wet flexibel werken',
  from: 'Van',
  to: 'Aan',
  date: 'Datum',
  subject: {
    arbeidsplaats: 'Verzoek om een andere werkplek',
    'minder-uren': 'Verzoek om minder uren te werken',
    'meer-uren': 'Verzoek om meer uren te werken',
    werktijd: 'Verzoek om andere werktijden',
  },
  greeting: 'Geachte heer of mevrouw,',
  ask: {
    arbeidsplaats: 'Ik vraag u om mijn werkplek (arbeidsplaats) aan te passen.',
    'minder-uren': 'Ik vraag u om mijn arbeidsduur aan te passen: ik wil minder uren werken.',
    'meer-uren': 'Ik vraag u om mijn arbeidsduur aan te passen: ik wil meer uren werken.',
    werktijd: 'Ik vraag u om mijn werktijden aan te passen.',
  },
  byAct: 'Dit is een verzoek volgens artikel 2 van de Wet flexibel werken.',
  smallEmployer: 'Ik weet dat artikel 2 van de Wet flexibel werken voor een kleine werkgever niet geldt.',
  ownScheme: 'Ik vraag het u volgens uw eigen regeling voor het aanpassen van de arbeidsduur.',
  parentOrCarer: 'Ik ben ouder van een jong kind of mantelzorger en doe mijn verzoek daarom ook volgens artikel 2a.',
  wish: (wish) => `Wat ik vraag: ${wish}`,
  startsOn: (day) => `Ik wil dat dit ingaat op ${day}.`,
  until: (day) => `De aanpassing is tijdelijk: tot en met ${day}.`,
  employed: (since, term) => `Ik ben bij u in dienst sinds ${since}, op de ingangsdatum dus minstens ${term}.`,
  tooLate: (term, first) =>
    `Ik vraag dit minder dan ${term} van tevoren. Lukt het niet op die dag, dan vraag ik u om de aanpassing te laten ingaan op ${first}.`,
  consult: 'Graag bespreek ik mijn verzoek met u.',
  decideBy: (term, day) =>
    day === null
      ? `Volgens de wet krijg ik uw beslissing uiterlijk ${term} voor de ingangsdatum, op papier.`
      : `Volgens de wet krijg ik uw beslissing uiterlijk ${term} voor de ingangsdatum, dus op ${day}, op papier.`,
  silence: 'Beslist u niet op tijd, dan wordt mijn werk aangepast zoals ik heb gevraagd.',
  refusal: {
    arbeidsplaats: 'Wilt u mijn verzoek afwijzen, dan overlegt u eerst met mij en schrijft u de redenen op.',
    'minder-uren': 'Afwijzen mag alleen om een zwaarwegend bedrijfs- of dienstbelang, met de redenen op papier.',
    'meer-uren': 'Afwijzen mag alleen om een zwaarwegend bedrijfs- of dienstbelang, met de redenen op papier.',
    werktijd: 'Afwijzen mag alleen om een zwaarwegend bedrijfs- of dienstbelang, met de redenen op papier.',
  },
  hope: 'Ik hoor graag van u.',
  close: 'Met vriendelijke groet,',
  open: {
    employee: 'je naam',
    employer: 'naam van je werkgever',
    wish: 'wat je precies vraagt',
    start: 'ingangsdatum',
  },
  wishExample: {
    arbeidsplaats: 'welke werkplek, en op welke dagen',
    'minder-uren': 'hoeveel uur per week, en op welke dagen',
    'meer-uren': 'hoeveel uur per week, en op welke dagen',
    werktijd: 'welke werktijden, en op welke dagen',
  },
  notLongEnough: (first) =>
    `Je bent op de ingangsdatum nog niet lang genoeg in dienst. Dat ben je vanaf ${first}; bij onvoorziene omstandigheden geldt die eis niet.`,
  checkEmployed: (term) =>
    `Ga na of je op de ingangsdatum minstens ${term} in dienst bent. Werkperioden kort na elkaar tellen samen.`,
  pensionAge:
    'Heb je de AOW-leeftijd bereikt, dan kun je volgens deze wet niet om andere uren vragen, tenzij je ouder van een jong kind of mantelzorger bent.',
  showIt: 'Je werkgever mag je vragen om aannemelijk te maken dat je ouder van een jong kind of mantelzorger bent.',
  keepCopy: 'Geef de brief af of mail hem, en bewaar een kopie met de datum. Vragen in een gesprek is niet genoeg.',
}

const EN: RequestWords = {
  title: 'Request under the Flexible Working Act',
  from: 'From',
  to: 'To',
  date: 'Date',
  subject: {
    arbeidsplaats: 'Request for another place of work',
    'minder-uren': 'Request to work fewer hours',
    'meer-uren': 'Request to work more hours',
    werktijd: 'Request for other working times',
  },
  greeting: 'Dear Sir or Madam,',
  ask: {
    arbeidsplaats: 'I ask you to change my place of work (arbeidsplaats).',
    'minder-uren': 'I ask you to change my working hours (arbeidsduur): I would like to work fewer hours.',
    'meer-uren': 'I ask you to change my working hours (arbeidsduur): I would like to work more hours.',
    werktijd: 'I ask you to change my working times (werktijd).',
  },
  byAct: 'This is a request under article 2 of the Dutch Flexible Working Act (Wet flexibel werken).',
  smallEmployer:
    'I know that article 2 of the Dutch Flexible Working Act (Wet flexibel werken) does not apply to a small employer.',
  ownScheme: 'I ask you under your own scheme for changing working hours.',
  parentOrCarer:
    'I am a parent of a young child or an informal carer and therefore also make my request under article 2a.',
  wish: (wish) => `What I ask for: ${wish}`,
  startsOn: (day) => `I would like this to start on ${day}.`,
  until: (day) => `The change is temporary: until ${day} inclusive.`,
  employed: (since, term) => `I have been employed by you since ${since}, so for at least ${term} on the start date.`,
  tooLate: (term, first) =>
    `I ask this less than ${term} in advance. If that day is not possible, I ask you to let the change start on ${first}.`,
  consult: 'I would be glad to discuss my request with you.',
  decideBy: (term, day) =>
    day === null
      ? `By law I receive your decision in writing at least ${term} before the start date.`
      : `By law I receive your decision in writing at least ${term} before the start date, so by ${day}.`,
  silence: 'If you do not decide in time, my work is changed as I asked.',
  refusal: {
    arbeidsplaats: 'If you wish to refuse my request, you consult me first and put the reasons in writing.',
    'minder-uren':
      'You may only refuse it for a compelling business interest (zwaarwegend bedrijfs- of dienstbelang), with the reasons in writing.',
    'meer-uren':
      'You may only refuse it for a compelling business interest (zwaarwegend bedrijfs- of dienstbelang), with the reasons in writing.',
    werktijd:
      'You may only refuse it for a compelling business interest (zwaarwegend bedrijfs- of dienstbelang), with the reasons in writing.',
  },
  hope: 'I look forward to hearing from you.',
  close: 'Kind regards,',
  open: {
    employee: 'your name',
    employer: 'name of your employer',
    wish: 'what exactly you ask for',
    start: 'start date',
  },
  wishExample: {
    arbeidsplaats: 'which place of work, and on which days',
    'minder-uren': 'how many hours a week, and on which days',
    'meer-uren': 'how many hours a week, and on which days',
    werktijd: 'which working times, and on which days',
  },
  notLongEnough: (first) =>
    `On the start date you have not been employed long enough yet. You will be from ${first}; in unforeseen circumstances that is not needed.`,
  checkEmployed: (term) =>
    `Check that you have been employed for at least ${term} on the start date. Periods of work shortly after one another are added up.`,
  pensionAge:
    'If you have reached the state pension age (AOW), you cannot ask for other hours under this act, unless you are a parent of a young child or an informal carer.',
  showIt: 'Your employer may ask you to show that you are a parent of a young child or an informal carer.',
  keepCopy: 'Hand the letter in or e-mail it, and keep a copy with the date. Asking in a conversation is not enough.',
}

export const REQUEST_WORDS: Readonly<Record<Language, RequestWords>> = { nl: NL, en: EN }
