import type { Result } from '../calculators/calculation.ts'
import type { Bilingual, Language } from '../core/language.ts'
import type { Rules } from '../rules/rules.ts'
import { advance, askAgain, type Form, type Outcome, withFilling } from './form.ts'
import type { Intent } from './intent.ts'
import type { Match } from './match.ts'
import type { Filling } from './roles.ts'
import type { Said, Sentence } from './sentence.ts'
import { noRuleText, sentenceFor } from './wording.ts'

/** What a conversation remembers of its calculations. Each intent has its own form, so two never mix. */
export interface DialogueState {
  /** The intent that is being filled in, or whose result was last given. */
  readonly current: string | null
  readonly forms: Readonly<Record<string, Form>>
  /** The intent that was offered beside the last passage. */
  readonly offered: string | null
  /** Whether something else was said since the last turn of `current`. */
  readonly interrupted: boolean
}

export type Turn =
  | { readonly kind: 'not-mine' }
  | { readonly kind: 'offer'; readonly intent: string }
  | {
      readonly kind: 'ask'
      readonly intent: string
      readonly slot: string
      readonly prompt: string
      readonly problem: string | null
    }
  | {
      readonly kind: 'calculated'
      readonly intent: string
      readonly calculation: Result
      /** One sentence with the amount, in bold between double asterisks. */
      readonly sentence: string
      readonly assumptions: readonly string[]
      /** Passages (`card#anchor`) and rules that explain it. */
      readonly explains: readonly string[]
    }
  | { readonly kind: 'no-rule'; readonly intent: string; readonly text: string }
  | { readonly kind: 'cancelled'; readonly intent: string | null; readonly text: string }

export interface Taken {
  readonly turn: Turn
  readonly state: DialogueState
}

/** One turn while it is judged. Each step takes it, or leaves it to the next one with `null`. */
export interface Talk {
  readonly intents: readonly Intent[]
  readonly rules: Rules
  readonly said: Said
  readonly sentence: Sentence
  /** What the sentence is about when nothing went before it. */
  readonly match: Match | null
  readonly current: Intent | null
  readonly before: DialogueState
}

/** The form of the current intent, while its question is open. */
export function openForm({ before }: Talk): Form | null {
  const form = before.forms[before.current ?? '']
  return form?.phase === 'open' ? form : null
}

/** Puts the sentence's values in the form and goes on. */
export function take(talk: Talk, intent: Intent, form: Form, filling: Filling): Taken {
  const { form: filled, refused } = withFilling(intent, form, filling)
  if (refused !== null) return settle(talk, intent, askAgain(filled, refused))
  const other = noLongerFits(intent, form, filled, filling)
  if (other === null) return go(talk, intent, filled)
  const { [other]: _, ...values } = filled.values
  return go(talk, intent, { ...filled, values })
}

/** After a correction of one of two slots that share a week, the other one when they no longer fit. */
function noLongerFits(intent: Intent, before: Form, after: Form, filling: Filling): string | null {
  if (intent.within === undefined || before.phase !== 'done') return null
  const [first, second] = intent.within.slots
  const sum = Number(after.values[first] ?? 0) + Number(after.values[second] ?? 0)
  if (sum <= intent.within.most || filling.has(first) === filling.has(second)) return null
  return filling.has(first) ? second : first
}

/** One step further with the form as it is. */
export function go(talk: Talk, intent: Intent, form: Form): Taken {
  return settle(talk, intent, advance(intent, form, talk.rules, talk.said.today))
}

export function settle({ before, rules, said }: Talk, intent: Intent, outcome: Outcome): Taken {
  return turnOf(intent, outcome, rules, said.language, before)
}

/** An outcome in words, and the state that remembers it. */
export function turnOf(
  intent: Intent,
  outcome: Outcome,
  rules: Rules,
  language: Language,
  before: DialogueState | null,
): Taken {
  const state: DialogueState = {
    current: intent.id,
    forms: { ...before?.forms, [intent.id]: outcome.form },
    offered: null,
    interrupted: false,
  }
  return { turn: wordedTurn(intent, outcome, rules, language), state }
}

function wordedTurn(intent: Intent, outcome: Outcome, rules: Rules, language: Language): Turn {
  const id = intent.id
  switch (outcome.kind) {
    case 'ask': {
      const prompt = intent.slots[outcome.slot]?.ask[language] ?? ''
      return { kind: 'ask', intent: id, slot: outcome.slot, prompt, problem: outcome.problem?.[language] ?? null }
    }
    case 'no-rule':
      return { kind: 'no-rule', intent: id, text: noRuleText(outcome.missing, rules)[language] }
    case 'result': {
      const { result, assumed } = outcome
      return {
        kind: 'calculated',
        intent: id,
        calculation: result,
        sentence: sentenceFor(intent, result.inputs, result.results, language),
        assumptions: [...assumed, ...result.assumptions].map((text: Bilingual) => text[language]),
        explains: intent.explains,
      }
    }
  }
}
