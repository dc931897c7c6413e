import { foldInPlace } from '../language/values/fold.ts'
import { numberOfWord } from '../language/values/numerals.ts'
import type { Span } from '../language/values/value.ts'

/** What a request under the Wet flexibel werken may be about. */
export type RequestKind = 'fewer hours' | 'more hours' | 'times' | 'place'

/** The kinds of request, in the words of a question or a heading. */
const REQUESTS: readonly (readonly [readonly RequestKind[], RegExp])[] = [
  [
    ['fewer hours'],
    /\bminder (?:uur|uren|dagen)\b|\bdag(?:je)? minder\b|\b(?:minder|korter)(?: te| gaan| wil| ga)* werken\b|part ?time|part-time|deeltijd|\b(?:fewer|less|reduced) (?:working )?(?:hours|days)\b|\bday less\b|\bwork(?:ing)? (?:less|fewer)\b/,
  ],
  [
    ['more hours'],
    /\b(?:meer|extra) (?:uur|uren)\b|\bdag(?:je)? (?:extra|meer|erbij)\b|\b(?:meer|langer)(?: te| gaan| wil| ga)* werken\b|\b(?:more|additional|extra) (?:working )?hours\b|\bwork(?:ing)? more\b/,
  ],
  [['fewer hours', 'more hours'], /\b(?:andere|aantal) uren\b|arbeidsduur|\b(?:other|number of) hours\b/],
  [
    ['times'],
    /werktijd|begintijd|rooster|(?:andere|vaste|latere|eerdere) tijden|(?:later|eerder) (?:te )?(?:begin|start)|working times|schedule|(?:start|begin) (?:later|earlier)/,
  ],
  [
    ['place'],
    /thuis(?: te| gaan| wil| ga| mag| kan| blijven)* ?werk|vanuit huis|vanaf huis|werkplek|arbeidsplaats|werklocatie|remote|(?:from|at) home|home[- ]work|workplace|place of work|telework|telewerk/,
  ],
]

const COUNT = '(\\d{1,2}|[a-z]{3,5})'
const UNIT = '(?: (?:uur|uren|dagen|dgn|hours|days|per week|a week))*'
/** "Van 36 naar 28 uur", "from four to five days". */
const FROM_TO = new RegExp(
  `\\b(?:van|from) ${COUNT}${UNIT} (?:terug )?(?:naar|to) ${COUNT}(?: (?:uur|uren|dagen|dgn|hours|days))`,
)
/** "Vier dagen in plaats van vijf". */
const INSTEAD = new RegExp(
  `\\b${COUNT} (?:uur|uren|dagen|dgn|hours|days)(?: [a-z]+){0,4} (?:in plaats van|ipv|i\\.p\\.v\\.|instead of) (?:de )?${COUNT}`,
)

/** Every kind of request that a text names; of hours also by the numbers: from 36 to 28 are fewer. */
export function requestKindsIn(text: string): readonly RequestKind[] {
  const folded = foldInPlace(text)
  const named = REQUESTS.flatMap(([kinds, words]) => (words.test(folded) ? kinds : []))
  const change = changeOfHoursIn(text)
  return change === null ? named : [...named, change.kind]
}

/** A change of hours or days told in numbers, and where it stands in the text. */
export interface ChangeOfHours extends Span {
  readonly kind: 'fewer hours' | 'more hours'
}

export function changeOfHoursIn(text: string): ChangeOfHours | null {
  const folded = foldInPlace(text)
  const change = FROM_TO.exec(folded)
  const instead = change ? null : INSTEAD.exec(folded)
  const found = change ?? instead
  if (found === null) return null
  const [first, second] = [counted(found[1]), counted(found[2])]
  if (first === null || second === null || first === second) return null
  const isFewer = second < first === (instead === null)
  return { from: found.index, to: found.index + found[0].length, kind: isFewer ? 'fewer hours' : 'more hours' }
}

function counted(count: string | undefined): number | null {
  if (count === undefined) return null
  return /^\d/.test(count) ? Number(count) : numberOfWord(count)
}
