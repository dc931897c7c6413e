import type { Library } from '../answer/compose.ts'
import type { Day } from '../core/day.ts'
import { formatDay } from '../core/format.ts'
import type { Language } from '../core/language.ts'
import { DECISION_WORDS, type DecisionWords } from './decision-words.ts'
import { asSentence, type Draft, startDraft } from './draft.ts'
import type { Change, DecisionFacts } from './facts.ts'
import { type Rests, restsOn } from './grounds.ts'
import type { LetterOutcome } from './letter.ts'
import { askAgainFrom, mustFollow, type Terms, termsOf } from './terms.ts'

/** The passages that the sentences of a decision say over. */
const ALWAYS = ['wfw-beslissing#overleg', 'wfw-beslissing#schriftelijk', 'wfw-beslissing#beslistermijn']
const NAMED_IN: Readonly<Record<Change, string>> = {
  arbeidsplaats: 'wfw-weigeren#thuiswerken',
  'minder-uren': 'wfw-weigeren#minder-uren',
  'meer-uren': 'wfw-weigeren#meer-uren',
  werktijd: 'wfw-weigeren#werktijden',
}
const NOT_GRANTED = ['wfw-weigeren#wat-nu', 'wfw-opnieuw-vragen#wachtjaar', 'wfw-opnieuw-vragen#uitzonderingen']
const INTEREST = 'wfw-weigeren#uren-en-tijden'
const SPREAD = 'wfw-weigeren#spreiding'
const NO_HARM = 'wfw-bescherming#ontslag-en-benadeling'

interface Made {
  readonly facts: DecisionFacts
  readonly decided: Day
  readonly terms: Terms
  readonly rests: Rests
  readonly language: Language
  readonly library: Library
}

/** An employer's decision with its reasons, ready to be sent, or why there is none. */
export function decisionLetter(facts: DecisionFacts, today: Day, language: Language, library: Library): LetterOutcome {
  const decided = facts.decided ?? today
  const terms = termsOf({ ...facts, request: facts.request ?? decided }, library.rules)
  if (terms.kind === 'no-terms') return { kind: 'withheld', why: terms.why[language] }
  const rests = restsOn(passagesFor(facts), decided, language, library)
  if (rests.kind === 'withheld') return rests
  const made = { facts, decided, terms, rests, language, library }
  const draft = startDraft(language)
  write(draft, made)
  return {
    kind: 'letter',
    language,
    title: DECISION_WORDS[language].title,
    parts: draft.parts,
    open: draft.open,
    cautions: cautionsOf(made),
    sources: rests.sources,
  }
}

const isTime = (change: Change): boolean => change !== 'arbeidsplaats'

function passagesFor({ change, decision }: DecisionFacts): string[] {
  if (decision === 'toewijzen') return [...ALWAYS, NO_HARM]
  const test = decision === 'afwijzen' ? [NAMED_IN[change], ...(isTime(change) ? [INTEREST] : [])] : [SPREAD]
  return [...ALWAYS, ...test, ...NOT_GRANTED, NO_HARM]
}

function write(draft: Draft, made: Made): void {
  const { facts, decided, language } = made
  const words = DECISION_WORDS[language]
  const employer = draft.or(facts.employer, words.open.employer)
  const employee = draft.or(facts.employee, words.open.employee)
  draft.lines(
    `${words.from}: ${employer}`,
    `${words.to}: ${employee}`,
    `${words.date}: ${formatDay(decided, language)}`,
  )
  draft.heading(words.subject)
  draft.say(words.greeting(employee))
  draft.say(
    words.asked(draft.orDay(facts.request, words.open.request), words.change[facts.change]),
    asSentence(words.wish(draft.or(facts.wish, words.open.wish))),
    words.start(draft.orDay(facts.start, words.open.start)),
  )
  const mustConsult = facts.decision !== 'toewijzen'
  if (mustConsult || facts.consulted !== null)
    draft.say(words.consulted(draft.orDay(facts.consulted, words.open.consulted)))
  decide(draft, made, words)
  if (mustConsult) draft.say(words.disagree)
  draft.say(words.noHarm)
  draft.lines(words.close, employer)
}

function decide(draft: Draft, made: Made, words: DecisionWords): void {
  const { facts, language } = made
  switch (facts.decision) {
    case 'toewijzen':
      draft.say(
        words.decision.toewijzen,
        words.grantedFrom(draft.orDay(facts.start, words.open.start)),
        facts.reason && asSentence(facts.reason),
      )
      return
    case 'anders':
      draft.say(
        words.decision.anders,
        asSentence(words.instead(draft.or(facts.instead, words.open.instead))),
        words.grantedFrom(draft.orDay(facts.start, words.open.start)),
      )
      reasons(draft, facts, words)
      return
    case 'afwijzen':
      draft.say(words.decision.afwijzen, isTime(facts.change) ? words.interest : words.considered, ground(draft, made))
      reasons(draft, facts, words)
      draft.say(again(made, words, language))
  }
}

const reasons = (draft: Draft, { reason }: DecisionFacts, words: DecisionWords): void =>
  draft.say(words.reasons, asSentence(draft.or(reason, words.open.reason)))

/** The compelling interest, with the place in the act that names it. */
function ground(draft: Draft, { facts, rests, language }: Made): string | null {
  if (!isTime(facts.change)) return null
  const words = DECISION_WORDS[language]
  if (facts.ground === null) return asSentence(draft.or(null, words.open.ground))
  if (facts.ground === 'ander-belang') return words.ground[facts.ground]
  return words.inAct(words.ground[facts.ground], rests.article(NAMED_IN[facts.change]))
}

function again({ facts, decided, library }: Made, words: DecisionWords, language: Language): string | null {
  const from = facts.parentOrCarer ? null : askAgainFrom(decided, library.rules)
  return from && words.again(formatDay(from, language))
}

function cautionsOf({ facts, decided, terms, language, library }: Made): string[] {
  const words = DECISION_WORDS[language]
  const { decideBy } = terms
  const by = facts.start === null ? null : decideBy
  const follows = mustFollow(facts.employees, facts.parentOrCarer, facts.start ?? decided, library.rules)
  const cautions = [
    !follows && words.smallEmployer,
    by !== null && follows && decided > by && words.tooLate(formatDay(by, language)),
    by !== null && follows && decided === by && words.lastDay,
    facts.decision !== 'toewijzen' && facts.consulted === null && words.consultFirst,
    facts.decision === 'anders' && words.spread,
    facts.decision === 'afwijzen' && isTime(facts.change) && words.proof,
  ]
  return cautions.filter((caution) => typeof caution === 'string')
}
