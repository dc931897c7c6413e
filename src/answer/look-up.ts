import type { Day } from '../core/day.ts'
import type { Language } from '../core/language.ts'
import { askingClausesOf } from '../intents/asking.ts'
import { wordsIn } from '../intents/phrase.ts'
import { type NamedTime, namedTime } from '../language/moment.ts'
import { foldInPlace } from '../language/values/fold.ts'
import { SURE_ENOUGH } from './confidence.ts'
import type { Topic } from './conversation.ts'
import { find, findInContext, saysLittle } from './find.ts'
import type { Candidate, Finding, Shelves } from './finding.ts'
import { leansOnContext, ownWords } from './follow-up.ts'
import type { Utterance } from './reply.ts'

/** What was found for a turn. */
export interface LookedUp {
  readonly finding: Finding
  readonly time: NamedTime
  /** The answer to the other question, when a turn asks two. */
  readonly also: { readonly passage: Candidate['passage']; readonly time: NamedTime } | null
}

interface Searched {
  readonly finding: Finding
  readonly time: NamedTime
}

/** With what a turn is looked up: the day, the language, and where. */
interface Desk {
  readonly today: Day
  readonly language: Language
  readonly shelves: Shelves
}

/** "Laat maar, andere vraag: ...": what went before is taken back. */
const TAKEN_BACK =
  /^.*\b(?:laat maar|andere vraag|iets anders|never ?mind|other question|scratch that)\b[\s.,:;!]*(?=(?:\S+\s+){3})/is

/** "..., of moet het eronder blijven?" is the same question, the other way round. */
const ALTERNATIVE = /^\s*(?:of|or)\b/i
/** "..., en was dat meer dan daarvoor?" is told by the passage with the figure. */
const COMPARES =
  /\b(?:dat|het|t|that|it) (?:mee?r|minder|hoger|lager|more|less|higher|lower)\b|\b(?:is|was) (?:dat|that)\b/i
const SENTENCE_END = /[.!?]+\s+|\n+/g
/** Of a story, so many sentences up to the question are read with it. */
const MOST_TOLD_BEFORE = 3
/** "Mag mijn werkgever dat weigeren?" says nothing without what was told before it. */
const POINTS_BACK =
  /\b(?:dat|dit|that|this)\b.{0,20}\b(?:weiger|verbied|afwijz|eisen|tegenhoud|refus|reject|den(?:y|ies)|forbid)/i
/** A passage with less of the best score that the whole story gives is not what the story is about. */
const FITS_THE_STORY = 0.6
/** How sure the second half must be of a passage on another card. */
const SURELY_ANOTHER = 0.75

export function lookUp(
  { text, today }: Utterance,
  language: Language,
  topic: Topic | null,
  shelves: Shelves,
): LookedUp {
  const desk: Desk = { today, language, shelves }
  const meant = text.replace(TAKEN_BACK, '')
  const whole = search(meant, topic, desk)
  return twoQuestions(meant, whole, desk) ?? { ...(storyless(meant, whole, topic, desk) ?? whole), also: null }
}

/** What is found for the text alone, or beside the question before it when it leans on that. */
function search(text: string, topic: Topic | null, { today, language, shelves }: Desk): Searched {
  const time = namedTime(text, today, topic?.on ?? null)
  const query = { text, language, time, today }
  const alone = find(shelves, query)
  if (!topic || !leansOnContext(text)) return { finding: alone, time }

  const carried =
    time.moments.length > 0 || time.now || topic.on === null
      ? time
      : { ...time, moments: [{ from: topic.on, to: topic.on }] }
  const inContext = findInContext(shelves, { ...query, time: carried }, topic)
  const standsAlone = confidenceIn(alone) > confidenceIn(inContext) && !saysLittleItself(time, shelves, language)
  return standsAlone ? { finding: alone, time } : { finding: inContext, time: carried }
}

const confidenceIn = ({ candidates, elsewhere }: Finding): number => (elsewhere ? 0 : (candidates[0]?.confidence ?? 0))

/** "En in 2023?", "en als het om thuiswerken gaat?": alone it may be about anything. */
function saysLittleItself(time: NamedTime, shelves: Shelves, language: Language): boolean {
  return saysLittle(shelves.index.search(ownWords(time), { limit: 1, language }))
}

/** "Tot wanneer kan dat, en mag het ook achteraf?" gets two passages when each half surely has its own. */
function twoQuestions(text: string, whole: Searched, desk: Desk): LookedUp | null {
  const halves = halvesOf(text)
  if (halves === null) return null
  const first = search(halves[0], null, desk)
  const one = sureOf(first)
  if (one === null) return null
  const topic = { question: halves[0], passage: one.passage.id, card: one.passage.card, on: null }
  const second = search(halves[1], topic, desk)
  const other = sureOf(second)
  if (other === null || other.passage.id === one.passage.id) return null
  if (other.passage.card !== one.passage.card && other.confidence < SURELY_ANOTHER) return null
  const best = sureOf(whole)
  if (best !== null && best.passage.id !== one.passage.id && best.passage.id !== other.passage.id) return null
  return { ...first, also: { passage: other.passage, time: second.time } }
}

const sureOf = ({ finding }: Searched): Candidate | null =>
  confidenceIn(finding) >= SURE_ENOUGH ? (finding.candidates[0] ?? null) : null

/** A text that asks twice, cut before its second question. */
function halvesOf(text: string): readonly [string, string] | null {
  const [, second, third] = clausesOf(text)
  if (second === undefined || third !== undefined) return null
  const halves = [text.slice(0, second.from), text.slice(second.from)] as const
  return ALTERNATIVE.test(halves[1]) || COMPARES.test(halves[1]) ? null : halves
}

/**
 * The sentence that asks, alone or with what was told right before it, when the story made the question unclear. What
 * the sentence alone suggests must fit the story as well: "moet dat op papier?" is about what was told.
 */
function storyless(text: string, whole: Searched, topic: Topic | null, desk: Desk): Searched | null {
  if (whole.finding.elsewhere !== null || confidenceIn(whole.finding) >= SURE_ENOUGH) return null
  const from = clausesOf(text).at(-1)?.from ?? 0
  const starts = [...text.matchAll(SENTENCE_END)].map((end) => end.index + end[0].length)
  const upToAsking = starts.filter((start) => start <= from).slice(-MOST_TOLD_BEFORE)
  const told = POINTS_BACK.test(text.slice(from)) ? upToAsking.slice(0, -1) : upToAsking
  return told
    .map((start) => fittingStory(search(text.slice(start), topic, desk), whole))
    .filter((asking) => sureOf(asking) !== null)
    .reduce<Searched | null>((best, one) => (best === null || isSurer(one, best) ? one : best), null)
}

/** What part of a story suggests, without what the whole of it hardly speaks of. */
function fittingStory(part: Searched, whole: Searched): Searched {
  const best = whole.finding.candidates[0]?.score ?? 0
  const scores = new Map(whole.finding.candidates.map(({ passage, score }) => [passage.id, score]))
  const fits = ({ passage }: Candidate): boolean => (scores.get(passage.id) ?? 0) >= FITS_THE_STORY * best
  return { ...part, finding: { ...part.finding, candidates: part.finding.candidates.filter(fits) } }
}

const isSurer = (one: Searched, other: Searched): boolean => confidenceIn(one.finding) > confidenceIn(other.finding)

function clausesOf(text: string) {
  const folded = foldInPlace(text)
  return askingClausesOf({ folded, words: wordsIn(folded) })
}
