import type { NumberFound } from './numbers.ts'
import { nearestIn } from './spelling.ts'
import { type Value, value } from './value.ts'

const PEOPLE: ReadonlySet<string> = new Set(
  `werknemer werknemers medewerker medewerkers medewerkster medewerksters mensen man personen persoon personeelsleden
  collega collegas collega's employee employees people person persons staff worker workers koppen werkenden mdw
  medew personeel headcount arbeidskrachten krachten`.split(/\s+/),
)
const peopleSpelt = nearestIn([
  'werknemers',
  'werknemer',
  'medewerkers',
  'medewerker',
  'personeelsleden',
  'personen',
  'employees',
  'people',
])
const UNIT =
  /^[ -]?(?:(?:vaste|eigen|parttime|part-time|fulltime|full-time|deeltijd|full|part|time|losse|other|andere|betaalde) )*([a-z']+)(?![a-z])/
const FTE = /^ ?(?:fte|fte's|ftes|voltijdbanen|arbeidsplaatsen)(?![a-z])/
const EMPLOYED_AFTER = /^ (?:in (?:vaste )?dienst|op de loonlijst|on the payroll|on payroll)\b/
const COMPANY_BEFORE =
  /\b(?:wij zijn|we zijn|zijn we|zijn wij|waren we|we waren|wij waren|waren er|zijn er|er zijn|er waren|we are|there are|there were|team|bedrijf|bedrijfje|organisatie|company|firm|business|stichting|school|praktijk|winkel|staff|team) ?(?:nu |maar |only |just )?(?:met |van |of |with )?(?:ons |zijn |z'n |circa |ongeveer |about |around |ca\.? )?$/
/** `een medewerker` is someone; `we hebben een medewerker` is a number. */
const HAVE_BEFORE =
  /\b(?:heb|hebben|heeft|met|maar|slechts|have|has|with|only|just|employ|employs)(?: maar| slechts| precies| only| just)? $/
const NONE =
  /\b(?:geen (?:enkele )?(?:personeel|werknemers?|medewerkers?|mensen in dienst|personeelsleden)|zonder (?:personeel|werknemers|medewerkers)|no (?:employees|staff|personnel)|without (?:employees|staff))\b/g

/** How many people work somewhere; full-time equivalents are told apart, because the law counts people. */
export function peopleIn(text: string, numbers: readonly NumberFound[]): Value[] {
  const none = [...text.matchAll(NONE)].map((match) => people(match.index, match.index + match[0].length, 0))
  return [...none, ...numbers.flatMap((number) => peopleAt(text, number))]
}

function peopleAt(text: string, number: NumberFound): Value[] {
  const after = text.slice(number.to)
  if (number.article && !HAVE_BEFORE.test(text.slice(0, number.from))) return []
  const fte = FTE.exec(after)
  const count = Number(number.value)
  if (fte) return [value({ from: number.from, to: number.to + fte[0].length }, { kind: 'people', count, unit: 'fte' })]
  const unit = UNIT.exec(after)
  if (unit?.[1] !== undefined && isPeople(unit[1])) return [people(number.from, number.to + unit[0].length, count)]
  const employed = EMPLOYED_AFTER.exec(after)
  if (employed) return [people(number.from, number.to + employed[0].length, count)]
  const isBare = !number.article && number.scale === null && /^ ?(?:$|[,.;?!)]|en |and |en$|die |who )/.test(after)
  return isBare && COMPANY_BEFORE.test(text.slice(0, number.from)) ? [people(number.from, number.to, count)] : []
}

const isPeople = (word: string): boolean => PEOPLE.has(word) || peopleSpelt(word) !== null

function people(from: number, to: number, count: number): Value {
  return value({ from, to }, { kind: 'people', count, unit: 'person' })
}

const HOURS = /^[ -]?(?:uur|uren|u|uurtjes|hours?|hrs|hr)(?![a-z])/
const CLOCK_BEFORE = /\b(?:om|at|vanaf|rond|voor|na|tegen|from|after|before|between|tussen|tot) $/
const EACH = /\b(?:elk|ieder|allebei|each|apiece|per persoon|per person|per man|per werknemer|per employee|de man)\b/
const PER_DAY = /^ ?(?:per|a|\/) ?(?:dag|day)\b/
const WEEKLY =
  /\b(?:per week|in de week|a week|per wk|weekly|wekelijks|samen|totaal|together|total|gezamenlijk|bij elkaar|combined|\/week|p\/w)\b/

/** Hours a week, of all together or of each: `samen 40 uur per week`, `24 hours each`. A clock time is no value. */
export function hoursIn(text: string, numbers: readonly NumberFound[]): Value[] {
  return numbers.flatMap((number) => {
    const unit = HOURS.exec(text.slice(number.to))
    if (!unit || number.article) return []
    const rest = text.slice(number.to + unit[0].length)
    const sentence = text.slice(Math.max(0, number.from - 50), number.to + 50)
    if (PER_DAY.test(rest) || (CLOCK_BEFORE.test(text.slice(0, number.from)) && !WEEKLY.test(sentence))) return []
    const span = { from: number.from, to: number.to + unit[0].length }
    return [value(span, { kind: 'hours', hours: Number(number.value), each: EACH.test(sentence) })]
  })
}
