import type { Receipt } from '../calculators/receipt.ts'
import type { Language } from '../core/language.ts'
import type { Intent } from '../intents/intent.ts'
import type { Answered } from './assistant.ts'
import type { Conversation } from './conversation.ts'
import type { Utterance } from './reply.ts'

/** What a person said, in which conversation and language. */
export interface Turn {
  readonly utterance: Utterance
  readonly language: Language
  readonly conversation: Conversation
  /** A calculation to offer beside the passage. */
  readonly offer?: Intent | null
}

/** A reply and the conversation after it; most have no receipt. */
export type Result = Omit<Answered, 'receipt'> & { readonly receipt?: Receipt | null }

/** What most replies leave empty. */
export const EMPTY = { id: null, passages: [], calculation: null, asks: null, suggestions: [] } as const

/** Three decimals of a confidence are more than it is worth. */
export const rounded = (confidence: number): number => Math.round(confidence * 1000) / 1000
