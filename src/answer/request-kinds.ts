import { blank, foldInPlace } from '../language/values/fold.ts'
import { type Change, changeIn } from './changes.ts'

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
    /\b[3-5] ?x ?(?:[789]|10)\b|\bvan \d{1,2}(?:[.:]\d\d)?(?: uur)? tot \d{1,2}(?:[.:]\d\d)?\b|schooltijd|\bfrom \d{1,2} ?(?:am )?to \d{1,2}\b|werktijd|begintijd|rooster|(?:andere|vaste|latere|eerdere) tijden|(?:later|eerder) (?:te )?(?:begin|start)|working times|schedule|(?:start|begin) (?:later|earlier)/,
  ],
  [
    ['place'],
    /thuis(?: te| gaan| wil| ga| mag| kan| blijven)* ?werk|vanuit huis|vanaf huis|werkplek|arbeidsplaats|werklocatie|remote|(?:from|at) home|home[- ]work|workplace|place of work|telework|telewerk/,
  ],
]

/** Every kind of request that a text names; of hours also by the numbers: from 36 to 28 are fewer. */
export function requestKindsIn(text: string): readonly RequestKind[] {
  const change = changeIn(text)
  const folded = foldInPlace(text)
  const others = change === null ? folded : blank(folded, change.from, change.to)
  const named = REQUESTS.flatMap(([kinds, words]) => (words.test(others) ? kinds : []))
  return change === null ? named : [...named, kindOf(change)]
}

const kindOf = ({ of, isMore }: Change): RequestKind =>
  of !== 'hours' ? 'place' : isMore ? 'more hours' : 'fewer hours'
