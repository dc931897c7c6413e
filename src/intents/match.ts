import { type AskingClause, askingClauseOf } from './asking.ts'
import { strangeWords } from './cues.ts'
import { sayTheSame } from './form.ts'
import type { Intent } from './intent.ts'
import { holds, parsePhrase, type Word, wordsHold } from './phrase.ts'
import { type Filling, fillSlots, NO_CONTEXT } from './roles.ts'
import type { Sentence } from './sentence.ts'

/** How surely a sentence wants the sum: start it, offer it beside a passage, or neither. */
export type Wish = 'calculate' | 'offer'

export interface Match {
  readonly intent: Intent
  readonly wish: Wish
  readonly filling: Filling
  /** 4 is surest. */
  readonly weight: number
}

/** The weight from which a sentence names the subject itself. */
export const NAMED = 3

/** Words that ask for a sum whatever the subject; a slip of the pen is forgiven. */
const CALCULATE =
  `bereken berekenen berekening berekent uitrekenen uitreken uitgerekend reken rekenen narekenen doorrekenen
  rekensom calculate calculation`
    .split(/\s+/)
    .flatMap((word) => parsePhrase(word) ?? [])
const WORK_OUT =
  /\b(?:work(?:ed)? (?:it )?out|figure (?:it )?out|do the math|do the sums)\b|^[\s,.!]*(?:(?:hoi|hallo|hi|graag|please)[\s,.!]+)*(?:(?:kun|kan|wil|could|can|would) (?:je|jij|u|you) )?(?:(?:please|even|eens) )?(?:check|controleer|ga na|nagaan|verify)\b|\b(?:check|controleer)(?: (?:het|dit|dat|even|it|this|please|graag|svp))*[\s.!?]*$/
const NOTHING: ReadonlySet<string> = new Set()
const MUST: readonly Word[] = [{ text: 'moet', from: 0, to: 4 }]
/** A sentence with more words that the sum cannot explain is a story about something else with numbers in it. */
const MOST_STRANGE_WORDS = 4
/** Asks how a sum is made, not for its outcome. */
const HOW =
  /\b(?:hoe (?:bereken|reken|wordt|worden|moet|kan|berekent|is|zijn|was|werd|kwam|komt|komen)|how (?:do|does|is|are|was|to|can|should))\b/
const YES_NO_QUESTION =
  /^[\s,.!]*(?:(?:hoi|hallo|hi|hey|dag|goedemorgen|goedemiddag)[\s,.!]+)?(?:mag|mogen|kan|kunnen|moet|moeten|heb|hebben|is|zijn|krijg|krijgen|wordt|worden|word|heeft|telt|geldt|klopt|can|may|must|do|does|is|are|will|should|have|has)\b/
const OPEN_QUESTION = /^[\s,.!]*(?:wie|wat|waar|waarom|wanneer|hoe|hoeveel|welke?|who|what|where|why|when|how|which)\b/

/** The intent that a sentence is about and whether it wants the sum; `null` when it is about none. */
export function matchIntent(intents: readonly Intent[], sentence: Sentence): Match | null {
  const asking = askingClauseOf(sentence)
  if (asking?.wantsNoAmount) return null
  let best: Match | null = null
  const asked: Asked = { sentence: withoutArticles(sentence), asking, asksSum: asksToCalculate(sentence) }
  for (const intent of intents) {
    const match = matchOne(intent, asked)
    if (match !== null && (best === null || outweighs(match, best))) best = match
  }
  return best
}

/** A sentence and how it asks, which is the same for every intent. */
interface Asked {
  readonly sentence: Sentence
  readonly asking: AskingClause | null
  readonly asksSum: boolean
}

/** "Een dag thuiswerken" counts no days: an article starts no sum, "één dag" and "1 dag" do. */
function withoutArticles(sentence: Sentence): Sentence {
  const isArticle = ({ from, to, meaning }: Sentence['values'][number]) =>
    COUNTS.has(meaning.kind) && ARTICLE.test(sentence.text.slice(from, to))
  return { ...sentence, values: sentence.values.filter((value) => !isArticle(value)) }
}

const COUNTS: ReadonlySet<string> = new Set(['days', 'people', 'number', 'hours', 'distance'])
const ARTICLE = /^(?:een|a|an)\b(?! half| halve| kwart| quarter)/i

function outweighs(a: Match, b: Match): boolean {
  return a.weight > b.weight || (a.weight === b.weight && a.wish === 'calculate' && b.wish === 'offer')
}

function matchOne(intent: Intent, asked: Asked): Match | null {
  const { sentence } = asked
  if (!mayBeAbout(intent, sentence)) return null
  if (intent.never.some((phrase) => holds(phrase, sentence.words, NOTHING))) return null
  const filling = fillSlots(intent, sentence, NO_CONTEXT)
  const weight = subjectWeight(intent, sentence, filling)
  if (weight === 0) return null
  const wish = wishOf(intent, asked, filling, weight)
  return wish === null ? null : { intent, wish, filling, weight }
}

/** Whether the words of some phrase are there; their values are looked for only then. */
function mayBeAbout(intent: Intent, { words }: Sentence): boolean {
  return Object.values(intent.subject).some((list) => list.some(({ runs }) => wordsHold(runs, words)))
}

/** How surely the sentence is about the intent's subject, 0 to 4. */
export function subjectWeight(intent: Intent, sentence: Sentence, filling: Filling): number {
  const marked = new Set([...filling].filter(([, filled]) => filled.marked).map(([name]) => name))
  const found = Object.entries(intent.subject)
    .filter(([, list]) => list.some((phrase) => holds(phrase, sentence.words, marked)))
    .map(([weight]) => Number(weight))
  return Math.max(0, ...found)
}

function wishOf(intent: Intent, { sentence, asking, asksSum }: Asked, filling: Filling, weight: number): Wish | null {
  const { folded, words } = sentence
  const decisive = [...filling.keys()].some((name) => intent.slots[name]?.decisive)
  if (asksSum && (decisive || !HOW.test(folded))) return 'calculate'
  if (intent.passage.some((phrase) => holds(phrase, words, NOTHING))) return null
  const asksOutcome = intent.asks.some((phrase) => holds(phrase, asking?.words ?? words, NOTHING))
  if (decisive && (asksOutcome || isTelegram(folded, asking, weight))) {
    const isStory = strangeWords(intent, questionOf(intent, sentence)).length > MOST_STRANGE_WORDS
    return (isStory || asksOnlyWhether(intent, asking)) && !saysAll(intent, filling) ? 'offer' : 'calculate'
  }
  return asksOutcome ? 'offer' : null
}

/** "Krijg ik vergoeding als ik 2 dagen thuis werk?" is answered by a passage; a sum that tells a duty says yes or no too. */
function asksOnlyWhether(intent: Intent, asking: AskingClause | null): boolean {
  const tellsDuty = intent.asks.some((phrase) => holds(phrase, MUST, NOTHING))
  return asking !== null && asking.verb !== null && !tellsDuty
}

/** The sentences of a text that ask, as far as any do: what comes before them may be any story. */
function questionOf(intent: Intent, sentence: Sentence): Sentence {
  const parts = sentence.folded.matchAll(/[^.;?!]+[.;?!]*/g)
  const asking = [...parts].filter((part) => {
    const words = wordsWithin(sentence, part.index, part.index + part[0].length)
    return part[0].includes('?') || intent.asks.some((phrase) => holds(phrase, words, NOTHING))
  })
  if (asking.length === 0) return sentence
  const words = asking.flatMap((part) => wordsWithin(sentence, part.index, part.index + part[0].length))
  return { ...sentence, words }
}

const wordsWithin = ({ words }: Sentence, from: number, to: number): Word[] =>
  words.filter((word) => word.from >= from && word.to <= to)

/** Two or more values and nothing left to ask: then also a long story wants the sum. */
function saysAll(intent: Intent, filling: Filling): boolean {
  const needed = Object.entries(intent.slots).filter(([, slot]) => !slot.optional && slot.assume === undefined)
  const open = needed.filter(
    ([name]) => !filling.has(name) && !sayTheSame(intent, name).some((other) => filling.has(other)),
  )
  return open.length === 0 && [...filling.keys()].filter((name) => intent.slots[name]?.kind !== 'year').length >= 2
}

/** `vrije ruimte 2021, loonsom 4 ton`: nothing is asked in words, so the values speak. */
function isTelegram(folded: string, asking: AskingClause | null, weight: number): boolean {
  return asking === null && !(folded.includes('?') && weight < NAMED)
}

/** Whether the sentence asks in so many words for a sum. */
export function asksToCalculate({ folded, words }: Sentence): boolean {
  return WORK_OUT.test(folded) || CALCULATE.some((phrase) => holds(phrase, words, NOTHING))
}

/** A question about something, not an answer to one. */
export function isQuestion({ folded }: Sentence): boolean {
  return OPEN_QUESTION.test(folded) || (YES_NO_QUESTION.test(folded) && folded.includes('?'))
}
