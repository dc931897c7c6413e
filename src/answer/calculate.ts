import type { Result as Outcome } from '../calculators/calculation.ts'
import { type Receipt, receiptOf } from '../calculators/receipt.ts'
import type { Passage } from '../cards/card.ts'
import { formatDay } from '../core/format.ts'
import type { Language } from '../core/language.ts'
import { PROGRAM_VERSION } from '../core/version.ts'
import { type Turn as DialogueTurn, takeTurn } from '../intents/dialogue.ts'
import type { Intent } from '../intents/intent.ts'
import { type Library, replyCitation, tell } from './compose.ts'
import type { Conversation } from './conversation.ts'
import { shownOutcome } from './outcome.ts'
import type { Reply, ReplyPassage, ReplyStep, Utterance } from './reply.ts'
import { citationLine, WORDS } from './wording.ts'

/** What the dialogue made of a turn: a reply, an offer to make beside a passage, or nothing. */
export interface Calculated {
  readonly reply: Reply | null
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
  const offer = turn.kind === 'offer' ? (library.intents.find(({ id }) => id === turn.intent) ?? null) : null
  return { ...answeredBy(turn, utterance, language, conversation, library), offer, dialogue: state }
}

/** The reply to a turn of the dialogue, and the receipt when it is a finished sum. */
export function answeredBy(
  turn: DialogueTurn,
  utterance: Utterance,
  language: Language,
  conversation: Conversation,
  library: Library,
): Pick<Calculated, 'reply' | 'receipt'> {
  const receipt = turn.kind === 'calculated' ? receiptOf(turn.calculation, PROGRAM_VERSION) : null
  const reply = replyTo(turn, utterance, language, conversation, library)
  return { reply: reply && receipt ? withCode(reply, receipt) : reply, receipt }
}

/** The code under which the calculation can be done over. */
function withCode(reply: Reply, { code }: Receipt): Reply {
  return { ...reply, text: `${reply.text}\n\n${WORDS[reply.language].receipt}: ${code}` }
}

function replyTo(
  turn: DialogueTurn,
  utterance: Utterance,
  language: Language,
  conversation: Conversation,
  library: Library,
): Reply | null {
  switch (turn.kind) {
    case 'not-mine':
    case 'offer':
      return null
    case 'ask': {
      const text = turn.problem ? `${turn.problem}\n\n${turn.prompt}` : turn.prompt
      return {
        ...EMPTY,
        kind: 'question',
        language,
        text,
        asks: { intent: turn.intent, slot: turn.slot, prompt: turn.prompt },
      }
    }
    case 'cancelled':
      return { ...EMPTY, kind: 'notice', language, text: turn.text }
    case 'no-rule':
      return { ...EMPTY, kind: 'unknown', language, text: turn.text, confidence: 0.1 }
    case 'calculated':
      return calculationReply(turn, utterance, language, conversation, library)
  }
}

function calculationReply(
  { calculation, sentence, assumptions, explains }: Extract<DialogueTurn, { kind: 'calculated' }>,
  utterance: Utterance,
  language: Language,
  conversation: Conversation,
  library: Library,
): Reply {
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
  const text = [
    sentence.replaceAll('**', ''),
    steps.map((step) => stepLine(step, language)).join('\n'),
    assumptions.join(' '),
    sourceLine(calculation, library, language),
    conversation.disclaimed ? '' : WORDS[language].disclaimer,
  ]
  return {
    ...EMPTY,
    kind: 'calculation',
    language,
    text: text.filter((part) => part !== '').join('\n\n'),
    passages,
    calculation: {
      intent: calculation.intent,
      inputs: calculation.inputs,
      results: calculation.results,
      steps,
      citations,
    },
  }
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
    .filter((passage): passage is Passage => passage !== undefined)
  const time = { moments: [], now: false, history: false, rest: '' }
  return passages.slice(0, 3).flatMap((passage) => {
    const told = tell(passage, { language, today: utterance.today, time }, library)
    return told.kind === 'told' ? told.passages.slice(0, 1) : []
  })
}

function sourceLine(calculation: Outcome, library: Library, language: Language): string {
  const words = WORDS[language]
  const shown = calculation.citations.slice(0, 3).flatMap((citation) => {
    const source = library.sources.get(citation.source)
    return source ? [citationLine(replyCitation(citation, library), source, language)] : []
  })
  if (shown.length === 0) return ''
  const rules =
    language === 'nl'
      ? `Regels van ${formatDay(calculation.on, language)}`
      : `Rules of ${formatDay(calculation.on, language)}`
  return `${shown.length > 1 ? words.sources : words.source}: ${shown.join('; ')}. ${rules}.`
}

const EMPTY = { id: null, confidence: 0.95, passages: [], calculation: null, asks: null, suggestions: [] } as const
