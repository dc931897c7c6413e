import { formatDay } from '../core/format.ts'
import type { Language } from '../core/language.ts'
import { fillForm, turnOfForm } from '../intents/modal.ts'
import { namedTime } from '../language/moment.ts'
import type { SearchIndex } from '../search/search.ts'
import type { Answered } from './assistant.ts'
import { answeredBy } from './calculate.ts'
import { type Library, tell } from './compose.ts'
import type { Conversation } from './conversation.ts'
import { isGone } from './gone.ts'
import type { AskedWhere, Link } from './links/link.ts'
import { isInUse, type Links, type Synonyms } from './links/link-shelf.ts'
import { type QuestionReading, readQuestion, saysEnough } from './links/question-reading.ts'
import { part, worded } from './parts.ts'
import type { Utterance } from './reply.ts'
import { WORDS } from './wording.ts'

/** What is needed to answer from what HR linked. */
export interface LinkDesk {
  readonly links: Links
  readonly synonyms: Synonyms
  readonly index: SearchIndex
  readonly library: Library
}

interface Turn {
  readonly utterance: Utterance
  readonly language: Language
  readonly conversation: Conversation
}

/**
 * The answer that HR linked to a question like this one; `null` when there is none that can be given now.
 *
 * A link says which passage or sum answers, never what that says: words, amounts, citations and validity come from the
 * content of the day. So a link to a passage that has ended, was taken away or lacks its value is passed over.
 */
export function linkedAnswer(desk: LinkDesk, turn: Turn): Answered | null {
  for (const link of likeLinks(desk, turn)) {
    const answered = answerOf(link, desk, turn)
    if (answered) return answered
  }
  return null
}

/** Questions with a link that lack one word of this one: too far to answer from, near enough to ask whether it is meant. */
export function nearlyLinked({ links, synonyms }: LinkDesk, { utterance, language }: Turn): string[] {
  if (links.size === 0) return []
  const reading = readQuestion(utterance.text, utterance.today, language)
  return links
    .nearly(reading, synonyms)
    .filter((link) => isInUse(link, whereOf(utterance)))
    .slice(0, 1)
    .map(({ question }) => question)
}

/** Who linked it and wanted to be forgotten. */
const NAMELESS = 'HR'

/** The mark that a reader sees: who linked it, and when. */
export function linkedLine({ by, on }: Link, language: Language): string {
  return WORDS[language].linked(by === NAMELESS ? '' : `${by}, `, formatDay(on, language))
}

function likeLinks(desk: LinkDesk, { utterance, language }: Turn): readonly Link[] {
  if (desk.links.size === 0) return []
  const reading = readQuestion(utterance.text, utterance.today, language)
  // "En dat?" leans on what was said before; a link is for questions that say themselves what they are about.
  if (!saysEnough(reading)) return []
  const like = (read: QuestionReading) =>
    desk.links.like(read, desk.synonyms).filter((link) => isInUse(link, whereOf(utterance)))
  const found = like(reading)
  if (found.length > 0) return found
  const mended = withoutSlips(desk, utterance.text, language)
  return mended === utterance.text ? [] : like(readQuestion(mended, utterance.today, language))
}

/** The question with slips of the pen mended, as the search reads them. */
function withoutSlips({ index }: LinkDesk, text: string, language: Language): string {
  const { words } = index.search(text, { limit: 1, language })
  return words.reduce(
    (mended, { surface, correctedTo }) => (correctedTo === null ? mended : mended.replace(surface, correctedTo)),
    text,
  )
}

const whereOf = ({ today, channel }: Utterance): AskedWhere => ({ today, channel: channel ?? null })

function answerOf(link: Link, desk: LinkDesk, turn: Turn): Answered | null {
  switch (link.target.kind) {
    case 'passage':
      return fromPassage(link, link.target.passage, desk, turn)
    case 'calculation':
      return fromCalculation(link, link.target, desk, turn)
  }
}

function fromPassage(link: Link, id: string, { library }: LinkDesk, turn: Turn): Answered | null {
  const { utterance, language, conversation } = turn
  const passage = library.passages.get(id)
  if (!passage || isGone(passage, utterance.today, library)) return null
  const time = namedTime(utterance.text, utterance.today)
  const told = tell(passage, { language, today: utterance.today, time }, library)
  if (told.kind === 'untold') return null
  const holds = told.passages[0]?.validity.status === 'current' || passage.about.length > 0
  if (!holds) return null
  const disclaimer = conversation.disclaimed ? null : WORDS[language].disclaimer
  const parts = [...told.parts, ...part('linked', linkedLine(link, language)), ...part('disclaimer', disclaimer)]
  const answer = worded({ ...EMPTY, kind: 'answer', language, passages: told.passages }, parts)
  const on = time.moments.at(-1)?.from ?? null
  // The words of the passage itself: those of the person may stand in no card, and "en in 2023?" is looked up beside them.
  const question = passage.faces[language].questions[0] ?? utterance.text
  const topic = { question: question.slice(-400), passage: passage.id, card: passage.card, on }
  return { ...answer, receipt: null, conversation: { ...conversation, disclaimed: true, topic } }
}

const EMPTY = { id: null, confidence: 1, passages: [], calculation: null, asks: null, suggestions: [] } as const

type CalculationTarget = Extract<Link['target'], { kind: 'calculation' }>

/** The sum is made anew with the rules of the day. */
function fromCalculation(
  link: Link,
  { intent: id, fields }: CalculationTarget,
  { library }: LinkDesk,
  { utterance, language, conversation }: Turn,
): Answered | null {
  const intent = library.intents.find((one) => one.id === id)
  if (!intent || library.withdrawn.calculator(intent.id)) return null
  const { form, problems } = fillForm(intent, fields, utterance.today, language)
  if (Object.keys(problems).length > 0) return null
  const { turn, state } = turnOfForm(intent, form, library.rules, utterance.today, language, conversation.dialogue)
  if (turn.kind !== 'calculated') return null
  const { answer, receipt } = answeredBy(turn, utterance, language, conversation, library)
  if (!answer) return null
  const marked = worded(answer.reply, [...answer.parts, ...part('linked', linkedLine(link, language))])
  return { ...marked, receipt, conversation: { ...conversation, dialogue: state, disclaimed: true } }
}
