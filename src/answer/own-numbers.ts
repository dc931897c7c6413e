import type { Language } from '../core/language.ts'
import { foldInPlace } from '../language/values/fold.ts'
import { numberOfWord } from '../language/values/numerals.ts'
import type { Span } from '../language/values/value.ts'
import { type Change, COUNT, changeIn } from './changes.ts'
import { requestKindsIn } from './request-kinds.ts'

/** A stretch of a question with numbers of the asker's own, and what those come to in words that cards have. */
export interface InWords extends Span {
  readonly words: Readonly<Record<Language, string>>
}

const CHANGES: Readonly<Record<Change['of'], Readonly<Record<'more' | 'fewer', InWords['words']>>>> = {
  hours: { more: { nl: 'meer uren', en: 'more hours' }, fewer: { nl: 'minder uren', en: 'fewer hours' } },
  'office days': {
    more: { nl: 'vaker naar kantoor', en: 'more often at the office' },
    fewer: { nl: 'minder vaak naar kantoor', en: 'less often at the office' },
  },
  'home days': {
    more: { nl: 'vaker thuiswerken', en: 'work from home more often' },
    fewer: { nl: 'minder vaak thuiswerken', en: 'work from home less often' },
  },
}

const SOME_DAYS: InWords['words'] = { nl: 'een aantal dagen', en: 'a number of days' }
/** For a refusal it makes no difference how many days were asked for. */
const NO_MATTER: InWords['words'] = { nl: '', en: '' }
const REFUSAL = /weiger|afwij[sz]|afgewezen|verzoek|aanvra|refus|reject|turn(?:ed)? down|request/
const BRIEFLY_EMPLOYED: InWords['words'] = { nl: 'kort in dienst', en: 'employed for a few weeks' }

/** "3 dagen per week naar kantoor", "4 days a week at home". */
const DAYS_SOMEWHERE = new RegExp(
  `\\b(?:(?:minimaal|minstens|ten minste|maximaal|hoogstens|at least|at most|only) )?${COUNT} (?:dagen|dgn|dag|keer|x|days?|times)(?: (?:per|in de|a|each) week)?(?=(?: (?:weer|terug|verplicht|naar|op|in|at|to|from|vanuit|vanaf|het|de|the|te|werken|working|work))* ?(?:kantoor|locatie|de zaak|office|on.?site|thuis|huis|home|remote))`,
  'g',
)
/** Whoever asks what he may or must asks for no sum and no figure. */
const MAY_OR_MUST =
  /\b(?:mag|mogen|moet|moeten|kan|kunnen|hoef|hoeft|verplicht\w*|eis\w*|dwing\w*|gedwongen|wil|wilt|willen|zegt|vindt|recht|weiger\w*|verbied\w*|can|may|must|have to|has to|wants?|requir\w+|forc\w+|make|made|right|refus\w+|allowed|says)\b/
/** Sums, tax and figures are told by the number itself. */
const OF_A_SUM =
  /vergoed|reisgeld|reiskost|kilomet|\bkm\b|bedrag|geld|betal|belast|declar|reken|procent|percent|%|euro|krijg|allowance|travel|commut|\bpa(?:y|id)|tax|money|calculat|\bcost/
const ACROSS_A_BORDER =
  /grens|buitenland|belgi|duits|a1\b|\bsvb\b|border|abroad|german|social security|sociale zekerheid/

/** "4x9", "van 9 tot 3": other hours of the day, or other days of the week. */
const TIMES =
  /\b[3-5] ?x ?(?:[789]|10)\b(?: uur)?|\b(?:van|from) \d{1,2}(?:[.:]\d\d)?(?: ?(?:uur|am))? (?:tot|to) \d{1,2}(?:[.:]\d\d)?(?: ?(?:uur|pm))?\b(?! (?:\d{4}|procent|euro|km|jaar|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december))/
const OTHER_TIMES: InWords['words'] = { nl: 'andere werktijden', en: 'other working times' }

/** "Wij zijn met 8 man": what people call a small employer. */
const FEW_PEOPLE =
  /\b(?:met |maar |slechts |only )*([2-9]|twee|drie|vier|vijf|zes|zeven|acht|negen|two|three|four|five|six|seven|eight|nine) (?:medewerkers|werknemers|mensen|man|personeelsleden|collega's|employees|people|staff)\b/
const SMALL_EMPLOYER: InWords['words'] = { nl: 'een kleine werkgever', en: 'a small employer' }

const LENGTH = `${COUNT} (weken|weekjes|wk|maanden|maandjes|mnd|weeks|months)`
/** "4 weken in dienst", "pas drie maanden hier", "started two weeks ago". */
const EMPLOYED = new RegExp(
  `\\b${LENGTH}(?: [a-z]+){0,2} (?:in dienst|hier|bij (?:dit|mijn|het|een|de|deze) \\w+|geleden (?:begonnen|gestart|ingegaan|aangenomen)|employed|here|with (?:the|this|my) \\w+|in (?:this|my) job)\\b|(?<=\\b(?:pas|nog maar|nog geen|net|sinds|employed|worked|working|here|started|begonnen|begon|gestart)(?: [a-z]+){0,2} )${LENGTH}(?: (?:geleden|ago))?`,
)
/** "Ik begin 1 februari ergens nieuw": not a day in service yet. */
const NEW_JOB =
  /\b(?:begin|start|starting|started|joined?|joining)(?: [a-z0-9]+){0,4}? (?:(?:ergens|bij een|in een|met een|een|aan een|at a|in a|with a|a) )?(?:nieuwe? (?:baan|baas|werkgever|bedrijf|functie|werk)|ergens nieuw|andere (?:baan|baas|werkgever)|new (?:job|employer|company|boss|position))\b/
const MONTHS_THAT_ARE_SHORT = 6
const WEEKS_THAT_ARE_SHORT = 26
const ASKS_A_CHANGE = /verzoek|aanvra|vragen|flex|wfw|request|\bask/

/** Whether an employer of a handful of people is spoken of, in so many words or by their number. */
export const isOfFewPeople = (folded: string): boolean =>
  FEW_PEOPLE.test(folded) ||
  /\b(?:heel |erg |hele )?kleine? (?:bedrijf\w*|werkgever|zaak|onderneming|organisatie)|\bsmall (?:company|employer|business|firm)/.test(
    folded,
  )

/** What the asker's own numbers come to: a change, a number of days somewhere, a short time in a job. */
export function ownNumbersIn(text: string): readonly InWords[] {
  const folded = foldInPlace(text)
  const change = changeIn(text)
  const changed = change === null ? [] : [inWordsOf(change)]
  const others = [...daysSomewhere(folded), ...briefly(text, folded), ...terms(text, folded)]
  const isApart = (one: InWords) => change === null || one.to <= change.from || change.to <= one.from
  return [...changed, ...others.filter(isApart)]
}

const inWordsOf = ({ from, to, of, isMore }: Change): InWords => {
  return { from, to, words: CHANGES[of][isMore ? 'more' : 'fewer'] }
}

function daysSomewhere(folded: string): InWords[] {
  if (!MAY_OR_MUST.test(folded) || OF_A_SUM.test(folded) || ACROSS_A_BORDER.test(folded)) return []
  const words = REFUSAL.test(folded) ? NO_MATTER : SOME_DAYS
  return [...folded.matchAll(DAYS_SOMEWHERE)].map((found) => {
    return { from: found.index, to: found.index + found[0].length, words }
  })
}

/** Times of the day and a handful of people, where something is requested. */
function terms(text: string, folded: string): InWords[] {
  if (requestKindsIn(text).length === 0 || OF_A_SUM.test(folded) || !MAY_OR_MUST.test(folded)) return []
  const readings = [[TIMES, OTHER_TIMES] as const, [FEW_PEOPLE, SMALL_EMPLOYER] as const]
  return readings.flatMap(([form, words]) => {
    const found = form.exec(folded)
    return found === null ? [] : [{ from: found.index, to: found.index + found[0].length, words }]
  })
}

/** Less than the half year that a request asks for, or nothing yet; only where something is requested. */
function briefly(text: string, folded: string): InWords[] {
  if (requestKindsIn(text).length === 0 && !ASKS_A_CHANGE.test(folded)) return []
  const [found, starts] = [EMPLOYED.exec(folded), NEW_JOB.exec(folded)]
  if (found === null) return starts === null ? [] : [inBrief(starts)]
  const [count, unit] = [found[1] ?? found[3] ?? '', found[2] ?? found[4] ?? '']
  const length = /^\d/.test(count) ? Number(count) : (numberOfWord(count) ?? Number.POSITIVE_INFINITY)
  if (length >= (/^w/.test(unit) ? WEEKS_THAT_ARE_SHORT : MONTHS_THAT_ARE_SHORT)) return []
  return [inBrief(found)]
}

const inBrief = (found: RegExpExecArray): InWords => {
  return { from: found.index, to: found.index + found[0].length, words: BRIEFLY_EMPLOYED }
}
