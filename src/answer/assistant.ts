import type { Conversation } from './conversation.ts'
import type { Reply, Utterance } from './reply.ts'

/** What every surface talks to. Pure: the same utterance in the same conversation gives the same reply. */
export interface Assistant {
  /** One turn. `conversation` is what the previous turn returned, or `null` for a first turn. */
  ask(utterance: Utterance, conversation: Conversation | null): { reply: Reply; conversation: Conversation }
}
