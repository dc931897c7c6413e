import type { Day } from '../core/day.ts'
import type { Language } from '../core/language.ts'
import type { DialogueState } from '../intents/dialogue.ts'

/** What a conversation remembers between turns; plain values, so that it can be stored. */
export interface Conversation {
  readonly language: Language
  /** The subject of the last answer, for turns such as "en in 2023?". */
  readonly topic: Topic | null
  /** The calculation under way, and those that were left. */
  readonly dialogue: DialogueState | null
  /** Whether the line that this is no legal advice was already said. */
  readonly disclaimed: boolean
}

export interface Topic {
  readonly question: string
  readonly passage: string
  readonly card: string
  /** The first day the last question was about, when it named one. */
  readonly on: Day | null
}
