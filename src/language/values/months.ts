import { nearestIn } from './spelling.ts'

const NAMES: readonly string[] = [
  'januari january jan',
  'februari february feb febr',
  'maart march mrt mar',
  'april apr',
  'mei may',
  'juni june jun',
  'juli july jul',
  'augustus august aug',
  'september sept sep',
  'oktober october okt oct',
  'november nov',
  'december dec',
]

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((words, index) => words.split(' ').map((word): [string, number] => [word, index + 1])),
)
const monthSpelt = nearestIn([...MONTHS.keys()].filter((word) => word.length >= 5))

/** Pattern of every month name and abbreviation. */
export const MONTH = `(?:${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|')})(?![a-z])\\.?`

/** 1 to 12, also for a slip such as `septmber`; `null` for another word. */
export function monthNumber(word: string): number | null {
  const bare = word.replace(/\.$/, '')
  return MONTHS.get(bare) ?? MONTHS.get(monthSpelt(bare) ?? '') ?? null
}

const ORDINALS: ReadonlyMap<string, number> = new Map(
  `eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende
  zestiende zeventiende achttiende negentiende twintigste`
    .split(/\s+/)
    .map((word, index): [string, number] => [word, index + 1])
    .concat(
      `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
      sixteenth seventeenth eighteenth nineteenth twentieth`
        .trim()
        .split(/\s+/)
        .map((word, index): [string, number] => [word, index + 1]),
    ),
)

export const ORDINAL = [...ORDINALS.keys()].join('|')

/** `derde` 3, `fifteenth` 15. */
export function ordinalNumber(word: string): number | null {
  return ORDINALS.get(word) ?? null
}
