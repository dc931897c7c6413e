import { randomUUID } from 'node:crypto'
import type { Language } from '../core/language.ts'
import type { Database, Engine } from './engine.ts'
import { scrub } from './scrub.ts'

/** Somebody put it to HR, nothing was found for it, or what was found did not help. */
export type QuestionKind = 'asked' | 'unanswered' | 'disliked'
export type QuestionStatus = 'open' | 'answered' | 'closed'

export interface QuestionRow {
  id: string
  kind: QuestionKind
  /** Only of a question that somebody put to HR, as that person agreed to it. */
  question: string
  words: string
  language: Language
  answered: string
  passage: string | null
  status: QuestionStatus
  assignee: string | null
  person: string | null
  named: 0 | 1
  at: string
  changed: string
}

/** An open question as HR sees it: the asker is in it only when they agreed to that. */
export interface OpenQuestion {
  readonly id: string
  readonly kind: QuestionKind
  readonly question: string
  readonly words: string
  readonly language: Language
  readonly answered: string
  readonly passage: string | null
  readonly status: QuestionStatus
  readonly assignee: string | null
  readonly asker: string | null
  readonly at: string
}

export interface NewQuestion {
  readonly kind: QuestionKind
  readonly person: string
  readonly question: string
  readonly words: string
  readonly language: Language
  readonly answered: string
  readonly passage: string | null
  readonly named: boolean
}

export type Questions = ReturnType<typeof createQuestions>

/** What people asked and still wait for, and what the cards do not answer. */
export function createQuestions({ db, now }: Engine) {
  const change = async (id: string, what: Partial<QuestionRow>, within: Database): Promise<boolean> => {
    const row = { ...what, changed: now().toISOString() }
    const { numUpdatedRows } = await within.updateTable('questions').set(row).where('id', '=', id).executeTakeFirst()
    return numUpdatedRows > 0n
  }

  return {
    /** Keeps it without what leads to a person; gives its id. */
    async add({ question, answered, words, named, ...rest }: NewQuestion, within: Database = db): Promise<string> {
      const id = randomUUID()
      const moment = now().toISOString()
      const texts = { question: scrub(question), answered: scrub(answered), words: scrub(words) }
      const state = { status: 'open', assignee: null, named: named ? 1 : 0, at: moment, changed: moment } as const
      await within
        .insertInto('questions')
        .values({ id, ...rest, ...texts, ...state })
        .execute()
      return id
    },
    async find(id: string): Promise<OpenQuestion | null> {
      const row = await db.selectFrom('questions').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? shownOf(row) : null
    },
    /** Oldest first: who waits longest is seen first. */
    async open(kind: QuestionKind, most: number, after = 0): Promise<OpenQuestion[]> {
      const rows = await db
        .selectFrom('questions')
        .selectAll()
        .where('status', '=', 'open')
        .where('kind', '=', kind)
        .orderBy('at')
        .orderBy('id')
        .limit(most)
        .offset(after)
        .execute()
      return rows.map(shownOf)
    },
    async count(kind: QuestionKind): Promise<number> {
      const { waiting } = await db
        .selectFrom('questions')
        .select(({ fn }) => fn.countAll().as('waiting'))
        .where('status', '=', 'open')
        .where('kind', '=', kind)
        .executeTakeFirstOrThrow()
      return Number(waiting)
    },
    /** What a person put to HR, newest first, to show to that person. */
    async askedBy(person: string, most: number): Promise<OpenQuestion[]> {
      const rows = await db
        .selectFrom('questions')
        .selectAll()
        .where('person', '=', person)
        .where('kind', '=', 'asked')
        .orderBy('at', 'desc')
        .limit(most)
        .execute()
      return rows.map(shownOf)
    },
    /** What whoever asked this found no good answer to and is still open; who that is stays here. */
    async gapsOfAsker(id: string): Promise<OpenQuestion[]> {
      const rows = await db
        .selectFrom('questions')
        .selectAll()
        .where('status', '=', 'open')
        .where('kind', 'in', ['unanswered', 'disliked'])
        .where('person', '=', (asked) => asked.selectFrom('questions').select('person').where('id', '=', id))
        .execute()
      return rows.map(shownOf)
    },
    /** By how many different people each of these was asked. */
    async askers(ids: readonly string[]): Promise<number> {
      if (ids.length === 0) return 0
      const row = await db
        .selectFrom('questions')
        .select(({ fn }) => fn.count('person').distinct().as('people'))
        .where('id', 'in', ids)
        .executeTakeFirst()
      return Number(row?.people ?? 0)
    },
    assign: (id: string, assignee: string | null, within: Database = db) => change(id, { assignee }, within),
    setStatus: (id: string, status: QuestionStatus, within: Database = db) => change(id, { status }, within),
  }
}

function shownOf({ person, named, changed: _, ...row }: QuestionRow): OpenQuestion {
  return { ...row, asker: named === 1 ? person : null }
}
