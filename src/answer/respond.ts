import type { Receipt } from '../calculators/receipt.ts'
import type { Day } from '../core/day.ts'
import type { Language } from '../core/language.ts'
import type { Intent } from '../intents/intent.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { detectLanguage } from '../language/detect.ts'
import type { NamedTime } from '../language/moment.ts'
import { buildIndex, type SearchIndex } from '../search/search.ts'
import type { Answered, Assistant } from './assistant.ts'
import { calculate } from './calculate.ts'
import { cardsOf } from './cards.ts'
import { type Asked, type Library, type Told, tell } from './compose.ts'
import { SURE_ENOUGH, SURELY_MEANT } from './confidence.ts'
import type { Conversation } from './conversation.ts'
import { documentsOf } from './documents.ts'

import { finderOf } from './finder.ts'
import type { Candidate, Finding, Shelves } from './finding.ts'

import { leansOnContext } from './follow-up.ts'
import { formsOf } from './forms.ts'
import { gonePassage, isGone } from './gone.ts'
import { type LibrarySettings, libraryOf } from './library.ts'
import { type LinkDesk, linkedAnswer, nearlyLinked } from './linked.ts'
import { type Links, NO_LINKS } from './links/link-shelf.ts'
import { lookUp } from './look-up.ts'
import { introduced, part, type Worded, worded } from './parts.ts'
import type { Utterance } from './reply.ts'
import { smallTalkIn } from './small-talk.ts'
import { withSubject } from './with-subject.ts'
import { NOTICES, SAMPLE_QUESTIONS, WORDS } from './wording.ts'

const MOST_SUGGESTIONS = 3
const MOST_PASSAGES = 3
/** A question so like one of the passage's own needs no runner-up beside it. */
const CLEARLY_ASKED = 0.8
/** From this share of the first score on, the words say little about which is meant. */
const NEARLY_AS_GOOD = 0.9

/** The one place that decides what kind of reply a turn gets. */
export function assistantOf(
  knowledge: Knowledge,
  index: SearchIndex = indexOf(knowledge),
  links: Links = NO_LINKS,
  settings: LibrarySettings = {},
): Assistant {
  const library = libraryOf(knowledge, settings)
  const shelves: Shelves = { ...library, index }
  const linked: LinkDesk = { links, synonyms: knowledge.synonyms, index, library }
  return {
    forms: formsOf(library),
    library: () => library,
    cards: cardsOf(knowledge, library, shelves),
    finder: finderOf(shelves, linked),
    ask(utterance, conversation) {
      const language = utterance.language ?? languageOf(utterance, conversation)
      const before: Conversation = conversation ?? { language, topic: null, dialogue: null, disclaimed: false }
      const turn = { utterance, language, conversation: { ...withSubject(before, library), language } }
      return { receipt: null, ...turnOf(turn, shelves, linked) }
    },
  }
}

const indexOf = (knowledge: Knowledge): SearchIndex =>
  buildIndex(documentsOf(knowledge), { synonyms: knowledge.synonyms })

/** Small talk, what HR linked, a calculation, or a passage: the first that fits. */
function turnOf(turn: Turn, shelves: Shelves, linked: LinkDesk): Result {
  const { library } = linked
  const inDialogue = Boolean(turn.conversation.dialogue?.current)
  const first = inDialogue ? null : (notice(turn) ?? linkedAnswer(linked, turn))
  if (first) return first
  const {
    answer: calculated,
    offer,
    dialogue,
    receipt,
  } = calculate(turn.utterance, turn.language, turn.conversation, library)
  const conversation = { ...turn.conversation, dialogue }
  if (calculated) {
    const disclaimed = conversation.disclaimed || calculated.reply.kind === 'calculation'
    return { ...calculated, receipt, conversation: { ...conversation, disclaimed } }
  }
  const went = { ...turn, conversation, offer }
  // In the middle of a calculation only what that does not take for itself is a question of its own.
  const other = notice(went) ?? (inDialogue ? linkedAnswer(linked, went) : null)
  return other ?? withNearQuestions(answer(went, shelves, library), nearlyLinked(linked, went))
}

/** Questions that HR linked an answer to, before the others that may be meant. */
function withNearQuestions(result: Result, near: readonly string[]): Result {
  if (near.length === 0) return result
  const suggestions = [...new Set([...near, ...result.reply.suggestions])].slice(0, MOST_SUGGESTIONS)
  return { ...result, reply: { ...result.reply, suggestions } }
}

interface Turn {
  readonly utterance: Utterance
  readonly language: Language
  readonly conversation: Conversation
  /** A calculation to offer beside the passage. */
  readonly offer?: Intent | null
}

type Result = Omit<Answered, 'receipt'> & { readonly receipt?: Receipt | null }

function notice({ utterance, language, conversation }: Turn): Result | null {
  const talk = smallTalkIn(utterance.text)
  if (talk === null) return null
  const suggestions = talk === 'greeting' || talk === 'help' || talk === 'who' ? SAMPLE_QUESTIONS[language] : []
  const said = part('words', NOTICES[talk][language])
  return { ...worded({ ...EMPTY, kind: 'notice', language, confidence: 1, suggestions }, said), conversation }
}

function answer(turn: Turn, shelves: Shelves, library: Library): Result {
  const { utterance, language, conversation } = turn
  const { finding, time, also } = lookUp(utterance, language, conversation.topic, shelves)
  const best = finding.candidates[0]
  if (!best || finding.elsewhere || best.confidence < SURELY_MEANT)
    return { ...unknown(finding, turn, library), conversation }
  if (isGone(best.passage, utterance.today, library)) {
    return { ...gonePassage(best.passage, utterance.today, language, library), conversation }
  }

  const told = tell(best.passage, { language, today: utterance.today, time }, library)
  if (told.kind === 'untold') {
    const suggestions = best.passage.faces[language].questions
      .slice(0, 1)
      .map((question) => withYear(question, told.lastYear))
    const reply = {
      ...EMPTY,
      kind: 'unknown',
      language,
      confidence: rounded(1 - best.confidence),
      suggestions,
    } as const
    const said = worded(reply, part('words', told.text))
    return { ...said, conversation: { ...conversation, topic: topicOf(turn, best, time) } }
  }
  if (best.confidence < SURE_ENOUGH) return { ...unknown(finding, turn, library), conversation }
  const asked = { language, today: utterance.today, time }
  const beside = also
    ? { ...tell(also.passage, { ...asked, time: also.time }, library), also: true }
    : besides(finding.candidates, asked, library)
  return {
    ...answerOf(
      beside?.kind === 'told' ? withBeside(told, beside, language) : told,
      best,
      openTo(finding, turn, library),
      turn,
    ),
    conversation: { ...conversation, disclaimed: true, topic: topicOf(turn, best, time) },
  }
}

/** Candidates that may be suggested: not those that would only be said to be off line. */
function openTo({ candidates }: Finding, { utterance }: Turn, library: Library): readonly Candidate[] {
  return candidates.filter(({ passage }) => !isGone(passage, utterance.today, library))
}

/** The runner-up, when the words cannot tell it from the first: a person can. */
function besides([first, second]: readonly Candidate[], asked: Asked, library: Library): Told | null {
  if (!first || !second || first.signals.questionMatch > CLEARLY_ASKED) return null
  if (second.score < NEARLY_AS_GOOD * first.score) return null
  if (isGone(second.passage, asked.today, library)) return null
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
  { language, conversation, offer }: Turn,
): Worded {
  const words = WORDS[language]
  const shown = new Set(told.passages.map(({ passage }) => passage))
  const near = candidates.filter(({ passage, confidence }) => !shown.has(passage.id) && confidence > 0.3)
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

function unknown(finding: Finding, turn: Turn, library: Library): Worded {
  const { elsewhere } = finding
  const { language } = turn
  const candidates = openTo(finding, turn, library)
  const words = WORDS[language]
  const confidence = rounded(Math.min(candidates[0]?.confidence ?? 0, elsewhere ? 0.3 : 1))
  const reply = { ...EMPTY, kind: 'unknown', language, confidence } as const
  if (elsewhere) return worded(reply, part('words', elsewhere.why[language]))
  const likely = candidates.filter(({ confidence }) => confidence > 0.1)
  const suggestions = questionsOf(likely, language).slice(0, MOST_SUGGESTIONS)
  if (suggestions.length === 0) {
    return worded(
      reply,
      [words.outOfScope, words.scope, words.askHr].flatMap((text) => part('words', text)),
    )
  }
  return worded({ ...reply, suggestions }, [
    ...part('words', `${words.unsure} ${words.near}`),
    ...part('choices', suggestions.map((question) => `• ${question}`).join('\n')),
    ...part('words', words.askHr),
  ])
}

function questionsOf(candidates: readonly Candidate[], language: Language): string[] {
  return [...new Set(candidates.flatMap(({ passage }) => passage.faces[language].questions.slice(0, 1)))]
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

/** Short turns say too little about their language; they keep that of the conversation. */
function languageOf({ text, preferred }: Utterance, conversation: Conversation | null): Language {
  if (conversation && text.trim().split(/\s+/).length <= 2) return conversation.language
  return detectLanguage(text, conversation?.language ?? preferred)
}

const withYear = (question: string, year: number): string => question.replace(/[?.!]*$/, ` (${year})?`)

const rounded = (confidence: number): number => Math.round(confidence * 1000) / 1000

const EMPTY = { id: null, passages: [], calculation: null, asks: null, suggestions: [] } as const
