import type { NumberFound } from './numbers.ts'
import { numberOfWord } from './numerals.ts'
import { type Value, value } from './value.ts'

const PERCENT_AFTER = /^ ?(?:%|(?:procent|procnt|prcent|percent|per cent|pct|proc)\b)/
const FRACTION =
  /\b(?:(een|1|a|one|twee|2|two|drie|3|three|vier|4|four)[ -]?)?(kwart|quarters?|derde|thirds?|vijfde|fifths?|tiende|tenths?)(?= (?:van|of|thuis|vd|deel|part)\b| ?[?.!,;]|$)/g
const WRITTEN_TOGETHER = /\b(driekwart|tweederde|eenderde|eenvijfde|tweevijfde|drievijfde)\b/g
const HALF =
  /\b(?:de helft|helft|half (?:of )?(?:my|the|their|our|his|her)|half of|halftime|fifty[- ]fifty|fiftyfifty|50\/50)\b(?! (?:(?:van|of) )?(?:(?:de|mijn|m'n|elke|the|my|a|an|each) )?(?:jaar|uur|year|hour|(?:working |work|werk)?week))(?: ?(?:van|of|my)(?= ))?/g

const PART: ReadonlyMap<string, number> = new Map([
  ['kwart', 4],
  ['quarter', 4],
  ['derde', 3],
  ['third', 3],
  ['vijfde', 5],
  ['fifth', 5],
  ['tiende', 10],
  ['tenth', 10],
])
const TOGETHER: ReadonlyMap<string, number> = new Map([
  ['driekwart', 75],
  ['tweederde', 200 / 3],
  ['eenderde', 100 / 3],
  ['eenvijfde', 20],
  ['tweevijfde', 40],
  ['drievijfde', 60],
])

const RATIO =
  /^(?: ?(?:hele |vaste |full )?(dag|dagen|dgn|dg|day|days|uur|uren|hours?|hrs))?(?: (?:thuis|per week|a week|at home|from home|remote)){0,2} (?:van de|van mijn|van m'n|van onze|van een|van|vande|vd|v\/d|v\.d\.|uit de|op de|out of my|out of the|out of|of my|of the)(?: totaal)? $|^ in (?:every )?$/
/** "3 of 5 days" is a part in English; "3 of 5 dagen" is a doubt in Dutch. */
const ENGLISH_RATIO = /^ of $/
const ENGLISH_UNIT = /^ ?(?:work|working )?(?:days?|hours?|hrs)\b/
const RATIO_UNIT = /^ ?(?:werk|work|working )?(dag|dagen|dgn|day|days|uur|uren|hours?|hrs)\b/

/** Percentages and fractions: `40%`, `een kwart`, `two thirds`, `de helft van de tijd`. */
export function sharesIn(text: string, numbers: readonly NumberFound[]): Value[] {
  const percentages = numbers.flatMap((number) => {
    const match = PERCENT_AFTER.exec(text.slice(number.to))
    if (!match || number.article) return []
    return [
      value({ from: number.from, to: number.to + match[0].length }, { kind: 'share', percent: Number(number.value) }),
    ]
  })
  return [...percentages, ...fractions(text)]
}

function fractions(text: string): Value[] {
  const share = (at: number, length: number, percent: number): Value =>
    value({ from: at, to: at + length }, { kind: 'share', percent })
  const words = [...text.matchAll(FRACTION)].flatMap((match) => {
    const parts = PART.get((match[2] ?? '').replace(/s$/, ''))
    const times = match[1] === undefined ? null : timesOf(match[1])
    if (parts === undefined || (times === null && parts !== 4) || (times ?? 1) >= parts) return []
    return [share(match.index, match[0].length, (100 * (times ?? 1)) / parts)]
  })
  const together = [...text.matchAll(WRITTEN_TOGETHER)].map((match) =>
    share(match.index, match[0].length, TOGETHER.get(match[0]) ?? 0),
  )
  const halves = [...text.matchAll(HALF)].map((match) => share(match.index, match[0].length, 50))
  return [...words, ...together, ...halves]
}

function timesOf(word: string): number | null {
  return word === 'a' ? 1 : /^\d$/.test(word) ? Number(word) : numberOfWord(word)
}

/** `2 van de 5 dagen`, `1 dag van de 4`, `17,5 van de 36 uur`, `two out of my five days`. */
export function ratiosIn(text: string, numbers: readonly NumberFound[]): Value[] {
  return numbers.flatMap((whole, index) => {
    const part = numbers[index - 1]
    if (part === undefined) return []
    const between = text.slice(part.to, whole.from)
    const following = text.slice(whole.to)
    const joined = RATIO.exec(between)
    if (joined === null && !isEnglishRatio(between, following)) return []
    const after = RATIO_UNIT.exec(following)
    const unit = after?.[1] ?? joined?.[1]
    if (unit === undefined && !/^ ?(?:thuis|at home|from home|[?.!,;]|$)/.test(following)) return []
    const to = whole.to + (after?.[0].length ?? 0)
    const of = unit !== undefined && /^[uh]/.test(unit) ? 'hours' : 'days'
    return [value({ from: part.from, to }, { kind: 'ratio', part: Number(part.value), whole: Number(whole.value), of })]
  })
}

export const isEnglishRatio = (between: string, following: string): boolean =>
  ENGLISH_RATIO.test(between) && ENGLISH_UNIT.test(following)
