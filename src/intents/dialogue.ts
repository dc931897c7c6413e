import type { Rules } from '../rules/rules.ts'
import { answered, corrected, resumed, unread } from './answers.ts'
import { askingClauseOf } from './asking.ts'
import { isAgreement, isCancelling, isFollowUp } from './cues.ts'
import { EMPTY, type Form, withFilling } from './form.ts'
import type { Intent } from './intent.ts'
import { asksToCalculate, isQuestion, type Match, matchIntent, NAMED } from './match.ts'
import { holds } from './phrase.ts'
import { readSentence, type Said, type Sentence } from './sentence.ts'
import { type DialogueState, go, type Taken, type Talk, take } from './talk.ts'

export type { Said } from './sentence.ts'
export type { DialogueState, Turn } from './talk.ts'

const NOTHING_YET: DialogueState = { current: null, forms: {}, offered: null, interrupted: false }

/**
 * One turn of a conversation, as far as it is about a calculation. Pure: the same state and words give the same turn.
 *
 * `not-mine` leaves the sentence to the passages and keeps what was filled in, so that the sum can be resumed.
 */
export function takeTurn(intents: readonly Intent[], rules: Rules, state: DialogueState | null, said: Said): Taken {
  const before = state ?? NOTHING_YET
  const sentence = readSentence(said)
  const match = matchIntent(intents, sentence)
  const current = intents.find(({ id }) => id === before.current) ?? null
  const talk: Talk = { intents, rules, said, sentence, match, current, before }
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

/** A sentence that starts a sum, or goes on with one that was left. */
function started(talk: Talk): Taken | null {
  const { match } = talk
  if (match === null || match.wish !== 'calculate') return null
  const form = formToGoOnWith(talk, match)
  const wanted = [...new Set([...form.wanted, ...wantedSlots(match.intent, talk.sentence)])]
  const taken = take(talk, match.intent, { ...form, wanted }, match.filling)
  return waitsForNothing(taken, match.intent, talk.sentence) ? offer(talk, match) : taken
}

/** "Is een RI&E verplicht met 4 werknemers?" does not hang on what the sum would ask, so a passage answers it first. */
function waitsForNothing({ turn }: Taken, intent: Intent, sentence: Sentence): boolean {
  if (turn.kind !== 'ask' || turn.problem !== null || asksToCalculate(sentence)) return false
  const decides = intent.slots[turn.slot]?.decides ?? []
  const isYesOrNo = (askingClauseOf(sentence)?.verb ?? null) !== null
  return isYesOrNo && decides.length > 0 && !decides.some((phrase) => holds(phrase, sentence.words, new Set()))
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

function offered(talk: Talk): Taken | null {
  const { match } = talk
  return match === null || match.wish !== 'offer' ? null : offer(talk, match)
}

/** Leaves the sentence to the passages, and keeps what it fills in. */
function offer(talk: Talk, { intent, filling }: Match): Taken {
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
