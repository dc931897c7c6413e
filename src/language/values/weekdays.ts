import { type Value, value } from './value.ts'

/** Monday is 0. */
const NAMES: readonly (readonly string[])[] = [
  ['maandag', 'maandags', 'maandagen', 'monday', 'mondays'],
  ['dinsdag', 'dinsdags', 'dinsdagen', 'tuesday', 'tuesdays'],
  ['woensdag', 'woensdags', 'woensdagen', 'wednesday', 'wednesdays'],
  ['donderdag', 'donderdags', 'donderdagen', 'thursday', 'thursdays'],
  ['vrijdag', 'vrijdags', 'vrijdagen', 'friday', 'fridays'],
  ['zaterdag', 'zaterdags', 'saturday', 'saturdays'],
  ['zondag', 'zondags', 'sunday', 'sundays'],
]
/** Too short to mean a day on their own: `do`, `zo` and `sun` are words too. They count in a list of two or more. */
const SHORT: readonly (readonly string[])[] = [
  ['ma', 'maa', 'mon'],
  ['di', 'din', 'tue', 'tues'],
  ['wo', 'woe', 'wed'],
  ['do', 'don', 'thu', 'thur', 'thurs'],
  ['vr', 'vrij', 'vrij', 'fri'],
  ['za', 'sat'],
  ['zo', 'sun'],
]

const FULL_DAY: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((words, day) => words.map((word) => [word, day] as const)),
)
const ANY_DAY: ReadonlyMap<string, number> = new Map([
  ...FULL_DAY,
  ...SHORT.flatMap((words, day) => words.map((word) => [word, day] as const)),
])

/** The number of a weekday's full name, Monday 0, or `null`. */
export function weekdayOf(word: string): number | null {
  return FULL_DAY.get(word) ?? null
}

const DAY = [...ANY_DAY.keys()].sort((a, b) => b.length - a.length).join('|')
const RUN = `(?:${DAY})(?:\\.?(?![a-z]))`
const BETWEEN =
  ' ?(?:,|/|&|\\+| en | and | plus | t/m | tm | tot en met | tot | to | through | thru |-| ) ?(?:en |and |de |elke |op |the |on )?'
const EACH_DAY = new RegExp(`(${DAY})(?![a-z])`)
const LIST = new RegExp(`\\b${RUN}(?:${BETWEEN}${RUN})*`, 'g')
const SPAN = /(t\/m|tm|tot en met|tot|to|through|thru|-)/
const EXCEPT = /\b(?:behalve|except|but|uitgezonderd|zonder|not|niet|geen)(?: op| on)? $/
const ALL_BUT =
  /\b(?:elke|iedere|alle|every|all) (?:werk)?(?:dag|dagen|day|days)(?: thuis| at home| from home)? (?:behalve|except|but|uitgezonderd)(?: op| on| for)? $/

/** A list of weekdays as days a week: `ma en wo` 2, `maandag t/m donderdag` 4, `elke dag behalve vrijdag` 4. */
export function weekdaysIn(text: string): Value[] {
  return [...text.matchAll(LIST)].flatMap((match) => {
    const before = text.slice(0, match.index)
    const days = daysOf(match[0])
    if (days.size === 1 && !isFullName(match[0])) return []
    const allBut = ALL_BUT.exec(before)
    if (!allBut && EXCEPT.test(before)) return []
    const from = allBut ? allBut.index : match.index
    const count = allBut ? 5 - days.size : days.size
    return [value({ from, to: match.index + match[0].length }, { kind: 'days', days: count, per: 'week' })]
  })
}

const isFullName = (text: string): boolean => FULL_DAY.has(text.replace(/\.$/, ''))

function daysOf(list: string): ReadonlySet<number> {
  const days = new Set<number>()
  let previous: number | null = null
  let spanning = false
  for (const part of list.split(EACH_DAY)) {
    const day = ANY_DAY.get(part)
    if (day === undefined) {
      spanning = SPAN.test(part)
      continue
    }
    const first: number = spanning && previous !== null && previous < day ? previous : day
    for (let each = first; each <= day; each++) days.add(each)
    previous = day
  }
  return days
}
