import type { Answered, Assistant } from '../answer/assistant.ts'
import type { CalculationForm } from '../answer/forms.ts'
import { part, type Worded, worded } from '../answer/parts.ts'
import type { Reply } from '../answer/reply.ts'
import type { Language } from '../core/language.ts'
import { ElsewhereError } from './elsewhere.ts'
import { placeOf } from './keys.ts'
import type { Log } from './log.ts'
import type { Decided, Memory, Talk } from './memory.ts'
import { NOT_KEPT } from './store-texts.ts'
import { dutchDay } from './today.ts'
import { createTurns } from './turns.ts'
import { createWork } from './work.ts'

/** A question from Slack, and the conversation it belongs to. */
export interface Question {
  readonly key: string
  readonly asker: string
  readonly text: string
  readonly surface: 'dm' | 'mention' | 'thread' | 'command' | 'button' | 'shortcut' | 'step' | 'unasked'
  /** The person's own language, for words that could be Dutch as well as English. */
  readonly preferred?: () => Promise<Language | undefined>
  /** Under which the message is held as a delivery. */
  readonly delivery?: string | null
  /** The message that asks, by which its answer is found again: also when it could not be held. */
  readonly message?: string
  /** Where an answer to one person alone is shared; absent when everyone in the thread reads it. */
  readonly shareIn?: string | null
}

/** An answer under the id that its buttons carry. */
export interface IdentifiedAnswer extends Worded {
  readonly id: string
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
  readonly answered: (answer: IdentifiedAnswer) => Promise<string>
}

export interface DeskSettings {
  readonly assistant: Assistant
  readonly memory: Memory
  readonly log: Log
  readonly now: () => Date
}

export type Desk = ReturnType<typeof createDesk>

/** The assistant's desk: takes questions in turn, and says in the log what kind of reply went out. */
export function createDesk({ assistant, memory, log, now }: DeskSettings) {
  const work = createWork({ most: 500, atOnce: 16 })
  const turn = createTurns()

  function logged(surface: string, { kind, language, confidence }: Reply, started: number, thought: number): void {
    const ms = Math.round(performance.now() - started)
    log('info', 'answered', { surface, kind, language, confidence, thought, ms })
  }

  /** Keeps the answer, then brings it; it is brought as well when it cannot be kept. */
  async function bring<T>(decided: Decided, deliver: (answer: IdentifiedAnswer) => Promise<T>): Promise<T> {
    const { id, answer } = decided
    await turn()
    const keeping = await memory.keep(decided)
    if (keeping === 'elsewhere') throw new ElsewhereError()
    const sent = await deliver({ id, ...(keeping === 'kept' ? answer : withNotice(answer)) })
    await memory.sent(decided, sent)
    return sent
  }

  return {
    /** Answers in the order of the conversation; `deliver` brings the reply to the person. */
    answer: (question: Question, deliver: (answer: IdentifiedAnswer) => Promise<unknown>): Promise<void> =>
      work.run(question.key, async () => {
        const { key, asker, delivery = null, shareIn } = question
        const started = performance.now()
        const before = await memory.talk(key)
        const preferred = before ? undefined : await question.preferred?.()
        const asked = { text: question.text, today: dutchDay(now()), channel: placeOf(question.key).channel }
        const utterance = { ...asked, ...(preferred && { preferred }) }
        await turn()
        const answer = assistant.ask(utterance, before?.conversation ?? null)
        const thought = Math.round(performance.now() - started)
        // Who did not ask is not followed up on either, until somebody does ask.
        const talk = talkAfter(before, question.surface === 'unasked' ? NOBODY : asker, answer)
        await bring({ id: memory.newId(), key, asker, answer, talk, delivery, shareIn }, deliver)
        logged(question.surface, answer.reply, started, thought)
      }),
    /** What would be answered now to who asks this first; nothing is remembered. */
    look: (text: string, language: Language): Worded => assistant.ask({ text, language, today: dutchDay(now()) }, null),
    /** What would be answered to this as a first question; nothing comes of it. */
    reply: (text: string): Reply => assistant.ask({ text, today: dutchDay(now()) }, null).reply,
    /** The calculations there are a form for. */
    calculations: (language: Language) => assistant.forms.list(language),
    /** A calculation as a form, with what the conversation already knows; `null` when there is no such calculation. */
    form: (intent: string, language: Language, key: string): CalculationForm | null =>
      assistant.forms.form(intent, language, memory.near(key)?.conversation ?? null),
    /** Answers a form, or says what is wrong with it; the conversation goes on from what was filled in. */
    fill: ({ key, asker, ...filled }: SentForm, { refused, answered }: FormOutcomes): Promise<void> =>
      work.run(key, async () => {
        const started = performance.now()
        const before = await memory.talk(key)
        const outcome = assistant.forms.fill({ ...filled, today: dutchDay(now()) }, before?.conversation ?? null)
        const thought = Math.round(performance.now() - started)
        if (outcome.kind === 'refused') {
          await refused(outcome.problems)
          return
        }
        const answer = outcome.answered
        const talk = talkAfter(before, asker, answer)
        const place = await bring({ id: memory.newId(), key, asker, answer, talk, delivery: null }, answered)
        if (place !== key) await memory.move(place, talk)
        logged('form', answer.reply, started, thought)
      }),
    /** Looks a conversation up, so that a form knows what was said in it. */
    recall: (key: string): Promise<unknown> => memory.talk(key),
    /** Whether the assistant already answers this person in this conversation. */
    talksWith: async (key: string, user: string): Promise<boolean> =>
      (memory.near(key) ?? (await memory.talk(key)))?.asker === user,
    languageOf: (key: string) => memory.near(key)?.conversation.language,
    idle: work.idle,
  }
}

const NOBODY = ''

function talkAfter(before: Talk | null, asker: string, { conversation }: Answered): Talk {
  return { asker: before?.asker || asker, conversation }
}

/** The same answer, which says at its end that it was not kept. */
function withNotice({ reply, parts }: Worded): Worded {
  return worded(reply, [...parts, ...part('caution', NOT_KEPT[reply.language])])
}
