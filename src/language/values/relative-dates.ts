import { addDays, addMonths, type Day, dayOf, monthOf, yearOf } from '../../core/day.ts'
import { numberOfWord } from './numerals.ts'
import { type Value, value } from './value.ts'
import { weekdayOf } from './weekdays.ts'

const NAMED: readonly (readonly [RegExp, number])[] = [
  [/\b(?:vandaag|today|per direct|met onmiddellijke ingang|right now|immediately)\b/g, 0],
  [/\b(?:overmorgen|(?:the )?day after tomorrow)\b/g, 2],
  [/(?<!(?:'s|goede|good|van) )(?<!-)\b(?:morgen|tomorrow)\b(?!ochtend)/g, 1],
  [/\b(?:eergisteren|(?:the )?day before yesterday)\b/g, -2],
  [/\b(?:gisteren|yesterday)\b/g, -1],
]
const COUNT = '(\\d{1,3}|[a-z]+(?: half)?)'
const UNITS = '(dagen|dag|weken|week|maanden|maand|jaar|jaren|days?|weeks?|months?|years?)'
const AHEAD: readonly RegExp[] = [
  new RegExp(`\\bover (?:een |ongeveer |circa |precies )?${COUNT} ${UNITS}\\b`, 'g'),
  new RegExp(
    `(?<!\\b(?:one|two|three|four|five|\\d) )\\bin ${COUNT} (days?|weeks?|months?|years?)(?: time| from now|['’]s? time)?\\b(?! a | per )`,
    'g',
  ),
  new RegExp(`\\b${COUNT} (days?|weeks?|months?|years?) from (?:now|today)\\b`, 'g'),
]
const BACK = new RegExp(
  `\\b${COUNT} (dagen|dag|weken|week|maanden|maand|days?|weeks?|months?) (?:geleden|terug|ago)\\b`,
  'g',
)
const MONTH_NEAR =
  /\b(?:(eind(?:e)?(?: van)?|ultimo|(?:the )?end of|(?:the )?last day of)|(half|halverwege|medio|mid)|(begin(?: van)?|(?:the )?(?:start|beginning) of)|(?:de |the )?(\d{1,2})(?:e|ste|de|st|nd|rd|th)? (?:van |of )?|(?:de eerste|the first|the 1st) (?:van |of ))? ?(deze|volgende|komende|vorige|afgelopen|this|next|coming|last|previous) (?:maand|month)\b/g
const WEEKDAY_NEXT =
  /\b(?:(?:aanstaande|aankomende|eerstvolgende|komende|this coming|coming|next|a\.?s\.?) ([a-z]+day|[a-z]+dag)|(?:volgende week|next week) (?:op |on )?([a-z]+day|[a-z]+dag))\b/g

/** Days as seen from today: `vandaag`, `over twee maanden`, `eind volgende maand`, `aanstaande maandag`. */
export function relativeDates(text: string, today: Day): Value[] {
  const at = (match: RegExpExecArray, day: Day): Value =>
    value({ from: match.index, to: match.index + match[0].length }, { kind: 'date', day, yearSaid: true })
  const counted = (pattern: RegExp, sign: 1 | -1): Value[] =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const count = countOf(match[1] ?? '')
      const day = count === null ? null : stepFrom(today, count * sign, match[2] ?? '')
      return day === null ? [] : [at(match, day)]
    })
  return [
    ...NAMED.flatMap(([pattern, days]) => [...text.matchAll(pattern)].map((match) => at(match, addDays(today, days)))),
    ...AHEAD.flatMap((pattern) => counted(pattern, 1)),
    ...counted(BACK, -1),
    ...[...text.matchAll(MONTH_NEAR)].map((match) => at(match, inMonthNear(match, today))),
    ...[...text.matchAll(WEEKDAY_NEXT)].flatMap((match) => {
      const day = nextWeekday(match, today)
      return day === null ? [] : [at(match, day)]
    }),
  ]
}

function countOf(words: string): number | null {
  if (/^\d+$/.test(words)) return Number(words)
  if (/(?:^| )half$/.test(words)) return 0.5
  return words === 'a' || words === 'an' ? 1 : numberOfWord(words)
}

function stepFrom(today: Day, count: number, unit: string): Day | null {
  if (/^(?:dag|day)/.test(unit)) return whole(count, (days) => addDays(today, days))
  if (/^w/.test(unit)) return whole(count * 7, (days) => addDays(today, days))
  const months = /^(?:jaar|jaren|year)/.test(unit) ? count * 12 : count
  return whole(months, (each) => addMonths(today, each))
}

function whole(count: number, step: (count: number) => Day): Day | null {
  return Number.isInteger(count) ? step(count) : null
}

function inMonthNear(match: RegExpExecArray, today: Day): Day {
  const [, end, middle, , dayNumber, which = ''] = match
  const step = /^(?:deze|this)/.test(which) ? 0 : /^(?:vorige|afgelopen|last|previous)/.test(which) ? -1 : 1
  const first = dayOf(yearOf(today), monthOf(today) + step, 1)
  if (end) return addDays(addMonths(first, 1), -1)
  return addDays(first, middle ? 14 : dayNumber ? Number(dayNumber) - 1 : 0)
}

/** `aanstaande maandag` is the first one after today; `volgende week maandag` the one of next week. */
function nextWeekday(match: RegExpExecArray, today: Day): Day | null {
  const wanted = weekdayOf(match[1] ?? match[2] ?? '')
  if (wanted === null) return null
  const now = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
  const step = match[2] === undefined ? ((wanted - now + 6) % 7) + 1 : 7 - now + wanted
  return addDays(today, step)
}
