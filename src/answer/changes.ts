import { foldInPlace } from '../language/values/fold.ts'
import { numberOfWord } from '../language/values/numerals.ts'
import type { Span } from '../language/values/value.ts'

/** A change that is told in numbers, and where it stands in the text: of hours, or of days at the office or at home. */
export interface Change extends Span {
  readonly of: 'hours' | 'office days' | 'home days'
  readonly isMore: boolean
}

/** A number of hours or days as people write it: `4`, `twee`, `zesendertig`. */
export const COUNT =
  '(\\d{1,2}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|[a-z]{2,11}tig|one|two|three|four|five|six|seven|eight|nine|ten)'
const HOURS = '(?:uur|uren|hours|hrs)'
const DAYS = '(?:kantoor|thuiswerk|thuis|office |home )?(?:dagen|dag|dgn|days?)\\b'
const A_WEEK = '(?: (?:per|in de|a|each) week)?'
const UNIT = `(?: (?:${HOURS}|${DAYS})${A_WEEK})`
const WORDS = '(?:,? [a-z]+){0,5}?'
const INSTEAD = '(?:in plaats van|ipv|i\\.p\\.v\\.|instead of|rather than)'
const BEFORE = '(?:was|waren|eerst|eerder|vroeger|mocht|mochten|hoefde|hoefden|used to be)'
const SINCE = '(?:nu|voortaan|straks|wordt|worden|now)'
const WANT = '(?:wil|wou|zou|liever|graag|want|like|prefer)'

interface Telling {
  readonly form: RegExp
  readonly newOne: 'first' | 'last'
  /** What it may count, where its words alone are told of too many things. */
  readonly of?: 'hours' | 'days'
}

const TELLINGS: readonly Telling[] = [
  {
    form: new RegExp(`\\b(?:van|from) ${COUNT}${UNIT}? (?:terug |up |down )?(?:naar|to) ${COUNT}${UNIT}`),
    newOne: 'last',
  },
  { form: new RegExp(`\\b${COUNT}${UNIT}${WORDS},? ${INSTEAD} (?:de )?${COUNT}\\b${UNIT}?`), newOne: 'first' },
  { form: new RegExp(`\\b${INSTEAD} ${COUNT}${UNIT}${WORDS} ${COUNT}\\b${UNIT}?`), newOne: 'last' },
  {
    form: new RegExp(`\\b${BEFORE}${WORDS} ${COUNT} ${DAYS}${WORDS},? ${SINCE}${WORDS} ${COUNT}\\b${UNIT}?`),
    newOne: 'last',
    of: 'days',
  },
  {
    form: new RegExp(
      `\\b${COUNT} ${HOURS}${A_WEEK},?${WORDS} ${WANT}${WORDS} ${COUNT}\\b(?: ${HOURS}${A_WEEK}|(?! [a-z]*d[ag][agy]))`,
    ),
    newOne: 'last',
    of: 'hours',
  },
]
/** "4 uur per week meer", "twee extra uren". */
const BY_SO_MUCH = new RegExp(
  `\\b${COUNT}(?:${UNIT} (meer|minder|extra|erbij|more|less|fewer)| (meer|minder|extra|more|less|fewer)${UNIT})\\b`,
)
const LESS = /minder|less|fewer/

const AT_THE_OFFICE = /kantoor|locatie|\bop de zaak|office|on.?site/
const AT_HOME = /thuis|vanuit huis|vanaf huis|\bhome\b|remote/
/** What follows the numbers says what they count: "van 2 naar 4 dagen naar kantoor". */
const RIGHT_AFTER =
  /^(?: (?:per week|a week|weer|terug|meer|te|naar|op|in|at|to|from|vanuit|vanaf|het|de|the|work|working|werken))*(?: (?:kantoor|locatie|zaak|office|on.?site|thuis\w*|huis|home|remote\w*))/
const RIGHT_BEFORE = /(?:kantoor|office|thuis|thuiswerken|home)(?: [a-z]+){0,2} $/
/** Time on the way is not asked for. */
const NOT_OF_WORK = /^(?: [a-z]+){0,2} ?(?:reis|onderweg|in de (?:auto|file|trein)|travel|commut)/

export function changeIn(text: string): Change | null {
  const folded = foldInPlace(text)
  for (const telling of TELLINGS) {
    const change = toldBy(telling, folded)
    if (change !== null) return change
  }
  return bySoMuch(folded)
}

function toldBy({ form, newOne, of }: Telling, folded: string): Change | null {
  const found = form.exec(folded)
  const [first, second] = [counted(found?.[1]), counted(found?.[2])]
  if (found === null || first === null || second === null || first === second) return null
  const change = withWhatItCounts(folded, found, second > first === (newOne === 'last'))
  return of === undefined || (of === 'hours') === (change.of === 'hours') ? change : null
}

function bySoMuch(folded: string): Change | null {
  const found = BY_SO_MUCH.exec(folded)
  if (found === null || counted(found[1]) === null) return null
  const change = withWhatItCounts(folded, found, !LESS.test(found[2] ?? found[3] ?? ''))
  return NOT_OF_WORK.test(folded.slice(change.to)) ? null : change
}

function withWhatItCounts(folded: string, found: RegExpExecArray, isMore: boolean): Change {
  const [from, end] = [found.index, found.index + found[0].length]
  const after = RIGHT_AFTER.exec(folded.slice(end))?.[0] ?? ''
  const said = `${RIGHT_BEFORE.exec(folded.slice(0, from))?.[0] ?? ''} ${found[0]} ${after}`
  const of = AT_THE_OFFICE.test(said) ? 'office days' : AT_HOME.test(said) ? 'home days' : 'hours'
  return { from, to: end + after.length, isMore, of }
}

const counted = (count: string | undefined): number | null =>
  count === undefined ? null : /^\d/.test(count) ? Number(count) : numberOfWord(count)
