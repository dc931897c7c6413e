import type { Assistant } from '../answer/assistant.ts'
import type { Conversation } from '../answer/conversation.ts'
import type { Reply } from '../answer/reply.ts'
import type { Log } from './log.ts'
import { createRecent } from './recent.ts'
import { dutchDay } from './today.ts'
import { createWork } from './work.ts'

/** A question from Slack, and the conversation it belongs to. */
export interface Question {
  readonly key: string
  readonly asker: string
  readonly text: string
  readonly surface: 'dm' | 'mention' | 'thread' | 'command' | 'button' | 'shortcut'
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

  return {
    /** Answers in the order of the conversation; `deliver` brings the reply to the person. */
    answer: (question: Question, deliver: (reply: Reply) => Promise<unknown>): Promise<void> =>
      work.run(question.key, async () => {
        const started = performance.now()
        const before = talks.get(question.key)
        const { reply, conversation } = assistant.ask(
          { text: question.text, today: dutchDay(now()) },
          before?.conversation ?? null,
        )
        const thought = Math.round(performance.now() - started)
        await deliver(reply)
        talks.set(question.key, { asker: before?.asker ?? question.asker, conversation })
        const { kind, language, confidence } = reply
        const ms = Math.round(performance.now() - started)
        log('info', 'answered', { surface: question.surface, kind, language, confidence, thought, ms })
      }),
    /** Whether the assistant already answers this person in this conversation. */
    talksWith: (key: string, user: string): boolean => talks.get(key)?.asker === user,
    languageOf: (key: string) => talks.get(key)?.conversation.language,
    idle: work.idle,
  }
}
