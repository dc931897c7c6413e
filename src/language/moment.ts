import { addDays, addMonths, type Day, dayOf, firstDayOf, lastDayOf, parseDay, yearOf } from '../core/day.ts'
import { fold } from './fold.ts'
import { related } from './time-relations.ts'
import { numberOfWord } from './values/numerals.ts'

/** A stretch of time that a question names, both days included. */
export interface Moment {
  readonly from: Day
  readonly to: Day
}

export interface NamedTime {
  /** In the order of the text; empty when the question names no time. */
  readonly moments: readonly Moment[]
  /** The question speaks of the present in so many words. */
  readonly now: boolean
  /** The question asks how something went through the years. */
  readonly history: boolean
  /** The text without the words that name the time. */
  readonly rest: string
}

const MONTHS: Readonly<Record<string, number>> = {
  januari: 1, january: 1, jan: 1,
  februari: 2, february: 2, feb: 2, febr: 2,
  maart: 3, march: 3, mrt: 3, mar: 3,
  april: 4, apr: 4,
  mei: 5, may: 5,
  juni: 6, june: 6, jun: 6,
  juli: 7, july: 7, jul: 7,
  augustus: 8, august: 8, aug: 8,
  september: 9, sept: 9, sep: 9,
  oktober: 10, october: 10, okt: 10, oct: 10,
  november: 11, nov: 11,
  december: 12, dec: 12,
} // biome-ignore format: a row a month reads better

const MONTH = Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join('|')
const YEAR = "(?:20[0-3]\\d)|(?:['’][12]\\d)"

const PART_OF_YEAR: readonly (readonly [RegExp, number, number])[] = [
  [/begin|start|early|beginning of|voorjaar|lente|spring/, 1, 4],
  [/zomer|summer/, 6, 8],
  [/medio|halverwege|mid/, 5, 8],
  [/eind|einde|late|end of|najaar|herfst|autumn|fall/, 9, 12],
  [/kerst|christmas/, 12, 12],
]

/** Each pattern takes its piece out of the text, so that a year in a date is not read twice. */
const PATTERNS: readonly { pattern: RegExp; read: (match: RegExpExecArray, today: Day) => Moment | null }[] = [
  { pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/, read: ([text]) => onDay(parseDay(text)) },
  {
    pattern: /\b(\d{1,2})[-/](\d{1,2})[-/](20\d{2})\b/,
    read: ([, d, m, y]) => exactDay(Number(y), Number(m), Number(d)),
  },
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})\\.?,? (${YEAR})`),
    read: ([, d, m, y]) => exactDay(yearFrom(y), MONTHS[m ?? ''] ?? 0, Number(d)),
  },
  {
    pattern: new RegExp(`\\b(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? (${YEAR})`),
    read: ([, m, d, y]) => exactDay(yearFrom(y), MONTHS[m ?? ''] ?? 0, Number(d)),
  },
  {
    pattern: new RegExp(
      `\\b(?:(begin|eind|medio|start|early|late|end of|mid)[- ])?(${MONTH})\\.?(?: van| of)? (${YEAR})`,
    ),
    read: ([, , m, y]) => months(yearFrom(y), MONTHS[m ?? ''] ?? 1, MONTHS[m ?? ''] ?? 1),
  },
  {
    pattern: new RegExp(
      `\\b(tussen|between|van|from) (${YEAR}) (?:en|and|tot(?: en met)?|t/m|to|until|till) (${YEAR})`,
    ),
    read: ([, , a, b]) => years(yearFrom(a), yearFrom(b)),
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:van|vanaf|from) )?(${YEAR}) (?:t/m|tot(?: en met)?|to|until|till|-|–) (?:nu|vandaag|heden|now|today)\\b`,
    ),
    read: ([, a], today) => years(yearFrom(a), yearOf(today)),
  },
  {
    pattern: new RegExp(`\\b(${YEAR}) ?(?:-|–|t/m|tot en met) ?(${YEAR})`),
    read: ([, a, b]) => years(yearFrom(a), yearFrom(b)),
  },
  {
    pattern: new RegExp(
      `\\b(begin|start|early|beginning of|voorjaar|lente|spring|zomer|summer|medio|halverwege|mid|eind|einde|late|end of|najaar|herfst|autumn|fall|kerst|christmas)(?:[- ](?:van |of |in )?(?:de |the )?)(${YEAR})`,
    ),
    read: ([, part, y]) => partOfYear(part ?? '', yearFrom(y)),
  },
  {
    pattern: new RegExp(`(?<![\\d.,€])(?<!€ )(${YEAR})(?![\\d]|[.,]\\d|%)`),
    read: ([, y]) => years(yearFrom(y), yearFrom(y)),
  },
  {
    pattern: /\b(vorig|afgelopen|voorgaand|last|previous) (jaar|year)\b/,
    read: (_, today) => years(yearOf(today) - 1, yearOf(today) - 1),
  },
  {
    pattern: /\b(volgend|komend|aankomend|next|coming) (jaar|year)\b/,
    read: (_, today) => years(yearOf(today) + 1, yearOf(today) + 1),
  },
  {
    pattern: /(?<![\p{L}\d.,])(\d{1,2}|\p{L}+) (?:jaar|jaren|years?) (?:geleden|terug|ago|back)\b/u,
    read: ([, count = ''], today) => yearsBack(/^\d/.test(count) ? Number(count) : numberOfWord(fold(count)), today),
  },
  {
    pattern: /\b(dit|het huidige|this|the current) (jaar|year)\b/,
    read: (_, today) => years(yearOf(today), yearOf(today)),
  },
]

const NOW =
  /\b(nu|vandaag|momenteel|tegenwoordig|op dit moment|thans|currently|now|today|right now|nowadays|at present)\b/
const HISTORY =
  /\b(door de jaren|per jaar sinds|elk jaar (?:weer )?anders|alle jaren|ontwikkeling|verloop|through the years|over the years|history|geschiedenis)\b/
const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [
    /\b(het |een )?jaar (er|daar)na\b|\b(een|één|1) jaar later\b|\bthe (year after|following year|next year)\b|\ba year later\b|\bthe year after that\b/,
    1,
  ],
  [
    /\b(het |een )?jaar (er|daar)voor\b|\b(een|één|1) jaar eerder\b|\bthe (year before|previous year)\b|\ba year earlier\b/,
    -1,
  ],
]

/** What time a question names. `about` is the day that the turn before was about, for "en het jaar erna?". */
export function namedTime(text: string, today: Day, about: Day | null = null): NamedTime {
  const lower = text.toLowerCase()
  const relative = about === null ? undefined : RELATIVE.find(([pattern]) => pattern.test(fold(lower)))
  if (relative && about !== null) {
    const year = yearOf(about) + relative[1]
    const { rest } = readAll(blanked(fold(lower), relative[0]), today)
    return { moments: [years(year, year)], now: false, history: false, rest: keptFrom(text, rest) }
  }
  const { moments, rest } = readAll(lower, today)
  return { moments, now: NOW.test(lower), history: HISTORY.test(lower), rest: keptFrom(text, blanked(rest, NOW)) }
}

const blanked = (text: string, pattern: RegExp): string => text.replace(pattern, (match) => ' '.repeat(match.length))

/** The text as typed, with blanks where the lower-case copy has them. */
function keptFrom(text: string, rest: string): string {
  if (text.length !== rest.length) return rest
  return Array.from({ length: text.length }, (_, at) => (rest[at] === ' ' ? ' ' : text[at])).join('')
}

function readAll(text: string, today: Day): { moments: Moment[]; rest: string } {
  let rest = text
  const found: { at: number; moment: Moment }[] = []
  for (const { pattern, read } of PATTERNS) {
    for (let match = pattern.exec(rest); match !== null; match = pattern.exec(rest)) {
      const moment = read(match, today)
      if (moment) found.push({ at: match.index, moment: related(moment, text.slice(0, match.index), text, today) })
      rest = rest.slice(0, match.index) + ' '.repeat(match[0].length) + rest.slice(match.index + match[0].length)
    }
  }
  return { moments: found.sort((a, b) => a.at - b.at).map(({ moment }) => moment), rest }
}

/** The calendar years that a list of moments touches, in order, each once. */
export function yearsOf(moments: readonly Moment[]): number[] {
  const all = moments.flatMap(({ from, to }) =>
    Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index),
  )
  return [...new Set(all)].sort((a, b) => a - b)
}

function yearFrom(text: string | undefined): number {
  const digits = (text ?? '').replace(/['’]/, '')
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}

/** "Anderhalf jaar geleden" names no calendar year. */
const yearsBack = (count: number | null, today: Day): Moment | null =>
  Number.isInteger(count) ? years(yearOf(today) - (count ?? 0), yearOf(today) - (count ?? 0)) : null

const onDay = (day: Day | null): Moment | null => (day === null ? null : { from: day, to: day })

const exactDay = (year: number, month: number, day: number): Moment | null =>
  onDay(parseDay(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`))

function years(a: number, b: number): Moment {
  const [first, last] = a <= b ? [a, b] : [b, a]
  return { from: firstDayOf(first), to: lastDayOf(last) }
}

function months(year: number, first: number, last: number): Moment {
  return { from: dayOf(year, first, 1), to: addDays(addMonths(dayOf(year, last, 1), 1), -1) }
}

function partOfYear(part: string, year: number): Moment {
  const found = PART_OF_YEAR.find(([pattern]) => pattern.test(part))
  return found ? months(year, found[1], found[2]) : years(year, year)
}
