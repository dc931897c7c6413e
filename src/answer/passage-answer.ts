import type { Day } from '../core/day.ts'
import type { Language } from '../core/language.ts'
import type { NamedTime } from '../language/moment.ts'
import { type Asked, type Library, type Told, tell, type Untold } from './compose.ts'
import { SURE_ENOUGH, SURELY_MEANT } from './confidence.ts'
import type { Conversation } from './conversation.ts'
import type { Candidate, Shelves } from './finding.ts'
import { leansOnContext } from './follow-up.ts'
import { gonePassage, isGone } from './gone.ts'
import { lookUp } from './look-up.ts'
import { isOverBeside, mayBeMeant, standsNear } from './near.ts'
import { notKnown, openTo, questionsOf } from './not-known.ts'
import { introduced, part, type Worded, worded } from './parts.ts'
import { EMPTY, type Result, rounded, type Turn } from './turn.ts'
import { WORDS } from './wording.ts'

const MOST_PASSAGES = 3
/** A question so like one of the passage's own needs no runner-up beside it. */
const CLEARLY_ASKED = 0.8
/** From this share of the first score on, the words say little about which is meant. */
const NEARLY_AS_GOOD = 0.9

/** What stands beside an answer is offered sooner than not; what is hardly likely is left out. */
const WORTH_OFFERING = 0.3

/** The passage that answers the turn; or why there is none. */
export function passageAnswer(turn: Turn, shelves: Shelves, library: Library): Result {
  const { utterance, language, conversation } = turn
  const { finding, time, also } = lookUp(utterance, language, conversation.topic, shelves)
  const best = finding.candidates[0]
  if (!best || finding.elsewhere || best.confidence < SURELY_MEANT) {
    return { ...notKnown(finding, turn, library), conversation }
  }
  if (isGone(best.passage, utterance.today, library)) {
    return { ...gonePassage(best.passage, utterance.today, language, library), conversation }
  }

  const asked = { language, today: utterance.today, time }
  const told = tell(best.passage, asked, library)
  const topic = topicOf(turn, best, time)
  if (told.kind === 'untold') return { ...withoutValue(told, best, language), conversation: { ...conversation, topic } }
  if (best.confidence < SURE_ENOUGH) return { ...notKnown(finding, turn, library), conversation }
  const beside = also
    ? { ...tell(also.passage, { ...asked, time: also.time }, library), also: true }
    : besides(finding.candidates, asked, library)
  const all = beside?.kind === 'told' ? withBeside(told, beside, language) : told
  return {
    ...answerOf(all, best, openTo(finding, turn, library), turn, library),
    conversation: { ...conversation, disclaimed: true, topic },
  }
}

/** The rule has no value for the year asked about; the last year that has one is suggested. */
function withoutValue({ text, lastYear }: Untold, { passage, confidence }: Candidate, language: Language): Worded {
  const suggestions = passage.faces[language].questions.slice(0, 1).map((question) => withYear(question, lastYear))
  const reply = { ...EMPTY, kind: 'unknown', language, confidence: rounded(1 - confidence), suggestions } as const
  return worded(reply, part('words', text))
}

/** The runner-up, when the words cannot tell it from the first: a person can. */
function besides([first, second]: readonly Candidate[], asked: Asked, library: Library): Told | null {
  if (!first || !second || first.signals.questionMatch > CLEARLY_ASKED) return null
  if (second.score < NEARLY_AS_GOOD * first.score) return null
  if (isGone(second.passage, asked.today, library)) return null
  if (!standsNear(first.passage, second.passage, library)) return null
  if (second.confidence < SURE_ENOUGH || second.signals.wrongKind > 0 || second.signals.wrongTime > 0) return null
  const told = tell(second.passage, { ...asked, time: { ...asked.time, rest: '' } }, library)
  return told.kind === 'told' ? told : null
}

function withBeside(told: Told, beside: Told & { readonly also?: boolean }, language: Language): Told {
  const known = new Set(told.passages.map(({ passage }) => passage))
  const added = beside.passages.filter(({ passage }) => !known.has(passage))
  if (added.length === 0) return told
  return {
    kind: 'told',
    parts: [...told.parts, ...introduced(WORDS[language][beside.also ? 'also' : 'beside'], beside.parts)],
    passages: [...told.passages, ...added].slice(0, MOST_PASSAGES),
  }
}

function answerOf(
  told: Told,
  best: Candidate,
  candidates: readonly Candidate[],
  { utterance, language, conversation, offer }: Turn,
  library: Library,
): Worded {
  const words = WORDS[language]
  const shown = new Set(told.passages.map(({ passage }) => passage))
  const near = candidates.filter(
    (one) =>
      !shown.has(one.passage.id) &&
      one.confidence > WORTH_OFFERING &&
      mayBeMeant(one) &&
      standsNear(best.passage, one.passage, library) &&
      !isOverBeside(best.passage, one.passage, utterance.today),
  )
  const reply = {
    ...EMPTY,
    kind: 'answer',
    language,
    confidence: rounded(best.confidence),
    passages: told.passages,
    suggestions: questionsOf(near, language).slice(0, 2),
  } as const
  return worded(reply, [
    ...told.parts,
    ...part('offer', offer ? words.offer(offer.title[language]) : null),
    ...part('disclaimer', conversation.disclaimed ? null : words.disclaimer),
  ])
}

/** A turn that leans on the one before adds its words to the subject. */
function topicOf(
  { utterance, conversation: { topic } }: Turn,
  best: Candidate,
  time: NamedTime,
): Conversation['topic'] {
  const question = topic && leansOnContext(utterance.text) ? `${topic.question} ${time.rest}` : utterance.text
  const on: Day | null = time.moments.at(-1)?.from ?? null
  return { question: question.slice(-400), passage: best.passage.id, card: best.passage.card, on }
}

const withYear = (question: string, year: number): string => question.replace(/[?.!]*$/, ` (${year})?`)
