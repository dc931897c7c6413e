import type { Language } from '../core/language.ts'
import type { Change, Decision, Ground } from './facts.ts'

/** The sentences of an employer's decision, in the order in which they are read. */
export interface DecisionWords {
  readonly title: string
  readonly from: string
  readonly to: string
  readonly date: string
  readonly subject: string
  readonly greeting: (employee: string) => string
  readonly asked: (day: string, change: string) => string
  readonly change: Readonly<Record<Change, string>>
  readonly wish: (wish: string) => string
  readonly start: (day: string) => string
  readonly consulted: (day: string) => string
  readonly decision: Readonly<Record<Decision, string>>
  readonly grantedFrom: (day: string) => string
  readonly instead: (what: string) => string
  readonly considered: string
  readonly interest: string
  readonly ground: Readonly<Record<Ground, string>>
  readonly inAct: (ground: string, article: string) => string
  readonly reasons: string
  readonly again: (day: string) => string
  readonly disagree: string
  readonly noHarm: string
  readonly close: string
  readonly open: Readonly<
    Record<
      | 'employee'
      | 'employer'
      | 'request'
      | 'wish'
      | 'start'
      | 'decided'
      | 'consulted'
      | 'ground'
      | 'reason'
      | 'instead',
      string
    >
  >
  readonly tooLate: (by: string) => string
  readonly lastDay: string
  readonly consultFirst: string
  readonly smallEmployer: string
  readonly spread: string
  readonly proof: string
}

const NL: DecisionWords = {
  title: 'Beslissing Wet flexibel werken',
  from: 'Van',
  to: 'Aan',
  date: 'Datum',
  subject: 'Beslissing op uw verzoek volgens de Wet flexibel werken',
  greeting: (employee) => `Geachte ${employee},`,
  asked: (day, change) => `Op ${day} hebt u ons gevraagd om ${change}.`,
  change: {
    arbeidsplaats: 'een andere werkplek (arbeidsplaats)',
    'minder-uren': 'minder uren (arbeidsduur)',
    'meer-uren': 'meer uren (arbeidsduur)',
    werktijd: 'andere werktijden',
  },
  wish: (wish) => `U vroeg: ${wish}`,
  start: (day) => `De gewenste ingangsdatum is ${day}.`,
  consulted: (day) => `Op ${day} hebben wij uw verzoek met u besproken.`,
  decision: {
    toewijzen: 'Wij wijzen uw verzoek toe.',
    anders: 'Wij komen aan uw verzoek tegemoet, maar anders dan u vroeg.',
    afwijzen: 'Wij wijzen uw verzoek af.',
  },
  grantedFrom: (day) => `De aanpassing gaat in op ${day}.`,
  instead: (what) => `Wat wij toekennen: ${what}`,
  considered: 'Wij hebben uw verzoek serieus overwogen en uw belang daarbij meegewogen.',
  interest: 'Een zwaarwegend bedrijfs- of dienstbelang verzet zich tegen uw verzoek.',
  ground: {
    herbezetting: 'Er ontstaan ernstige problemen met het opvangen van de uren die vrijkomen.',
    veiligheid: 'Er ontstaan ernstige problemen met de veiligheid.',
    rooster: 'Er ontstaan ernstige problemen met het rooster.',
    'geld-of-organisatie': 'Er ontstaan ernstige financiële of organisatorische problemen.',
    'te-weinig-werk': 'Er is niet genoeg werk voor de uren die u erbij vraagt.',
    'formatie-of-budget': 'De vastgestelde formatie of het personeelsbudget is niet toereikend.',
    'ander-belang': 'Het gaat om een ander belang dan de wet als voorbeeld noemt.',
  },
  inAct: (ground, article) => `${ground} De wet noemt dit belang in ${article}.`,
  reasons: 'Onze redenen:',
  again: (day) =>
    `Een nieuw verzoek kunt u doen vanaf ${day}, en eerder bij onvoorziene omstandigheden of als u ouder van een jong kind of mantelzorger bent.`,
  disagree:
    'Bent u het niet eens met deze beslissing, laat het ons dan weten; wij praten er graag over. Komen we er samen niet uit, dan kunt u de zaak voorleggen aan de kantonrechter.',
  noHarm: 'Dat u dit verzoek deed, heeft voor u geen nadelige gevolgen.',
  close: 'Met vriendelijke groet,',
  open: {
    employee: 'naam van de werknemer',
    employer: 'naam van de werkgever',
    request: 'datum van het verzoek',
    wish: 'wat de werknemer vroeg',
    start: 'ingangsdatum',
    decided: 'datum van de beslissing',
    consulted: 'datum van het overleg',
    ground: 'welk zwaarwegend belang, en waarom het zwaarwegend is',
    reason: 'de reden, zo concreet dat de werknemer haar kan nagaan',
    instead: 'wat u toekent',
  },
  tooLate: (by) =>
    `Deze beslissing is te laat: zij moest er op ${by} zijn. Het werk wordt dan aangepast zoals de werknemer vroeg, ook als u afwijst. Neem eerst contact op met een jurist.`,
  lastDay:
    'Dit is de laatste dag waarop u kunt beslissen, en over die dag kan discussie ontstaan. Beslis liever eerder.',
  consultFirst: 'Overleg met de werknemer vóór u afwijst: zonder overleg voldoet deze beslissing niet aan de wet.',
  smallEmployer:
    'Bij zo weinig werknemers geldt artikel 2 niet, tenzij de werknemer ouder van een jong kind of mantelzorger is. Kijk naar uw eigen regeling over de arbeidsduur.',
  spread:
    'De wens van de werknemer over de verdeling van de uren gaat voor, tenzij uw belang naar redelijkheid en billijkheid zwaarder weegt.',
  proof: 'Het is aan u om het zwaarwegende belang te bewijzen; gewone hinder is niet genoeg.',
}

const EN: DecisionWords = {
  title: 'Decision under the Flexible Working Act',
  from: 'From',
  to: 'To',
  date: 'Date',
  subject: 'Decision on your request under the Dutch Flexible Working Act (Wet flexibel werken)',
  greeting: (employee) => `Dear ${employee},`,
  asked: (day, change) => `On ${day} you asked us for ${change}.`,
  change: {
    arbeidsplaats: 'another place of work (arbeidsplaats)',
    'minder-uren': 'fewer hours (arbeidsduur)',
    'meer-uren': 'more hours (arbeidsduur)',
    werktijd: 'other working times (werktijd)',
  },
  wish: (wish) => `You asked: ${wish}`,
  start: (day) => `The start date you wish is ${day}.`,
  consulted: (day) => `On ${day} we discussed your request with you.`,
  decision: {
    toewijzen: 'We grant your request.',
    anders: 'We meet your request, but in another way than you asked.',
    afwijzen: 'We refuse your request.',
  },
  grantedFrom: (day) => `The change starts on ${day}.`,
  instead: (what) => `What we grant: ${what}`,
  considered: 'We have seriously considered your request and weighed your interest in doing so.',
  interest: 'A compelling business interest (zwaarwegend bedrijfs- of dienstbelang) stands in the way of your request.',
  ground: {
    herbezetting: 'It would cause serious problems in covering the hours that become free.',
    veiligheid: 'It would cause serious problems with safety.',
    rooster: 'It would cause serious problems with the roster.',
    'geld-of-organisatie': 'It would cause serious financial or organisational problems.',
    'te-weinig-werk': 'There is not enough work for the further hours you ask for.',
    'formatie-of-budget': 'The established number of posts or the staff budget does not allow it.',
    'ander-belang': 'It is another interest than those the act gives as examples.',
  },
  inAct: (ground, article) => `${ground} The act names this interest in ${article}.`,
  reasons: 'Our reasons:',
  again: (day) =>
    `You may make a new request from ${day}, and sooner in unforeseen circumstances or if you are a parent of a young child or an informal carer.`,
  disagree:
    'If you do not agree with this decision, let us know; we are glad to talk about it. If we cannot settle it together, you can put the matter to the subdistrict court (kantonrechter).',
  noHarm: 'Having made this request has no adverse consequences for you.',
  close: 'Kind regards,',
  open: {
    employee: 'name of the employee',
    employer: 'name of the employer',
    request: 'date of the request',
    wish: 'what the employee asked for',
    start: 'start date',
    decided: 'date of the decision',
    consulted: 'date of the consultation',
    ground: 'which compelling interest, and why it is compelling',
    reason: 'the reason, so concrete that the employee can check it',
    instead: 'what you grant',
  },
  tooLate: (by) =>
    `This decision is too late: it had to be there on ${by}. The work is then changed as the employee asked, even if you refuse. Consult a lawyer first.`,
  lastDay: 'This is the last day on which you can decide, and that day may be disputed. Better decide earlier.',
  consultFirst: 'Consult the employee before you refuse: without that, this decision does not meet the act.',
  smallEmployer:
    'With so few employees article 2 does not apply, unless the employee is a parent of a young child or an informal carer. Look at your own scheme for working hours.',
  spread:
    "The employee's wish on how the hours are spread comes first, unless your interest weighs more by standards of reasonableness and fairness.",
  proof: 'It is up to you to prove the compelling interest; ordinary inconvenience is not enough.',
}

export const DECISION_WORDS: Readonly<Record<Language, DecisionWords>> = { nl: NL, en: EN }
