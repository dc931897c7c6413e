import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** Where queries go: the database, or one transaction in it. Inside a transaction, use only that. */
export type Database = Kysely<Schema>

/** One of the two databases, with the few things in which they differ. */
export interface Engine {
  readonly kind: 'sqlite' | 'postgres'
  readonly db: Database
  readonly now: () => Date
  /**
   * A transaction that no other with the same name overlaps, in this process or in another: one of its own, or the rest
   * of the one that is under way.
   */
  alone<T>(name: string, work: (db: Database) => Promise<T>, within?: Database): Promise<T>
  /** A transaction that no `alone` of this name overlaps; others of its kind may go on beside it. */
  beside<T>(name: string, work: (db: Database) => Promise<T>): Promise<T>
  /** Tells everyone who listens to this database; within a transaction it is told when that holds. */
  tell(subject: string, db: Database): Promise<void>
  /** Calls `heard` for every subject told, also by others where the database can; ends with the returned function. */
  listen(heard: (subject: string) => void): () => void
  /** Takes what was deleted out of the files too, as far as this program has them. */
  sweep(): Promise<void>
  close(): Promise<void>
}

/** The store cannot be reached at this moment. Nothing was written. */
export class StoreAwayError extends Error {
  constructor(cause?: unknown) {
    super('the store cannot be reached', { cause })
    this.name = 'StoreAwayError'
  }
}
