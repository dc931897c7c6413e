import type { NumberFound } from './numbers.ts'
import { isEnglishRatio } from './shares.ts'
import { nearestIn } from './spelling.ts'
import { type Meaning, type Value, value } from './value.ts'

type Per = 'week' | 'year' | 'month' | null

const DAY_WORDS: ReadonlySet<string> = new Set(
  'dag dagen dagn dgn dg dage daagen daag dagje dagjes day days dys'.split(' '),
)
const DAY_COMPOUND =
  /^(?:thuiswerk|thuis|kantoor|reis|werk|wfh|office|home|work|weekdag|kantor)-?(?:dag|dagen|dgn|days?)$/
const daySpelt = nearestIn(['dagen', 'thuiswerkdagen', 'kantoordagen', 'reisdagen', 'werkdagen'])
/** Adjectives that may stand between the number and the word: `3 vaste dagen`, `two full days`. */
const UNIT =
  /^(?:[ -]?(?:hele|volle|vaste|gewone|extra|losse|full|fixed|whole|working|office|home[ -]?working|remote|travel|travelling|commuting|telework|telewerk|wfh|home|hybride))*[ -]?([a-z]+)(?![a-z])/

const PER_WEEK =
  /^[^\d.;?!]{0,34}?(?:\b(?:per|in de|in een|in the|in a|a|an|each|every|elke|iedere|de|of the|van de|vd|p\.?)|\/|p\/) ?(?:werk|working )?(?:week|wk|weken)\b|^ ?(?:p\/?w|p\.w\.?|pw|weekly|wekelijks)(?![a-z])/
const PER_MONTH = /^[^\d.;?!]{0,26}?(?:\b(?:per|in de|in een|a|each|every|elke|iedere)|\/) ?(?:maand|mnd|month)\b/
const PER_YEAR =
  /^[^\d.;?!]{0,26}?(?:\b(?:per|in het|in een|a|each|every|elk|heel|in heel|over heel|op jaarbasis)|\/) ?(?:hele )?(?:jaar|jr|year|\d{4})\b/
const TWO_WEEKS =
  /^[^\d.;?!]{0,16}?\b(?:om de week|om de andere week|per (?:twee|2) weken|(?:elke|iedere) (?:twee|2) weken|in de (?:twee|2) weken|every (?:other|second) week|every (?:two|2) weeks|(?:per|a|each) fortnight)\b/
const WEEK_BEFORE =
  /\b(?:wekelijks|per week|elke week|iedere week|each week|every week|in de week|weekly|a week)(?: \w+){0,2}? $/
const TWO_WEEKS_BEFORE =
  /\b(?:om de week|every other week|every two weeks|elke twee weken|elke 2 weken)(?: (?:werk ik|i work|thuis|maar|ook))? $/
/** Only the sentence as a whole says that days were counted over a year. */
const COUNTED = /\b(?:dit hele jaar|het hele jaar|heel het jaar|over het jaar|all year|whole year|over the year)\b/
const RANGE_BEFORE = /(?:^|[^a-z\d])$/

const TIMES = /^ ?(?:x|keer|maal|times?)(?![a-z])/
const ONCE: readonly (readonly [RegExp, number])[] = [
  [/\b(?:eens|eenmaal|een keer|1 keer|1x|once) (?:per|in de|a|each|every) (?:week|wk)\b/g, 1],
  [/\b(?:tweemaal|twice) (?:per|in de|a|each|every) (?:week|wk)\b/g, 2],
  [/\b(?:driemaal|thrice) (?:per|in de|a|each|every) (?:week|wk)\b/g, 3],
]
const WHOLE_WEEK =
  /\b(?:de hele (?:werk)?week|hele week|volledige (?:werk)?week|fulltime|full-time|full time|voltijds?|the (?:whole|full|entire) week|all week|every (?:single |working |work)?day|elke (?:werk)?dag|iedere (?:werk)?dag|alle (?:werk)?dagen|altijd thuis|volledig thuis|helemaal thuis|fully remote|fully from home|all days)\b(?! (?:behalve|except|but|uitgezonderd))/g
const HALF_WEEK =
  /\b(?:de helft van (?:de|mijn|m'n|een|elke) (?:werk)?week|(?:de |een )?halve (?:werk)?week|half (?:of )?(?:the|my|a|each) (?:working |work)?week)\b/g
const HALF_DAY = /(?<!(?:en|and) )(?<!(?:en|and) (?:een|a|1) )\b(?:een |1 |a )?hal(?:f|ve) (?:a )?(?:dag|dagje|day)\b/g
const DAY_AND_A_HALF = /\b(?:een dag en een halve|a day and a half)\b/g
/** `een dag of drie`: about three. */
const A_DAY_OR = /\b(?:een|1) dag(?:je)? of (?=\d|[a-z])/g

const REST =
  /\b(?:de rest|rest|(?:de )?overige(?: dagen)?|(?:de )?andere dagen|(?:de )?resterende dagen|the rest|the remaining(?: days)?|the other days)\b/g

/** `de rest op kantoor`, `the other days at the office`. */
export function restIn(text: string): Value[] {
  return [...text.matchAll(REST)].map((match) =>
    value({ from: match.index, to: match.index + match[0].length }, { kind: 'rest' }),
  )
}

/** Days: a week, a year, a month, or not said of what. Lists of weekdays are read elsewhere. */
export function daysIn(text: string, numbers: readonly NumberFound[]): Value[] {
  const counted = numbers.flatMap((number, index) =>
    daysAt(
      text,
      number,
      numbers.slice(0, index).findLast((each) => !each.article),
    ),
  )
  const halves = [...text.matchAll(HALF_DAY)].map((match) => partOfDay(text, match, 0.5))
  return [...idioms(text, numbers), ...halves, ...counted]
}

function daysAt(text: string, number: NumberFound, previous: NumberFound | undefined): Value[] {
  const after = text.slice(number.to)
  const times = TIMES.exec(after)
  const unit = times ?? UNIT.exec(after)
  if (unit === null || (times === null && !isDayWord(unit[1] ?? ''))) return []
  const to = number.to + unit[0].length
  const rest = text.slice(to)
  const fortnight = TWO_WEEKS.exec(rest) ?? TWO_WEEKS_BEFORE.exec(text.slice(0, number.from))
  const per: Per = fortnight ? 'week' : perOf(text, number.from, rest)
  if (times && per !== 'week') return []
  const meaning = (count: string): Meaning => ({ kind: 'days', days: Number(count) / (fortnight ? 2 : 1), per })
  const range = rangeBefore(text, number, previous)
  const from = range?.from ?? number.from
  const alternatives = range ? [meaning(range.value)] : number.alternative === null ? [] : [meaning(number.alternative)]
  return [value({ from, to }, meaning(number.value), alternatives)]
}

function isDayWord(word: string): boolean {
  return DAY_WORDS.has(word) || DAY_COMPOUND.test(word) || daySpelt(word) !== null
}

function perOf(text: string, from: number, rest: string): Per {
  if (PER_WEEK.test(rest)) return 'week'
  if (PER_MONTH.test(rest)) return 'month'
  if (PER_YEAR.test(rest)) return 'year'
  if (WEEK_BEFORE.test(text.slice(0, from))) return 'week'
  return COUNTED.test(text) ? 'year' : null
}

/** `2 à 3 dagen`, `2-3 dagen`, `two or three days`: the lower end, which makes the value ambiguous. */
function rangeBefore(text: string, number: NumberFound, previous: NumberFound | undefined): NumberFound | null {
  if (previous === undefined) return null
  const between = text.slice(previous.to, number.from)
  const joined = /^ ?(?:-|\/|a|of|tot|or|to|tot en met|t\/m)(?: (?:hooguit|maximaal|max|maybe|misschien))? ?$/.test(
    between,
  )
  if (isEnglishRatio(between, text.slice(number.to))) return null
  return joined && RANGE_BEFORE.test(text.slice(0, previous.from)) ? previous : null
}

function idioms(text: string, numbers: readonly NumberFound[]): Value[] {
  const week = (match: RegExpExecArray, days: number, alternatives: readonly Meaning[] = []): Value =>
    value({ from: match.index, to: match.index + match[0].length }, { kind: 'days', days, per: 'week' }, alternatives)
  return [
    ...ONCE.flatMap(([pattern, days]) => [...text.matchAll(pattern)].map((match) => week(match, days))),
    ...[...text.matchAll(WHOLE_WEEK)].map((match) => week(match, 5)),
    ...[...text.matchAll(HALF_WEEK)].map((match) => week(match, 2.5, [{ kind: 'share', percent: 50 }])),
    ...[...text.matchAll(DAY_AND_A_HALF)].map((match) => partOfDay(text, match, 1.5)),
    ...[...text.matchAll(A_DAY_OR)].flatMap((match) => {
      const end = match.index + match[0].length
      const number = numbers.find((each) => each.from === end)
      if (number === undefined || number.article) return []
      const to = number.to
      return [
        value(
          { from: match.index, to },
          { kind: 'days', days: Number(number.value), per: perOf(text, match.index, text.slice(to)) },
        ),
      ]
    }),
  ]
}

function partOfDay(text: string, match: RegExpExecArray, days: number): Value {
  const to = match.index + match[0].length
  return value({ from: match.index, to }, { kind: 'days', days, per: perOf(text, match.index, text.slice(to)) })
}
