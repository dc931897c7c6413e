import type { Library } from '../answer/compose.ts'
import type { Day } from '../core/day.ts'
import { formatDay } from '../core/format.ts'
import type { Language } from '../core/language.ts'
import { asSentence, type Draft, startDraft } from './draft.ts'
import type { Change, RequestFacts } from './facts.ts'
import { restsOn } from './grounds.ts'
import type { LetterOutcome } from './letter.ts'
import { REQUEST_WORDS, type RequestWords } from './request-words.ts'
import { inWords, longEnoughFrom, mustFollow, type Terms, termsOf } from './terms.ts'

/** The passages that the sentences of a request say over. */
const RESTS_ON = ['wfw-verzoek#hoe', 'wfw-verzoek#inhoud', 'wfw-beslissing#overleg', 'wfw-beslissing#beslistermijn']
const TEST: Readonly<Record<Change, string>> = {
  arbeidsplaats: 'wfw-weigeren#thuiswerken',
  'minder-uren': 'wfw-weigeren#uren-en-tijden',
  'meer-uren': 'wfw-weigeren#uren-en-tijden',
  werktijd: 'wfw-weigeren#uren-en-tijden',
}
const SMALL = 'wfw-voorwaarden#kleine-werkgever'
const PARENTS = 'wfw-bijzondere-situaties#ouders-mantelzorgers'

interface Made {
  readonly facts: RequestFacts
  readonly requested: Day
  readonly terms: Terms
  /** The day whose rules count. */
  readonly on: Day
  readonly follows: boolean
  readonly language: Language
  readonly library: Library
}

/** An employee's request, ready to be sent, or why there is none. */
export function requestLetter(facts: RequestFacts, today: Day, language: Language, library: Library): LetterOutcome {
  const requested = facts.request ?? today
  const terms = termsOf({ ...facts, request: requested }, library.rules)
  if (terms.kind === 'no-terms') return { kind: 'withheld', why: terms.why[language] }
  const on = facts.start ?? requested
  const follows = mustFollow(facts.employees, facts.parentOrCarer, on, library.rules)
  const ids = [...RESTS_ON, TEST[facts.change], ...(follows ? [] : [SMALL]), ...(facts.parentOrCarer ? [PARENTS] : [])]
  const rests = restsOn(ids, requested, language, library)
  if (rests.kind === 'withheld') return rests
  const made = { facts, requested, terms, on, follows, language, library }
  const draft = startDraft(language)
  write(draft, made)
  return {
    kind: 'letter',
    language,
    title: REQUEST_WORDS[language].title,
    parts: draft.parts,
    open: draft.open,
    cautions: cautionsOf(made),
    sources: rests.sources,
  }
}

function write(draft: Draft, made: Made): void {
  const { facts, requested, follows, language, library } = made
  const words = REQUEST_WORDS[language]
  const employee = draft.or(facts.employee, words.open.employee)
  draft.lines(
    `${words.from}: ${employee}`,
    `${words.to}: ${draft.or(facts.employer, words.open.employer)}`,
    `${words.date}: ${formatDay(requested, language)}`,
  )
  draft.heading(words.subject[facts.change])
  draft.say(words.greeting)
  draft.say(words.ask[facts.change], ...basis(made, words))
  const wish = draft.or(facts.wish, `${words.open.wish}: ${words.wishExample[facts.change]}`)
  draft.say(
    asSentence(words.wish(wish)),
    words.startsOn(draft.orDay(facts.start, words.open.start)),
    facts.until !== null && words.until(formatDay(facts.until, language)),
  )
  draft.say(facts.reason && asSentence(facts.reason))
  draft.say(employment(made, words))
  if (follows) {
    const lead = inWords('wfw.verzoektermijn', made.on, language, library.rules)
    const { startFrom } = made.terms
    draft.say(isLate(made) && startFrom !== null && words.tooLate(lead, formatDay(startFrom, language)))
    draft.say(words.consult, ...duties(made, words))
  } else draft.say(words.consult)
  draft.say(words.hope)
  draft.lines(words.close, employee)
}

function basis({ facts, follows }: Made, words: RequestWords): (string | false)[] {
  const hours = facts.change === 'minder-uren' || facts.change === 'meer-uren'
  if (!follows) return [words.smallEmployer, hours && words.ownScheme]
  return [words.byAct, facts.parentOrCarer && words.parentOrCarer]
}

/** What the employer must do, and by when. */
function duties(made: Made, words: RequestWords): (string | false)[] {
  const { facts, terms, on, language, library } = made
  const term = inWords('wfw.beslistermijn', on, language, library.rules)
  const late = isLate(made)
  const by = facts.start === null || terms.decideBy === null ? null : formatDay(terms.decideBy, language)
  return [!late && words.decideBy(term, by), !late && words.silence, words.refusal[facts.change]]
}

function employment({ facts, on, language, library }: Made, words: RequestWords): string | null {
  if (facts.employedSince === null || facts.start === null) return null
  const from = longEnoughFrom(facts.employedSince, on, library.rules)
  if (from === null || from > facts.start) return null
  const term = inWords('wfw.dienstverband', on, language, library.rules)
  return words.employed(formatDay(facts.employedSince, language), term)
}

const isLate = ({ terms, requested }: Made): boolean => terms.requestBy !== null && requested > terms.requestBy

function cautionsOf(made: Made): string[] {
  const { facts, on, terms, language, library } = made
  const words = REQUEST_WORDS[language]
  const hours = facts.change === 'minder-uren' || facts.change === 'meer-uren'
  const from = facts.employedSince && longEnoughFrom(facts.employedSince, on, library.rules)
  const tooShort = from !== null && facts.start !== null && from > facts.start
  const term = inWords('wfw.dienstverband', on, language, library.rules)
  const cautions = [
    ...terms.cautions.map((caution) => caution[language]),
    tooShort && words.notLongEnough(formatDay(from, language)),
    facts.employedSince === null && words.checkEmployed(term),
    hours && !facts.parentOrCarer && words.pensionAge,
    facts.parentOrCarer && words.showIt,
    words.keepCopy,
  ]
  return cautions.filter((caution) => typeof caution === 'string')
}
