import type { Bilingual } from '../../core/language.ts'
import { CHANGES, type Change, DECISIONS, type Decision, GROUNDS, type Ground } from '../../letters/facts.ts'
import type { LetterKind } from '../../letters/letters.ts'

/** A field of the form for a letter; its name is that of the letter's own field. */
export interface FormField {
  readonly name: string
  readonly kind: 'choice' | 'line' | 'text' | 'day' | 'count' | 'tick'
  readonly label: Bilingual
  readonly hint?: Bilingual
  readonly options?: readonly (readonly [value: string, name: Bilingual])[]
}

const CHANGE_NAMES: Readonly<Record<Change, Bilingual>> = {
  arbeidsplaats: { nl: 'Een andere werkplek (arbeidsplaats)', en: 'Another place of work (arbeidsplaats)' },
  'minder-uren': { nl: 'Minder uren (arbeidsduur)', en: 'Fewer hours (arbeidsduur)' },
  'meer-uren': { nl: 'Meer uren (arbeidsduur)', en: 'More hours (arbeidsduur)' },
  werktijd: { nl: 'Andere werktijden', en: 'Other working times (werktijd)' },
}

const DECISION_NAMES: Readonly<Record<Decision, Bilingual>> = {
  toewijzen: { nl: 'Toewijzen', en: 'Grant' },
  anders: { nl: 'Anders toekennen dan gevraagd', en: 'Grant in another way than asked' },
  afwijzen: { nl: 'Afwijzen', en: 'Refuse' },
}

const GROUND_NAMES: Readonly<Record<Ground, Bilingual>> = {
  herbezetting: {
    nl: 'Minder uren: opvangen van de uren die vrijkomen',
    en: 'Fewer hours: covering hours that become free',
  },
  veiligheid: { nl: 'Minder uren of werktijden: veiligheid', en: 'Fewer hours or working times: safety' },
  rooster: { nl: 'Minder uren of werktijden: rooster', en: 'Fewer hours or working times: roster' },
  'geld-of-organisatie': {
    nl: 'Meer uren of werktijden: geld of organisatie',
    en: 'More hours or working times: finance or organisation',
  },
  'te-weinig-werk': { nl: 'Meer uren: te weinig werk', en: 'More hours: not enough work' },
  'formatie-of-budget': { nl: 'Meer uren: formatie of budget', en: 'More hours: posts or budget' },
  'ander-belang': { nl: 'Een ander zwaarwegend belang', en: 'Another compelling interest' },
}

const optionsOf = <T extends string>(values: readonly T[], names: Readonly<Record<T, Bilingual>>) =>
  values.map((value) => [value, names[value]] as const)

const ALL_GROUNDS = [...new Set<Ground>(CHANGES.flatMap((change): readonly Ground[] => GROUNDS[change]))]
const NONE = ['', { nl: 'Nog niet gekozen, of niet nodig', en: 'Not chosen yet, or not needed' }] as const

const CHANGE: FormField = {
  name: 'soort',
  kind: 'choice',
  label: { nl: 'Wat wordt er gevraagd?', en: 'What is asked for?' },
  options: optionsOf(CHANGES, CHANGE_NAMES),
}
const WISH: FormField = {
  name: 'wens',
  kind: 'line',
  label: { nl: 'Wat precies?', en: 'What exactly?' },
  hint: {
    nl: 'Bijvoorbeeld: twee dagen per week thuiswerken, op dinsdag en donderdag',
    en: 'For instance: working from home two days a week, on Tuesdays and Thursdays',
  },
}
const START: FormField = {
  name: 'ingangsdatum',
  kind: 'day',
  label: { nl: 'Gewenste ingangsdatum', en: 'Desired start date' },
}
const REQUESTED: FormField = {
  name: 'verzoekdatum',
  kind: 'day',
  label: { nl: 'Datum van het verzoek', en: 'Date of the request' },
}
const EMPLOYEES: FormField = {
  name: 'werknemers',
  kind: 'count',
  label: { nl: 'Aantal werknemers van de werkgever', en: 'Number of employees of the employer' },
}
const PARENT: FormField = {
  name: 'ouderOfMantelzorger',
  kind: 'tick',
  label: {
    nl: 'De werknemer is ouder van een jong kind, of mantelzorger',
    en: 'The employee is a parent of a young child, or an informal carer',
  },
}
const EMPLOYEE: FormField = {
  name: 'werknemer',
  kind: 'line',
  label: { nl: 'Naam van de werknemer', en: 'Name of the employee' },
}
const EMPLOYER: FormField = {
  name: 'werkgever',
  kind: 'line',
  label: { nl: 'Naam van de werkgever', en: 'Name of the employer' },
}

export const FORM_FIELDS: Readonly<Record<LetterKind, readonly FormField[]>> = {
  verzoek: [
    CHANGE,
    WISH,
    START,
    {
      name: 'einddatum',
      kind: 'day',
      label: { nl: 'Laatste dag, als het tijdelijk is', en: 'Last day, if it is temporary' },
    },
    REQUESTED,
    { name: 'inDienstSinds', kind: 'day', label: { nl: 'In dienst sinds', en: 'Employed since' } },
    EMPLOYEES,
    PARENT,
    {
      name: 'toelichting',
      kind: 'text',
      label: { nl: 'Toelichting', en: 'Explanation' },
      hint: {
        nl: 'Dat hoeft niet van de wet, maar het helpt in het gesprek.',
        en: 'The act does not ask for it, but it helps in the talk.',
      },
    },
    EMPLOYEE,
    EMPLOYER,
  ],
  besluit: [
    CHANGE,
    WISH,
    START,
    REQUESTED,
    {
      name: 'besluit',
      kind: 'choice',
      label: { nl: 'Wat is de beslissing?', en: 'What is the decision?' },
      options: optionsOf(DECISIONS, DECISION_NAMES),
    },
    { name: 'besluitdatum', kind: 'day', label: { nl: 'Datum van de beslissing', en: 'Date of the decision' } },
    { name: 'overlegdatum', kind: 'day', label: { nl: 'Datum van het overleg', en: 'Date of the consultation' } },
    {
      name: 'grond',
      kind: 'choice',
      label: { nl: 'Zwaarwegend belang', en: 'Compelling interest' },
      hint: {
        nl: 'Alleen bij het afwijzen van andere uren of werktijden.',
        en: 'Only when other hours or working times are refused.',
      },
      options: [NONE, ...optionsOf(ALL_GROUNDS, GROUND_NAMES)],
    },
    { name: 'reden', kind: 'text', label: { nl: 'Redenen', en: 'Reasons' } },
    {
      name: 'inPlaatsDaarvan',
      kind: 'line',
      label: {
        nl: 'Wat wordt er toegekend, als dat iets anders is?',
        en: 'What is granted, if that is something else?',
      },
    },
    EMPLOYEES,
    PARENT,
    EMPLOYEE,
    EMPLOYER,
  ],
}
