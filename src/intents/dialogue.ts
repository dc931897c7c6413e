import type { Result } from '../calculators/calculation.ts'
import { yearOf } from '../core/day.ts'
import type { Bilingual, Language } from '../core/language.ts'
import { yearShiftIn } from '../language/values/years.ts'
import type { Rules } from '../rules/rules.ts'
import { isAgreement, isCancelling, isFollowUp, isResuming, isSmallTalk, strangeWords } from './cues.ts'
import { advance, askAgain, EMPTY, type Form, type Outcome, withFilling } from './form.ts'
import type { Intent } from './intent.ts'
import { isQuestion, type Match, matchIntent, subjectWeight } from './match.ts'
import { holds } from './phrase.ts'
import { type Context, eitherOf, type Filling, fillSlots } from './roles.ts'
import { readSentence, type Said, type Sentence } from './sentence.ts'
import { noRuleText, sentenceFor } from './wording.ts'

/** What a conversation remembers of its calculations. Each intent has its own form, so two never mix. */
export interface DialogueState {
  /** The intent that is being filled in, or whose result was last given. */
  readonly current: string | null
  readonly forms: Readonly<Record<string, Form>>
  /** The intent that was offered beside the last passage. */
  readonly offered: string | null
  /** Whether something else was said since the last turn of `current`. */
  readonly interrupted: boolean
}

export type Turn =
  | { readonly kind: 'not-mine' }
  | { readonly kind: 'offer'; readonly intent: string }
  | {
      readonly kind: 'ask'
      readonly intent: string
      readonly slot: string
      readonly prompt: string
      readonly problem: string | null
    }
  | {
      readonly kind: 'calculated'
      readonly intent: string
      readonly calculation: Result
      /** One sentence with the amount, in bold between double asterisks. */
      readonly sentence: string
      readonly assumptions: readonly string[]
      /** Passages (`card#anchor`) and rules that explain it. */
      readonly explains: readonly string[]
    }
  | { readonly kind: 'no-rule'; readonly intent: string; readonly text: string }
  | { readonly kind: 'cancelled'; readonly intent: string | null; readonly text: string }

/** The weight from which a sentence names the subject itself. */
const NAMED = 3

interface Taken {
  readonly turn: Turn
  readonly state: DialogueState
}

export type { Said } from './sentence.ts'

const NOTHING_YET: DialogueState = { current: null, forms: {}, offered: null, interrupted: false }

/**
 * One turn of a conversation, as far as it is about a calculation. Pure: the same state and words give the same turn.
 *
 * `not-mine` leaves the sentence to the passages and keeps what was filled in, so that the sum can be resumed.
 */
export function takeTurn(intents: readonly Intent[], rules: Rules, state: DialogueState | null, said: Said): Taken {
  const before = state ?? NOTHING_YET
  const sentence = readSentence(said)
  const current = intents.find(({ id }) => id === before.current) ?? null
  const talk: Talk = { intents, rules, said, sentence, current, before }
  return (
    cancelled(talk) ??
    agreed(talk) ??
    answered(talk) ??
    started(talk) ??
    corrected(talk) ??
    resumed(talk) ??
    unread(talk) ??
    offered(talk) ??
    notMine(talk)
  )
}

/** One turn while it is judged. Each step below takes it, or leaves it to the next one with `null`. */
interface Talk {
  readonly intents: readonly Intent[]
  readonly rules: Rules
  readonly said: Said
  readonly sentence: Sentence
  readonly current: Intent | null
  readonly before: DialogueState
}

function cancelled({ sentence, current, before, said }: Talk): Taken | null {
  if (!isCancelling(sentence)) return null
  const { [before.current ?? '']: _, ...forms } = before.forms
  const text =
    current === null
      ? { nl: 'Er stond geen berekening open.', en: 'There was no calculation open.' }
      : {
          nl: `Oké, de berekening (${current.title.nl}) is gestopt.`,
          en: `OK, the calculation (${current.title.en}) has been stopped.`,
        }
  return {
    turn: { kind: 'cancelled', intent: current?.id ?? null, text: text[said.language] },
    state: { current: null, forms, offered: null, interrupted: false },
  }
}

/** "Ja graag" after an offer. */
function agreed(talk: Talk): Taken | null {
  const { before, sentence, intents } = talk
  const intent = intents.find(({ id }) => id === before.offered)
  if (intent === undefined || !isAgreement(sentence)) return null
  return go(talk, intent, before.forms[intent.id] ?? EMPTY)
}

/** An answer to the open question. */
function answered(talk: Talk): Taken | null {
  const { current, sentence, before } = talk
  const form = openForm(talk)
  if (current === null || form === null || form.asking === null) return null
  if (isAboutSomethingElse(talk, current)) return null
  const filling = fillSlots(current, sentence, contextOf(form))
  const direct = [...filling.keys()].some((name) => answers(current, form.asking ?? '', name))
  if (!direct && (filling.size === 0 || before.interrupted || isQuestion(sentence))) return null
  if (isQuestion(sentence) && strangeWords(current, sentence).length > 0) return null
  return take(talk, current, form, filling)
}

const contextOf = (form: Form): Context => ({ asked: form.asking, known: new Set(Object.keys(form.values)) })

/** The slot that was asked for, or one that says the same. */
function answers(intent: Intent, asked: string, name: string): boolean {
  return (
    name === asked ||
    intent.slots[name]?.insteadOf.includes(asked) === true ||
    intent.slots[asked]?.insteadOf.includes(name) === true
  )
}

/** A new sum on another subject, or a question for a passage about this one. */
function isAboutSomethingElse({ intents, sentence }: Talk, current: Intent): boolean {
  if (asksForPassage(current, sentence)) return true
  const match = matchIntent(intents, sentence)
  return match !== null && match.intent.id !== current.id && match.wish === 'calculate' && match.weight >= 2
}

function asksForPassage(intent: Intent, sentence: Sentence): boolean {
  return isQuestion(sentence) && intent.passage.some((phrase) => holds(phrase, sentence.words, new Set()))
}

/** A sentence that starts a sum, or goes on with one that was left. */
function started(talk: Talk): Taken | null {
  const match = matchIntent(talk.intents, talk.sentence)
  if (match === null || match.wish !== 'calculate') return null
  const form = formToGoOnWith(talk, match)
  const wanted = [...new Set([...form.wanted, ...wantedSlots(match.intent, talk.sentence)])]
  return take(talk, match.intent, { ...form, wanted }, match.filling)
}

/** Optional slots without which the question has no answer. */
function wantedSlots(intent: Intent, { words }: Sentence): string[] {
  return Object.keys(intent.slots).filter((name) =>
    intent.slots[name]?.wantedBy.some((phrase) => holds(phrase, words, new Set())),
  )
}

/** What was filled in stays when the sum was still open, was just offered, or is asked about again ("en in 2023?"). */
function formToGoOnWith({ before, sentence }: Talk, { intent, weight }: Match): Form {
  const form = before.forms[intent.id]
  if (form === undefined) return EMPTY
  if (form.phase === 'open') return form
  const goesOn = isFollowUp(sentence) || (weight < NAMED && !isQuestion(sentence))
  return before.current === intent.id && goesOn ? form : EMPTY
}

/** A correction or a follow-up after a result: "nee, 4 dagen", "en vorig jaar?". */
function corrected(talk: Talk): Taken | null {
  const { current, before, sentence, said } = talk
  const form = before.forms[before.current ?? '']
  if (current === null || form === undefined || form.phase !== 'done' || asksForPassage(current, sentence)) return null
  const filling = withYearShift(fillSlots(current, sentence, contextOf(form)), current, form, said, sentence)
  const again = filling.size > 0 ? filling : bareNumber(current, sentence, form)
  if (again.size === 0) return null
  const strange = strangeWords(current, sentence).length
  const decisive = [...again.keys()].some((name) => current.slots[name]?.decisive || current.slots[name]?.optional)
  if (strange > (isQuestion(sentence) || !decisive ? 0 : 2)) return null
  if (before.interrupted && !decisive) return null
  return take(talk, current, form, again)
}

/** A bare number after a result corrects the slot that can hold it; where several can, the first one says so. */
function bareNumber(intent: Intent, sentence: Sentence, form: Form): Filling {
  if (!sentence.values.some(({ meaning }) => meaning.kind === 'number')) return new Map()
  const assumed = Object.keys(intent.slots).filter((name) => {
    const { assume, onlyWith = name } = intent.slots[name] ?? {}
    return assume !== undefined && (onlyWith in form.values || onlyWith === name)
  })
  const fitting = [...new Set([...Object.keys(form.values), ...assumed])]
    .map((name) => [name, fillSlots(intent, sentence, { asked: name, known: new Set() }).get(name)] as const)
    .filter(([name, filled]) => intent.slots[name]?.kind !== 'year' && filled?.reading.kind === 'value')
  const [first, second] = fitting
  if (first?.[1] === undefined) return new Map()
  if (second === undefined) return new Map([[first[0], first[1]]])
  return new Map([
    [first[0], { reading: { kind: 'unclear', why: eitherOf(intent, first[0], second[0]) }, marked: true }],
  ])
}

function withYearShift(filling: Filling, intent: Intent, form: Form, { today }: Said, { folded }: Sentence): Filling {
  const shift = yearShiftIn(folded)
  const name = Object.keys(intent.slots).find((each) => intent.slots[each]?.kind === 'year')
  if (shift === null || name === undefined) return filling
  const year = Number(form.values[name] ?? yearOf(today)) + shift
  return new Map([...filling, [name, { reading: { kind: 'value', value: year, assumed: null }, marked: true }]])
}

/** "Ga verder", "terug naar de vrije ruimte": the open question again. */
function resumed(talk: Talk): Taken | null {
  const { intents, sentence, before, current } = talk
  if (!isResuming(sentence)) return null
  const named = intents.find(
    (intent) => before.forms[intent.id]?.phase === 'open' && subjectWeight(intent, sentence, new Map()) >= NAMED,
  )
  const intent = named ?? (openForm(talk) === null ? undefined : (current ?? undefined))
  return intent === undefined ? null : go(talk, intent, before.forms[intent.id] ?? EMPTY)
}

/** Words that should have been an answer and are not: "heel veel". */
function unread(talk: Talk): Taken | null {
  const { current, sentence, before, said } = talk
  const form = openForm(talk)
  if (current === null || form === null || form.asking === null || before.interrupted) return null
  const looksLikeAnswer =
    sentence.words.length <= 6 && !isQuestion(sentence) && !isSmallTalk(sentence) && !said.text.includes('?')
  if (!looksLikeAnswer || matchIntent(talk.intents, sentence) !== null) return null
  const why = {
    nl: `“${said.text.trim()}” begrijp ik hier niet.`,
    en: `I do not understand “${said.text.trim()}” here.`,
  }
  const accepts = current.slots[form.asking]?.accepts
  const problem = accepts
    ? { nl: `${why.nl} Wat wel kan: ${accepts.nl}.`, en: `${why.en} What is possible: ${accepts.en}.` }
    : why
  return settle(talk, current, askAgain(form, { slot: form.asking, why: problem }))
}

function offered(talk: Talk): Taken | null {
  const match = matchIntent(talk.intents, talk.sentence)
  if (match === null || match.wish !== 'offer') return null
  const { intent, filling } = match
  const open = talk.before.forms[intent.id]
  const { form } = withFilling(intent, open?.phase === 'open' ? open : EMPTY, filling)
  return {
    turn: { kind: 'offer', intent: intent.id },
    state: {
      ...talk.before,
      forms: { ...talk.before.forms, [intent.id]: form },
      offered: intent.id,
      interrupted: talk.before.current !== null,
    },
  }
}

function notMine({ before }: Talk): Taken {
  return { turn: { kind: 'not-mine' }, state: { ...before, offered: null, interrupted: before.current !== null } }
}

function openForm({ before }: Talk): Form | null {
  const form = before.forms[before.current ?? '']
  return form?.phase === 'open' ? form : null
}

/** Puts the sentence's values in the form and goes on. */
function take(talk: Talk, intent: Intent, form: Form, filling: Filling): Taken {
  const { form: filled, refused } = withFilling(intent, form, filling)
  if (refused !== null) return settle(talk, intent, askAgain(filled, refused))
  const other = noLongerFits(intent, form, filled, filling)
  if (other === null) return go(talk, intent, filled)
  const { [other]: _, ...values } = filled.values
  return go(talk, intent, { ...filled, values })
}

/** After a correction of one of two slots that share a week, the other one when they no longer fit. */
function noLongerFits(intent: Intent, before: Form, after: Form, filling: Filling): string | null {
  if (intent.within === undefined || before.phase !== 'done') return null
  const [first, second] = intent.within.slots
  const sum = Number(after.values[first] ?? 0) + Number(after.values[second] ?? 0)
  if (sum <= intent.within.most || filling.has(first) === filling.has(second)) return null
  return filling.has(first) ? second : first
}

function go(talk: Talk, intent: Intent, form: Form): Taken {
  return settle(talk, intent, advance(intent, form, talk.rules, talk.said.today))
}

function settle({ before, rules, said }: Talk, intent: Intent, outcome: Outcome): Taken {
  return turnOf(intent, outcome, rules, said.language, before)
}

/** An outcome in words, and the state that remembers it. */
export function turnOf(
  intent: Intent,
  outcome: Outcome,
  rules: Rules,
  language: Language,
  before: DialogueState | null,
): Taken {
  const state: DialogueState = {
    current: intent.id,
    forms: { ...before?.forms, [intent.id]: outcome.form },
    offered: null,
    interrupted: false,
  }
  return { turn: wordedTurn(intent, outcome, rules, language), state }
}

function wordedTurn(intent: Intent, outcome: Outcome, rules: Rules, language: Language): Turn {
  const id = intent.id
  switch (outcome.kind) {
    case 'ask': {
      const prompt = intent.slots[outcome.slot]?.ask[language] ?? ''
      return { kind: 'ask', intent: id, slot: outcome.slot, prompt, problem: outcome.problem?.[language] ?? null }
    }
    case 'no-rule':
      return { kind: 'no-rule', intent: id, text: noRuleText(outcome.missing, rules)[language] }
    case 'result': {
      const { result, assumed } = outcome
      return {
        kind: 'calculated',
        intent: id,
        calculation: result,
        sentence: sentenceFor(intent, result.inputs, result.results, language),
        assumptions: [...assumed, ...result.assumptions].map((text: Bilingual) => text[language]),
        explains: intent.explains,
      }
    }
  }
}
