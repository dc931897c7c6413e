import { createHash } from 'node:crypto'
import type { Audit } from './audit.ts'
import type { Database, Engine } from './engine.ts'
import { type Latest, latestOfEach } from './latest-texts.ts'
import type { People } from './people.ts'
import { scrub } from './scrub.ts'

/** How a text came to be the published one; `disk` for what somebody changed in an editor. */
export type RevisionAct = 'publish' | 'restore' | 'disk'

export interface RevisionRow {
  number: number
  file: string
  text: string
  sha: string
  act: RevisionAct
  /** The mark of who wrote it and of who confirmed it: without their rows in `people` they lead to nobody. */
  actor: string | null
  confirmed_by: string | null
  why: string
  at: string
}

/** A text that was published. */
export interface Revision extends Omit<RevisionRow, 'actor' | 'confirmed_by'> {
  /** `null` for the disk, and for a person who wanted to be forgotten. */
  readonly by: string | null
  readonly confirmedBy: string | null
}

export interface NewRevision {
  readonly file: string
  readonly text: string
  readonly act: RevisionAct
  readonly by: string | null
  readonly confirmedBy?: string | null
  readonly why: string
}

/** A text to publish, and the one that it was made from. */
export interface Publication extends NewRevision {
  readonly base: string
}

/** Somebody published another text of this file a moment earlier. */
export class OvertakenError extends Error {
  readonly file: string
  readonly latest: string

  constructor(file: string, latest: string) {
    super(`${file} was published by somebody else in the meantime`)
    this.name = 'OvertakenError'
    this.file = file
    this.latest = latest
  }
}

export interface FoundText {
  readonly file: string
  readonly text: string
}

interface Beside {
  readonly people: People
  /** Holds a line of every text that came, or the text did not come. */
  readonly audit: Audit
  readonly changed: (within: Database) => Promise<void>
}

export type Revisions = ReturnType<typeof createRevisions>

export const shaOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Every text that a file of content had since it was first edited; none is ever changed or taken away. */
export function createRevisions({ alone, beside, db, now }: Engine, { people, audit, changed }: Beside) {
  const latest = (file: string, within: Database) =>
    within
      .selectFrom('revisions')
      .select(['number', 'sha', 'text'])
      .where('file', '=', file)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
  const isKnown = async (file: string, text: string, within: Database): Promise<boolean> => {
    const same = within.selectFrom('revisions').select('number').where('file', '=', file).where('sha', '=', shaOf(text))
    return (await same.executeTakeFirst()) !== undefined
  }
  const markOf = async (person: string | null | undefined, within: Database) =>
    person ? (await people.meet(person, within)).mark : null
  const write = async ({ by, confirmedBy, ...revision }: NewRevision, within: Database): Promise<number> => {
    const last = await within
      .selectFrom('revisions')
      .select((row) => row.fn.max('number').as('number'))
      .executeTakeFirst()
    const number = Number(last?.number ?? 0) + 1
    const why = scrub(revision.why)
    const who = { actor: await markOf(by, within), confirmed_by: await markOf(confirmedBy, within) }
    await within
      .insertInto('revisions')
      .values({ ...revision, ...who, why, number, sha: shaOf(revision.text), at: now().toISOString() })
      .execute()
    return number
  }
  const writeDown = async (revision: NewRevision, within: Database): Promise<number> => {
    const { file, act, by, confirmedBy = null } = revision
    const number = await write(revision, within)
    await audit.add(confirmedBy ?? by, act, { file, revision: number, second: confirmedBy !== null }, within)
    return number
  }

  return {
    /**
     * Publishes texts after those they were made from, all or none. What those were is written down first when it is not
     * known yet, so that there is always a text to go back to: the first one, or what somebody saved in an editor a
     * moment ago; an empty one is a file that was not there. `toDisk` puts them on disk, and with it the revisions hold
     * or fall. Gives their numbers, in the same order.
     */
    publish: (texts: readonly Publication[], toDisk: () => void): Promise<number[]> =>
      alone('revisions', async (within) => {
        for (const { file, base } of texts) {
          const before = await latest(file, within)
          if (before?.sha === shaOf(base)) continue
          if (before && (base === '' || (await isKnown(file, base, within))))
            throw new OvertakenError(file, before.text)
          if (base !== '') await write({ file, text: base, act: 'disk', by: null, why: '' }, within)
        }
        const numbers: number[] = []
        for (const { base: _, ...revision } of texts) numbers.push(await writeDown(revision, within))
        toDisk()
        await changed(within)
        return numbers
      }),
    /**
     * Writes down what somebody saved on disk when it is not the latest known text; `null` when it is, or when it no
     * longer stands there: that is asked while nobody publishes.
     */
    notice: (file: string, text: string, before: string | null, stands: () => boolean): Promise<number | null> =>
      alone('revisions', async (within) => {
        const last = await latest(file, within)
        if (last?.sha === shaOf(text) || !stands()) return null
        const disk = { file, act: 'disk', by: null, why: '' } as const
        if (!last && before !== null) await write({ ...disk, text: before }, within)
        const number = await writeDown({ ...disk, text }, within)
        await changed(within)
        return number
      }),
    /**
     * Hands over the latest text of every file that has one, while nobody publishes, so that a disk can be brought up
     * to it: copies of the program do so at the same time, or the last would wait for the disks of all others. Gets back
     * the texts that stand on that disk and were never published, and writes them down.
     */
    async follow(meet: (latest: readonly Latest[]) => Promise<readonly FoundText[]>): Promise<void> {
      const found = await beside('revisions', async (within) => meet(await latestOfEach(within)))
      if (found.length === 0) return
      await alone('revisions', async (within) => {
        const stillFound = await meet(await latestOfEach(within))
        for (const text of stillFound) await writeDown({ ...text, act: 'disk', by: null, why: '' }, within)
        if (stillFound.length > 0) await changed(within)
      })
    },
    /** The texts of a file, newest first. */
    async of(file: string, most = 20): Promise<Revision[]> {
      const rows = await withPeople(db).where('file', '=', file).orderBy('number', 'desc').limit(most).execute()
      return rows.map(({ confirmed, ...row }) => ({ ...row, confirmedBy: confirmed }))
    },
    async count(file: string): Promise<number> {
      const { texts } = await db
        .selectFrom('revisions')
        .select(({ fn }) => fn.countAll().as('texts'))
        .where('file', '=', file)
        .executeTakeFirstOrThrow()
      return Number(texts)
    },
    /** The number of the latest text of each of these files that was edited here. */
    async latestOf(files: readonly string[]): Promise<ReadonlyMap<string, number>> {
      if (files.length === 0) return new Map()
      const rows = await db
        .selectFrom('revisions')
        .select(['file', (row) => row.fn.max('number').as('number')])
        .where('file', 'in', files)
        .groupBy('file')
        .execute()
      return new Map(rows.map(({ file, number }) => [file, Number(number)]))
    },
    async find(number: number): Promise<Revision | null> {
      const row = await withPeople(db).where('number', '=', number).executeTakeFirst()
      if (!row) return null
      const { confirmed, ...revision } = row
      return { ...revision, confirmedBy: confirmed }
    },
  }
}

/** Who wrote and confirmed each revision, as far as they are still known. */
function withPeople(db: Database) {
  return db
    .selectFrom('revisions')
    .leftJoin('people as writer', 'writer.mark', 'revisions.actor')
    .leftJoin('people as checker', 'checker.mark', 'revisions.confirmed_by')
    .select(['number', 'file', 'text', 'sha', 'act', 'why', 'at'])
    .select(['writer.person as by', 'checker.person as confirmed'])
}
