import { type Day, parseDay } from '../core/day.ts'
import type { Bilingual } from '../core/language.ts'
import {
  CHANGES,
  type Change,
  DECISIONS,
  type DecisionFacts,
  GROUNDS,
  type Ground,
  type RequestFacts,
} from './facts.ts'

/** Fields of a form, as a page or a window sends them; a field that was left empty may be absent. */
export type Fields = Readonly<Record<string, string | undefined>>

export interface FieldProblem {
  readonly field: string
  readonly why: Bilingual
}

export type Read<T> =
  | { readonly ok: true; readonly facts: T }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }

export const LONGEST_LINE = 160
export const LONGEST_TEXT = 2_500
const MOST_EMPLOYEES = 1_000_000

/** The fields `soort`, `wens`, `ingangsdatum` … of a request, or what cannot be right about each. */
export function readRequest(fields: Fields): Read<RequestFacts> {
  const read = reader(fields)
  const common = commonFacts(read)
  const until = read.day('einddatum')
  if (until !== null && common.start !== null && until < common.start) read.refuse('einddatum', ENDS_FIRST)
  const facts = { ...common, until, employedSince: read.day('inDienstSinds'), reason: read.text('toelichting') }
  return read.outcome(facts)
}

/** The fields of a decision: those of a request, with `besluit`, `besluitdatum`, `overlegdatum`, `grond`, `reden` and `inPlaatsDaarvan`. */
export function readDecision(fields: Fields): Read<DecisionFacts> {
  const read = reader(fields)
  const common = commonFacts(read)
  const decision = read.choice('besluit', DECISIONS) ?? 'toewijzen'
  const facts = {
    ...common,
    decision,
    decided: read.day('besluitdatum'),
    consulted: read.day('overlegdatum'),
    ground: groundOf(read, common.change),
    reason: read.text('reden'),
    instead: read.text('inPlaatsDaarvan'),
  }
  return read.outcome(facts)
}

function commonFacts(read: ReturnType<typeof reader>) {
  return {
    change: read.choice('soort', CHANGES) ?? CHANGES[0],
    wish: read.line('wens'),
    start: read.day('ingangsdatum'),
    request: read.day('verzoekdatum'),
    employees: read.count('werknemers', MOST_EMPLOYEES),
    parentOrCarer: read.given('ouderOfMantelzorger') === 'ja',
    employee: read.line('werknemer'),
    employer: read.line('werkgever'),
  }
}

function groundOf(read: ReturnType<typeof reader>, change: Change): Ground | null {
  const given = read.given('grond')
  if (given === '') return null
  const ground = GROUNDS[change].find((one) => one === given)
  if (ground === undefined) read.refuse('grond', OTHER_GROUND)
  return ground ?? null
}

/** Reads fields one by one and gathers what is wrong, so that a person sees all of it at once. */
function reader(fields: Fields) {
  const problems: FieldProblem[] = []
  const refuse = (field: string, why: Bilingual): null => {
    problems.push({ field, why })
    return null
  }
  const given = (field: string): string => clean(fields[field] ?? '')
  const short = (field: string, most: number): string | null => {
    const text = given(field)
    if (text.length > most) return refuse(field, tooLong(most))
    return text === '' ? null : text
  }
  return {
    refuse,
    given,
    line: (field: string): string | null => short(field, LONGEST_LINE)?.replaceAll(/\s*\n\s*/g, ' ') ?? null,
    text: (field: string): string | null => short(field, LONGEST_TEXT),
    day(field: string): Day | null {
      const text = given(field)
      return text === '' ? null : (parseDay(text) ?? refuse(field, NO_DAY))
    },
    count(field: string, most: number): number | null {
      const text = given(field)
      if (text === '') return null
      return /^\d{1,7}$/.test(text) && Number(text) <= most ? Number(text) : refuse(field, NO_COUNT)
    },
    choice<T extends string>(field: string, known: readonly T[]): T | null {
      const text = given(field)
      return known.find((one) => one === text) ?? refuse(field, notOneOf(known))
    },
    outcome: <T>(facts: T): Read<T> => (problems.length === 0 ? { ok: true, facts } : { ok: false, problems }),
  }
}

/** Without the characters that no document holds, and those that turn the direction of a line. */
function clean(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(/(?!\n)[\p{Cc}\p{Cs}\p{Cn}\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu, '')
    .trim()
}

const NO_DAY = {
  nl: 'Dit is geen datum. Schrijf hem als 2027-03-01 (jaar-maand-dag).',
  en: 'This is not a date. Write it as 2027-03-01 (year-month-day).',
}
const NO_COUNT = { nl: 'Schrijf een heel getal, zoals 25.', en: 'Write a whole number, such as 25.' }
const ENDS_FIRST = {
  nl: 'De einddatum ligt voor de ingangsdatum. Kies een latere einddatum, of laat hem leeg.',
  en: 'The end date is before the start date. Choose a later end date, or leave it empty.',
}
const OTHER_GROUND = {
  nl: 'Deze grond hoort niet bij dit soort verzoek. Kies een grond die erbij past, of laat hem leeg.',
  en: 'This ground does not belong to this kind of request. Choose one that does, or leave it empty.',
}
const tooLong = (most: number): Bilingual => ({
  nl: `Deze tekst is te lang: schrijf hoogstens ${most} tekens.`,
  en: `This text is too long: write at most ${most} characters.`,
})
const notOneOf = (known: readonly string[]): Bilingual => ({
  nl: `Kies een van deze: ${known.join(', ')}.`,
  en: `Choose one of these: ${known.join(', ')}.`,
})
