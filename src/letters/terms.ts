import { wfwTermijnen } from '../calculators/wfw-termijnen.ts'
import { addDays, addMonths, type Day, parseDay } from '../core/day.ts'
import type { Bilingual, Language } from '../core/language.ts'
import { formatValue } from '../rules/format-value.ts'
import type { Rules } from '../rules/rules.ts'
import type { Change } from './facts.ts'

/** The dates of one request, as the calculator gives them. */
export interface Terms {
  readonly kind: 'terms'
  readonly requestBy: Day | null
  readonly decideBy: Day | null
  /** The first start for which a request of that day is in time. */
  readonly startFrom: Day | null
  readonly cautions: readonly Bilingual[]
}

export interface NoTerms {
  readonly kind: 'no-terms'
  readonly why: Bilingual
}

interface TermsAsked {
  readonly change: Change
  readonly start: Day | null
  readonly request: Day
  readonly employees: number | null
}

const SOORT: Readonly<Record<Change, string>> = {
  arbeidsplaats: 'arbeidsplaats',
  'minder-uren': 'arbeidsduur',
  'meer-uren': 'arbeidsduur',
  werktijd: 'werktijd',
}

/** Asks the same calculator that answers in a conversation, so that a letter and an answer never differ. */
export function termsOf({ change, start, request, employees }: TermsAsked, rules: Rules): Terms | NoTerms {
  const inputs = {
    soort: SOORT[change],
    verzoekdatum: request,
    ...(start && { ingangsdatum: start }),
    ...(employees !== null && { werknemers: employees }),
  }
  const outcome = wfwTermijnen.calculate(inputs, rules, request)
  if (outcome.kind !== 'result') return { kind: 'no-terms', why: NO_TERMS }
  const { uitersteVerzoekdatum, uitersteBeslisdatum, vroegsteIngangsdatum } = outcome.results
  return {
    kind: 'terms',
    requestBy: dayIn(uitersteVerzoekdatum),
    decideBy: dayIn(uitersteBeslisdatum),
    startFrom: dayIn(vroegsteIngangsdatum),
    cautions: outcome.assumptions,
  }
}

/** Whether the employer must follow the article at all; when nobody said how large it is, yes. */
export function mustFollow(employees: number | null, parentOrCarer: boolean, on: Day, rules: Rules): boolean {
  const edge = rules.inForce('wfw.kleine-werkgever', on)
  if (employees === null || parentOrCarer || edge.kind !== 'in-force') return true
  return employees >= Number(edge.period.value)
}

/** The first start on which someone has been employed long enough. */
export function longEnoughFrom(employedSince: Day, on: Day, rules: Rules): Day | null {
  const needed = rules.inForce('wfw.dienstverband', on)
  return needed.kind === 'in-force' ? addDays(employedSince, Number(needed.period.value) * DAYS_IN_WEEK) : null
}

/** The day from which a new request may follow a decision. */
export function askAgainFrom(decided: Day, rules: Rules): Day | null {
  const wait = rules.inForce('wfw.hernieuwd-verzoek', decided)
  return wait.kind === 'in-force' ? addMonths(decided, Number(wait.period.value) * MONTHS_IN_YEAR) : null
}

/** A rule's value in words: `2 maanden`. Empty when there is none on the day. */
export function inWords(rule: string, on: Day, language: Language, rules: Rules): string {
  const selection = rules.inForce(rule, on)
  return selection.kind === 'in-force' ? formatValue(selection.period.value, rules.table(rule).unit, language) : ''
}

const DAYS_IN_WEEK = 7
const MONTHS_IN_YEAR = 12

const dayIn = (value: unknown): Day | null => (typeof value === 'string' ? parseDay(value) : null)

const NO_TERMS: Bilingual = {
  nl: 'Voor die dag kan ik de termijnen van de wet niet bepalen, dus maak ik er geen brief voor.',
  en: 'I cannot work out the periods of the act for that day, so I do not make a letter for it.',
}
