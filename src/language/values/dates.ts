import { addDays, addMonths, type Day, dayOf, parseDay, yearOf } from '../../core/day.ts'
import type { Language } from '../../core/language.ts'
import { MONTH, monthNumber, ORDINAL, ordinalNumber } from './months.ts'
import { numberOfWord } from './numerals.ts'
import { relativeDates } from './relative-dates.ts'
import { type Meaning, type Span, type Value, value } from './value.ts'

/** Days named in a text. Day before month, as the Dutch write it; a day that does not exist has `day: null`. */
export function datesIn(text: string, today: Day, language: Language): Value[] {
  const found: Value[] = []
  for (const read of [isoDates, numericDates, dayMonthDates, monthDayDates, monthDates, shortDates]) {
    found.push(...read(text, today, language).filter((each) => !found.some((other) => overlaps(each, other))))
  }
  found.push(...relativeDates(text, today).filter((each) => !found.some((other) => overlaps(each, other))))
  return found.map((each) => (lookedBack(each, text) ? earlier(each) : each)).sort((a, b) => a.from - b.from)
}

/** `ik heb op 1 maart een verzoek ingediend`: without a year, the last such day. */
function lookedBack({ meaning, from }: Value, text: string): boolean {
  return meaning.kind === 'date' && !meaning.yearSaid && PAST_BEFORE.test(text.slice(0, from))
}

const PAST_BEFORE =
  /\b(?:heb|had|heeft|hebben|hadden|diende|stuurde|leverde|vroeg|submitted|sent|filed|asked|handed in|requested)\b(?:(?! wil| want)[^.;?!]){0,24}$/

const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to

const span = (match: RegExpExecArray): Span => ({ from: match.index, to: match.index + match[0].length })

const on = (day: Day | null, yearSaid = true): Meaning => ({ kind: 'date', day, yearSaid })

function isoDates(text: string): Value[] {
  return [...text.matchAll(/(?<![\d-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\d-])/g)].map((match) =>
    value(span(match), on(existing(Number(match[1]), Number(match[2]), Number(match[3])))),
  )
}

const NUMERIC = /(?<![\d.,/-])(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(?:'?(\d{4}|\d{2}))(?![\d%]|[.,]\d|-\d)/g

/** 31-3-2027, 1/3/27, 1.3.2027. In English with slashes the other order is a second reading. */
function numericDates(text: string, today: Day, language: Language): Value[] {
  return [...text.matchAll(NUMERIC)].map((match) => {
    const [first, second] = [Number(match[1]), Number(match[3])]
    const year = fullYear(match[4] ?? '', today)
    const dayFirst = existing(year, second, first)
    const monthFirst = existing(year, first, second)
    if (dayFirst === null && second > 12 && monthFirst !== null) return value(span(match), on(monthFirst))
    const doubtful =
      language === 'en' && match[2] === '/' && dayFirst !== null && monthFirst !== null && first !== second
    return value(span(match), on(dayFirst), doubtful ? [on(monthFirst)] : [])
  })
}

const YEAR_AFTER =
  "(?:,? (?:van |of |in )?(\\d{4})(?![\\d]|[.,]\\d)|,? ?'(\\d{2})(?!\\d)|,? (\\d{2})(?= ?(?:$|[?!;])|[.,](?: |$))|,? (dit|volgend|komend|vorig|this|next|last) (?:jaar|jr|year)|,? (?:a\\.?s\\.?|aanstaande|eerstkomende)(?![a-z]))?"

const DAY_MONTH = new RegExp(
  `(?<![\\p{L}\\d.,])(?:de |the )?(?:(\\d{1,2})(?: ?(?:e|ste|de|st|nd|rd|th))?|(${ORDINAL})|([a-z]+))(?: dag)?(?: van| of)? (${MONTH}|[a-z]{5,9}(?= \\d{4}| '\\d{2}))${YEAR_AFTER}`,
  'gu',
)

/** `1 maart 2027`, `de eerste van maart`, `1st of March`, `31 februari`. */
function dayMonthDates(text: string, today: Day): Value[] {
  return [...text.matchAll(DAY_MONTH)].flatMap((match) => {
    const [, digits, ordinal, word, monthWord = ''] = match
    const day = digits ? Number(digits) : ordinal ? ordinalNumber(ordinal) : numberOfWord(word ?? '')
    const month = monthNumber(monthWord)
    if (day === null || month === null || !Number.isInteger(day) || (word !== undefined && word === 'een')) return []
    return [dayInYear(span(match), month, day, yearIn(match.slice(5), today), today)]
  })
}

const MONTH_DAY = new RegExp(
  `(?<![a-z\\d])(${MONTH}) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d%.]| ?(?:days?|dagen|km|uur|hours|euro))${YEAR_AFTER}`,
  'gu',
)

/** `March 1st, 2027`; in Dutch text only with the year, because "maart 3 dagen" is not a date. */
function monthDayDates(text: string, today: Day, language: Language): Value[] {
  return [...text.matchAll(MONTH_DAY)].flatMap((match) => {
    const month = monthNumber(match[1] ?? '')
    const year = yearIn(match.slice(3), today)
    if (month === null || (language === 'nl' && year === null)) return []
    return [dayInYear(span(match), month, Number(match[2]), year, today)]
  })
}

const EDGE =
  '(?:(eind(?:e)?(?: van)?|ultimo|(?:the )?end of|late|laatste dag van|(?:the )?last day of)|(half|halverwege|medio|mid(?:dle of)?-?|midden)|(begin(?: van)?|primo|(?:the )?(?:beginning|start) of|early|(?:de )?eerste dag van|(?:the )?first day of)|(per|vanaf|ingaand|ingaande|met ingang van|m\\.?i\\.?v\\.?|sinds|van af|starting(?: in| from)?|from|since|as of|as from|effective|by|tot|until|in|voor|before|uiterlijk)(?: de maand| the month of)?)'

const MONTH_ALONE = new RegExp(`(?<![a-z\\d])(?:${EDGE} ?)?(?<![a-z\\d])(${MONTH})${YEAR_AFTER}`, 'gu')

/** `eind februari`, `per maart 2027`, `maart 2027`: a month stands for its first day unless the words say otherwise. */
function monthDates(text: string, today: Day): Value[] {
  return [...text.matchAll(MONTH_ALONE)].flatMap((match) => {
    const [, end, middle, begin, preposition, monthWord = ''] = match
    const month = monthNumber(monthWord)
    const year = yearIn(match.slice(6), today)
    const said = end ?? middle ?? begin ?? preposition
    if (month === null || (said === undefined && year === null)) return []
    if (
      /^(?:may|mar|march)$/.test(monthWord) &&
      year === null &&
      preposition !== undefined &&
      !/^(?:from|by|since|as|in|starting|effective)/.test(preposition)
    )
      return []
    const dayNumber = end ? lastOf(year ?? yearOf(today), month) : middle ? 15 : 1
    const from = match.index + (preposition === undefined ? 0 : match[0].indexOf(monthWord))
    const found = dayInYear({ from, to: match.index + match[0].length }, month, dayNumber, year, today)
    return [preposition !== undefined && /^(?:sinds|since)$/.test(preposition) ? earlier(found) : found]
  })
}

/** `sinds maart` looks back. */
function earlier(found: Value): Value {
  const before = found.alternatives[0]
  return before === undefined ? found : value(found, before)
}

const DAY_MONTH_SHORT =
  /(?<=(?:^|\b(?:per|vanaf|op|from|on|sinds|since|van|datum|ingang|starting|by|date|ingangsdatum|is|wordt|naar|nee|no|uiterlijk|of) ))(\d{1,2})[-/](\d{1,2})(?![-/\d.,]| ?(?:dag|day|km|uur|%|thuis|kantoor|of the|van))/g

/** `1-3`, `15/6`: a date only where the words before say so; otherwise it is a range or a fraction. */
function shortDates(text: string, today: Day): Value[] {
  return [...text.matchAll(DAY_MONTH_SHORT)].flatMap((match) => {
    const [day, month] = [Number(match[1]), Number(match[2])]
    const always = day === 24 && month === 7
    return always || month < 1 || month > 12 || day < 1 || day > 31
      ? []
      : [dayInYear(span(match), month, day, null, today)]
  })
}

/** With no year said the first such day from today on is meant; the one before it is the other reading. */
function dayInYear(place: Span, month: number, day: number, year: number | null, today: Day): Value {
  if (year !== null) return value(place, on(existing(year, month, day)))
  const now = yearOf(today)
  const years = Array.from({ length: 9 }, (_, index) => existing(now + index, month, day))
  const next = years.find((each) => each !== null && each >= today) ?? null
  const before = [existing(now, month, day), existing(now - 1, month, day)].find(
    (each) => each !== null && each < today,
  )
  return value(place, on(next, false), next !== null && before ? [on(before, false)] : [])
}

function yearIn(groups: readonly (string | undefined)[], today: Day): number | null {
  const [four, quoted, two, named] = groups
  if (four !== undefined) return Number(four)
  const short = quoted ?? two
  if (short !== undefined) return fullYear(short, today)
  if (named === undefined) return null
  const step = /^(?:dit|this)/.test(named) ? 0 : /^(?:vorig|last)/.test(named) ? -1 : 1
  return yearOf(today) + step
}

function fullYear(digits: string, today: Day): number {
  return digits.length === 4 ? Number(digits) : Math.floor(yearOf(today) / 100) * 100 + Number(digits)
}

function existing(year: number, month: number, day: number): Day | null {
  const two = (number: number): string => String(number).padStart(2, '0')
  return parseDay(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`)
}

function lastOf(year: number, month: number): number {
  return Number(addDays(addMonths(dayOf(year, month, 1), 1), -1).slice(8))
}
