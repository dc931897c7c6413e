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
