import type { Worded } from '../answer/parts.ts'
import type { Reply } from '../answer/reply.ts'
import type { Database, Engine } from './engine.ts'
import { readAnswer, writeAnswer } from './kept-answer.ts'

export interface AnswerRow {
  id: string
  person: string
  channel: string
  thread: string | null
  ts: string | null
  day: string
  reply: string
  receipt: string | null
  at: string
}

/** What an answer rests on: a passage (`card#anchor`), a period of a rule, or a calculation. */
export interface RestRow {
  answer: string
  kind: 'passage' | 'rule' | 'calculator'
  rests_on: string
}

export interface Place {
  readonly channel: string
  /** The thread it stands in, or is shared in; `null` outside a thread. */
  readonly thread: string | null
}

/** A message as Slack names it. */
export interface Posted {
  readonly channel: string
  readonly ts: string
}

/** An answer that was given, with where and to whom; what was asked is not kept. */
export interface GivenAnswer extends Place {
  readonly id: string
  readonly person: string
  readonly day: string
  readonly answer: Worded
  /** Code of the receipt of a calculation. */
  readonly receipt: string | null
  /** Ids of the rule periods that were used. */
  readonly rules: readonly string[]
}

export interface FoundAnswer extends Place {
  readonly person: string
  readonly day: string
  readonly ts: string | null
  readonly answer: Worded
  readonly receipt: string | null
}

/** Where an answer stands that rests on something that changed. */
export interface Resting extends Place {
  readonly id: string
  /** Who got it. */
  readonly person: string
  readonly ts: string | null
  readonly day: string
  /** What it rests on, of what was asked for. */
  readonly rests: readonly string[]
}

export type Answers = ReturnType<typeof createAnswers>

/** The answers that were given: behind the buttons below them, and to find again which rested on what. */
export function createAnswers({ db, now }: Engine) {
  return {
    async keep({ rules, answer, ...given }: GivenAnswer, within: Database = db): Promise<void> {
      const row = { ...given, reply: writeAnswer(answer), ts: null, at: now().toISOString() }
      await within.insertInto('answers').values(row).execute()
      const rests = restsOf(given.id, answer.reply, rules)
      if (rests.length > 0) await within.insertInto('answer_rests').values(rests).execute()
    },
    /** It stands in Slack now. */
    async posted(id: string, { channel, ts }: Posted, within: Database = db): Promise<void> {
      await within.updateTable('answers').set({ channel, ts }).where('id', '=', id).execute()
    },
    async find(id: string): Promise<FoundAnswer | null> {
      const row = await db.selectFrom('answers').selectAll().where('id', '=', id).executeTakeFirst()
      const answer = row && readAnswer(row.reply)
      return row && answer ? { ...row, answer } : null
    },
    /** Every answer since a moment that rests on any of these, newest first. */
    async restingOn(kind: RestRow['kind'], these: readonly string[], since: Date): Promise<Resting[]> {
      if (these.length === 0) return []
      const rows = await db
        .selectFrom('answer_rests')
        .innerJoin('answers', 'answers.id', 'answer_rests.answer')
        .select(['id', 'person', 'channel', 'thread', 'ts', 'day', 'rests_on'])
        .where('kind', '=', kind)
        .where('rests_on', 'in', these)
        .where('at', '>=', since.toISOString())
        .orderBy('at', 'desc')
        .orderBy('id')
        .execute()
      const found = new Map<string, Resting>()
      for (const { rests_on, ...row } of rows) {
        found.set(row.id, { ...row, rests: [...(found.get(row.id)?.rests ?? []), rests_on] })
      }
      return [...found.values()]
    },
  }
}

function restsOf(answer: string, reply: Reply, rules: readonly string[]): RestRow[] {
  const passages = new Set(reply.passages.map(({ passage }) => passage))
  return [
    ...[...passages].map((rests_on) => ({ answer, kind: 'passage' as const, rests_on })),
    ...[...new Set(rules)].map((rests_on) => ({ answer, kind: 'rule' as const, rests_on })),
    ...(reply.calculation ? [{ answer, kind: 'calculator' as const, rests_on: reply.calculation.intent }] : []),
  ]
}
