import type { Passage } from '../cards/card.ts'
import { countriesIn } from '../language/values/countries.ts'
import { foldInPlace } from '../language/values/fold.ts'

/** How the facts behind a passage are named: those of cross-border work, and those of the Wet flexibel werken. */
const CROSS_BORDER = 'gw-'
const FLEXIBLE_WORK = 'wfw-'

/** Words with which people speak of a border without naming a country. */
const ACROSS =
  /grens|buitenland|\blanden?\b|(?:woon|werk|thuis)land|verdrag|kaderovereenkomst|telewerk(?:overeenkomst|afspraak|akkoord)|raamovereenkomst|\ba1\b|\bsvb\b|sociale (?:zekerheid|premies|verzeker)|\bpremie|verzekerd|europ|\beu\b|drempel|hakamp|abroad|border|countr|treat(?:y|ies)|framework|social (?:security|insurance)|insured|contributions?|threshold|frontier|multistate|\b34\b|\b25 ?%|\b50 ?%|helft/

type Request = 'fewer hours' | 'more hours' | 'times' | 'place'

/** What a request under the act may be about, in the words of a question or a heading. */
const REQUESTS: readonly (readonly [readonly Request[], RegExp])[] = [
  [
    ['fewer hours'],
    /\bminder (?:uur|uren)\b|\b(?:minder|korter)(?: te| gaan| wil| ga)* werken\b|part ?time|part-time|deeltijd|\b(?:fewer|less|reduced) (?:working )?hours\b|\bwork(?:ing)? (?:less|fewer)\b/,
  ],
  [
    ['more hours'],
    /\b(?:meer|extra) (?:uur|uren)\b|\b(?:meer|langer)(?: te| gaan| wil| ga)* werken\b|\b(?:more|additional|extra) (?:working )?hours\b|\bwork(?:ing)? more\b/,
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

/** What a question says, and what it leans on. */
export interface Spoken {
  readonly text: string
  /** The question before, for a turn that leans on it. */
  readonly before: string | null
}

/**
 * Whether a passage is about something else than the question, however alike their words: about work across a border
 * where nobody speaks of one, or about another kind of request. Hours may be refused on other grounds than a workplace.
 */
export function isAboutAnother(passage: Passage, { text, before }: Spoken): boolean {
  if (stems(passage, CROSS_BORDER)) return !speaksOfBorder(`${before ?? ''} ${text}`)
  return stems(passage, FLEXIBLE_WORK) && asksAnotherRequest(passage, text)
}

const stems = ({ facts }: Passage, from: string): boolean => facts.some((fact) => fact.startsWith(from))

function speaksOfBorder(text: string): boolean {
  const folded = foldInPlace(text)
  return ACROSS.test(folded) || countriesIn(folded).length > 0
}

/** Where a heading names one kind of request and the question names only others. */
function asksAnotherRequest({ faces }: Passage, text: string): boolean {
  const asked = requestsIn(text)
  const told = requestsIn(faces.nl.heading)
  return asked.length > 0 && told.length > 0 && !told.some((request) => asked.includes(request))
}

function requestsIn(text: string): readonly Request[] {
  const folded = foldInPlace(text)
  return REQUESTS.flatMap(([requests, words]) => (words.test(folded) ? requests : []))
}
