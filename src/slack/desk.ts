import type { Assistant } from '../answer/assistant.ts'
import type { Conversation } from '../answer/conversation.ts'
import type { CalculationForm } from '../answer/forms.ts'
import type { Worded } from '../answer/parts.ts'
import type { Reply } from '../answer/reply.ts'
import type { Language } from '../core/language.ts'
import type { Log } from './log.ts'
import { createRecent } from './recent.ts'
import { dutchDay } from './today.ts'
import { createWork } from './work.ts'

/** A question from Slack, and the conversation it belongs to. */
export interface Question {
  readonly key: string
  readonly asker: string
  readonly text: string
  readonly surface: 'dm' | 'mention' | 'thread' | 'command' | 'button' | 'shortcut' | 'step'
  /** The person's own language, for words that could be Dutch as well as English. */
  readonly preferred?: () => Promise<Language | undefined>
}

/** A form that was sent, and the conversation it belongs to. */
export interface SentForm {
  readonly key: string
  readonly asker: string
  readonly intent: string
  readonly fields: Readonly<Record<string, string>>
  readonly language: Language
}

export interface FormOutcomes {
  readonly refused: (problems: Readonly<Record<string, string>>) => Promise<unknown>
  /** Brings the reply to the person, and gives the conversation in which follow-ups on it come. */
  readonly answered: (answer: Worded) => Promise<string>
}

interface Talk {
  readonly asker: string
  readonly conversation: Conversation
}

export interface DeskSettings {
  readonly assistant: Assistant
  readonly log: Log
  readonly now: () => Date
}

export type Desk = ReturnType<typeof createDesk>

/** The assistant's desk: takes questions in turn, remembers each conversation, and says in the log what kind of reply went out. */
export function createDesk({ assistant, log, now }: DeskSettings) {
  const talks = createRecent<Talk>(5_000)
  const work = createWork({ most: 500, atOnce: 16 })

  function logged(surface: string, { kind, language, confidence }: Reply, started: number, thought: number): void {
    const ms = Math.round(performance.now() - started)
    log('info', 'answered', { surface, kind, language, confidence, thought, ms })
  }

  return {
    /** Answers in the order of the conversation; `deliver` brings the reply to the person. */
    answer: (question: Question, deliver: (answer: Worded) => Promise<unknown>): Promise<void> =>
      work.run(question.key, async () => {
        const started = performance.now()
        const before = talks.get(question.key)
        const preferred = before ? undefined : await question.preferred?.()
        const utterance = { text: question.text, today: dutchDay(now()), ...(preferred && { preferred }) }
        const answer = assistant.ask(utterance, before?.conversation ?? null)
        const thought = Math.round(performance.now() - started)
        await deliver(answer)
        talks.set(question.key, { asker: before?.asker ?? question.asker, conversation: answer.conversation })
        logged(question.surface, answer.reply, started, thought)
      }),
    /** The calculations there are a form for. */
    calculations: (language: Language) => assistant.forms.list(language),
    /** A calculation as a form, with what the conversation already knows; `null` when there is no such calculation. */
    form: (intent: string, language: Language, key: string): CalculationForm | null =>
      assistant.forms.form(intent, language, talks.get(key)?.conversation ?? null),
    /** Answers a form, or says what is wrong with it; the conversation goes on from what was filled in. */
    fill: ({ key, asker, ...filled }: SentForm, { refused, answered }: FormOutcomes): Promise<void> =>
      work.run(key, async () => {
        const started = performance.now()
        const before = talks.get(key)
        const outcome = assistant.forms.fill({ ...filled, today: dutchDay(now()) }, before?.conversation ?? null)
        const thought = Math.round(performance.now() - started)
        if (outcome.kind === 'refused') {
          await refused(outcome.problems)
          return
        }
        const place = await answered(outcome.answered)
        talks.set(place, { asker: before?.asker ?? asker, conversation: outcome.answered.conversation })
        logged('form', outcome.answered.reply, started, thought)
      }),
    /** Whether the assistant already answers this person in this conversation. */
    talksWith: (key: string, user: string): boolean => talks.get(key)?.asker === user,
    languageOf: (key: string) => talks.get(key)?.conversation.language,
    idle: work.idle,
  }
}
