import type { Receipt } from '../calculators/receipt.ts'
import type { Cards } from './cards.ts'
import type { Library } from './compose.ts'
import type { Conversation } from './conversation.ts'
import type { Finder } from './finder.ts'
import type { Forms } from './forms.ts'
import type { Worded } from './parts.ts'
import type { Utterance } from './reply.ts'

/** What a turn gives: the reply, what to remember, and for a calculation the receipt behind it. */
export interface Answered extends Worded {
  readonly conversation: Conversation
  readonly receipt: Receipt | null
}

/** What every surface talks to. Pure: the same utterance in the same conversation gives the same reply. */
export interface Assistant {
  /** One turn. `conversation` is what the previous turn returned, or `null` for a first turn. */
  ask(utterance: Utterance, conversation: Conversation | null): Answered
  readonly forms: Forms
  readonly cards: Cards
  /** What it answers from now, for what else is made of it, such as a letter. */
  library(): Library
  readonly finder: Finder
}
