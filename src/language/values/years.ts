import { type Day, yearOf } from '../../core/day.ts'
import { numberOfWord } from './numerals.ts'
import { type Value, value } from './value.ts'

const FOUR_DIGITS =
  /(?<![\p{L}\d_€.,:/-])(?<!€ )((?:19|20|21)\d{2})(?![\d%]|[.,:]\d|-\d{4}|[a-z]| ?€(?! ?\d)| ?(?:euro|eur|km|kilo|dagen|days|uur|hours|k\b|mensen|people|werknemers|medewerkers|employees))/gu
const TWO_DIGITS = /(?<![\p{L}\d])'(\d{2})(?![\d%a-z]|[.,]\d)/gu
const NAMED: readonly (readonly [RegExp, number])[] = [
  [/\b(?:dit|huidige?|lopende?|this|current) ?(?:kalender|calendar )?(?:jaar|jr|year)\b/g, 0],
  [
    /\b(?:vorig|vorige|afgelopen|verleden|voorgaand|last|previous|past) ?(?:kalender|calendar )?(?:jaar|jr|year)\b/g,
    -1,
  ],
  [
    /\b(?:volgend|volgende|komend|komende|aankomend|next|coming|upcoming) ?(?:kalender|calendar )?(?:jaar|jr|year)\b/g,
    1,
  ],
  [/\b(?:eergisteren|the year before last|voorvorig jaar|eervorig jaar)\b/g, -2],
]
const AGO = /\b(\d{1,2}|[a-z]+) (?:jaar|years?) (?:geleden|terug|ago)\b/g

/** Years: written out, or as seen from today. */
export function yearsIn(text: string, today: Day): Value[] {
  const now = yearOf(today)
  const at = (match: RegExpExecArray, year: number): Value =>
    value({ from: match.index, to: match.index + match[0].length }, { kind: 'year', year })
  const century = Math.floor(now / 100) * 100
  return [
    ...[...text.matchAll(FOUR_DIGITS)].map((match) => at(match, Number(match[1]))),
    ...[...text.matchAll(TWO_DIGITS)].map((match) => at(match, century + Number(match[1]))),
    ...NAMED.flatMap(([pattern, step]) => [...text.matchAll(pattern)].map((match) => at(match, now + step))),
    ...[...text.matchAll(AGO)].flatMap((match) => {
      const count = /^\d+$/.test(match[1] ?? '')
        ? Number(match[1])
        : /^an?$/.test(match[1] ?? '')
          ? 1
          : numberOfWord(match[1] ?? '')
      return count === null ? [] : [at(match, now - count)]
    }),
  ]
}

const BEFORE = /\b(?:het|een|the|a|one) ?(?:jaar|year) (?:daarvoor|ervoor|eerder|before|earlier|prior)\b/
const AFTER = /\b(?:het|een|the|a|one) ?(?:jaar|year) (?:daarna|erna|later|daarop|after|following)\b/

/** `het jaar daarvoor`: how many years from the one that was spoken of, or `null`. */
export function yearShiftIn(text: string): number | null {
  if (BEFORE.test(text)) return -1
  return AFTER.test(text) ? 1 : null
}
