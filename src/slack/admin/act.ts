import type { types } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import type { Language } from '../../core/language.ts'
import type { Tools } from '../tools.ts'
import type { Editing } from './editing.ts'

/** Somebody of whom it is known that they are an admin, at work. */
export interface Act {
  readonly tools: Tools
  readonly editing: Editing
  readonly client: WebClient
  readonly user: string
  readonly language: Language
}

/** A click whose window, when it has one, is put in the place of the one it came from. */
export interface Clicked extends Act {
  readonly value: string
  /** Id of the block in which it stands. */
  readonly block: string
  /** Id of the window in which it stands; `null` elsewhere. */
  readonly window: string | null
  readonly show: (view: types.ModalView) => Promise<void>
}
