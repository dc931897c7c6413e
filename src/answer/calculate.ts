import type { Result as Outcome } from '../calculators/calculation.ts'
import { type Receipt, receiptOf } from '../calculators/receipt.ts'
import type { Passage } from '../cards/card.ts'
import { formatDay } from '../core/format.ts'
import type { Language } from '../core/language.ts'
import { PROGRAM_VERSION } from '../core/version.ts'
import { type Turn as DialogueTurn, takeTurn } from '../intents/dialogue.ts'
import type { Intent } from '../intents/intent.ts'
import type { Library } from './compose.ts'
import type { Conversation } from './conversation.ts'
import { goneCalculation, isGone } from './gone.ts'
import { shownOutcome } from './outcome.ts'
import { type Part, part, sourcePart, type Worded, worded } from './parts.ts'
import type { ReplyPassage, ReplyStep, Utterance } from './reply.ts'
import { passageOn, replyCitation } from './reply-passage.ts'
import { placeOf, WORDS } from './wording.ts'

/** What the dialogue made of a turn: a reply, an offer to make beside a passage, or nothing. */
export interface Calculated {
  readonly answer: Worded | null
  readonly offer: Intent | null
  readonly receipt: Receipt | null
  readonly dialogue: Conversation['dialogue']
}

export function calculate(
  utterance: Utterance,
  language: Language,
  conversation: Conversation,
  library: Library,
): Calculated {
  const said = { text: utterance.text, today: utterance.today, language }
  const { turn, state } = takeTurn(library.intents, library.rules, conversation.dialogue, said)
  const withdrawn = withdrawnIntent(turn, library)
  if (withdrawn) return withoutCalculation(turn, withdrawn, language)
  const offer = turn.kind === 'offer' ? (library.intents.find(({ id }) => id === turn.intent) ?? null) : null
  return { ...answeredBy(turn, utterance, language, conversation, library), offer, dialogue: state }
}

/** The intent that a turn is about, when its calculator was taken off line. */
function withdrawnIntent(turn: DialogueTurn, { intents, withdrawn }: Library): Intent | null {
  const id = 'intent' in turn ? turn.intent : null
  return id !== null && withdrawn.calculator(id) ? (intents.find((intent) => intent.id === id) ?? null) : null
}

/** An offer is left out; whoever asked for the sum is told why there is none. */
function withoutCalculation({ kind }: DialogueTurn, intent: Intent, language: Language): Calculated {
  const silent = kind === 'offer' || kind === 'cancelled'
  const answer = silent ? null : goneCalculation(intent, language)
  return { answer, offer: null, receipt: null, dialogue: null }
}

/** The reply to a turn of the dialogue, and the receipt when it is a finished sum. */
export function answeredBy(
  turn: DialogueTurn,
  utterance: Utterance,
  language: Language,
  conversation: Conversation,
  library: Library,
): Pick<Calculated, 'answer' | 'receipt'> {
  const receipt = turn.kind === 'calculated' ? receiptOf(turn.calculation, PROGRAM_VERSION) : null
  const answer = answerTo(turn, utterance, language, conversation, library)
  return { answer: answer && receipt ? withCode(answer, receipt) : answer, receipt }
}

/** The code under which the calculation can be done over. */
function withCode({ reply, parts }: Worded, { code }: Receipt): Worded {
  return worded(reply, [...parts, ...part('receipt', `${WORDS[reply.language].receipt}: ${code}`)])
}

function answerTo(
  turn: DialogueTurn,
  utterance: Utterance,
  language: Language,
  conversation: Conversation,
  library: Library,
): Worded | null {
  switch (turn.kind) {
    case 'not-mine':
    case 'offer':
      return null
    case 'ask': {
      const asks = { intent: turn.intent, slot: turn.slot, prompt: turn.prompt }
      const parts = [...part('objection', turn.problem), ...part('words', turn.prompt)]
      return worded({ ...EMPTY, kind: 'question', language, asks }, parts)
    }
    case 'cancelled':
      return worded({ ...EMPTY, kind: 'notice', language }, part('words', turn.text))
    case 'no-rule':
      return worded({ ...EMPTY, kind: 'unknown', language, confidence: 0.1 }, part('words', turn.text))
    case 'calculated':
      return calculatedAnswer(turn, utterance, language, conversation, library)
  }
}

function calculatedAnswer(
  { calculation, sentence, assumptions, explains }: Extract<DialogueTurn, { kind: 'calculated' }>,
  utterance: Utterance,
  language: Language,
  conversation: Conversation,
  library: Library,
): Worded {
  const passages = explaining(explains, utterance, language, library)
  const steps = calculation.steps.map(
    ({ label, expression, value, rule }): ReplyStep => ({
      label: label[language],
      expression: expression[language],
      value,
      rule,
    }),
  )
  const citations = calculation.citations.map((citation) => replyCitation(citation, library))
  const parts = [
    ...part('lead', sentence.replaceAll('**', '')),
    ...part('steps', steps.map((step) => stepLine(step, language)).join('\n')),
    ...part('assumptions', assumptions.join(' ')),
    ...sourceOf(calculation, library, language),
    ...part('disclaimer', conversation.disclaimed ? null : WORDS[language].disclaimer),
  ]
  const { intent, inputs, results } = calculation
  const shown = { intent, inputs, results, steps, citations }
  return worded({ ...EMPTY, kind: 'calculation', language, passages, calculation: shown }, parts)
}

/** `• Reisdagen per jaar: 214 × 2 / 5 = 85,6`, values as the reader's language writes them. */
function stepLine({ label, expression, value }: ReplyStep, language: Language): string {
  const shown = shownOutcome(value, language)
  return expression === value || expression === shown ? `• ${label}: ${shown}` : `• ${label}: ${expression} = ${shown}`
}

/** The passages behind a calculation, told for the day whose rules were used. */
function explaining(
  ids: readonly string[],
  utterance: Utterance,
  language: Language,
  library: Library,
): ReplyPassage[] {
  const passages = ids
    .map((id) => library.passages.get(id))
    .filter((passage): passage is Passage => passage !== undefined && !isGone(passage, utterance.today, library))
  return passages.slice(0, 3).flatMap((passage) => passageOn(passage, language, utterance.today, library) ?? [])
}

function sourceOf(calculation: Outcome, library: Library, language: Language): Part[] {
  const words = WORDS[language]
  const places = calculation.citations.slice(0, 3).flatMap((citation) => {
    const source = library.sources.get(citation.source)
    return source ? [placeOf(replyCitation(citation, library), source, language)] : []
  })
  if (places.length === 0) return []
  const day = formatDay(calculation.on, language)
  const rules = language === 'nl' ? `Regels van ${day}.` : `Rules of ${day}.`
  return [sourcePart(places.length > 1 ? words.sources : words.source, places, rules)]
}

const EMPTY = { id: null, confidence: 0.95, passages: [], calculation: null, asks: null, suggestions: [] } as const
