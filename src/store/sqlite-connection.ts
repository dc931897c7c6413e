import { CompiledQuery, type DatabaseConnection, type Driver, type QueryResult, type TransactionSettings } from 'kysely'
import type Libsql from 'libsql'
import { StoreAwayError } from './engine.ts'

/** How long one program waits for another that writes to the same file. */
const PATIENCE_MS = 5_000
const PAUSE_MS = 10

/**
 * The one connection to the file, which waits for its turn to write without holding up the rest of the program.
 *
 * The binding leaves a statement that was refused for being too early half done, and whatever is written after it is
 * not committed until that statement is gone. So the very same statement is tried again, which starts it anew, and
 * when it is given up, the connection goes with it.
 */
export class PatientConnection implements DatabaseConnection {
  readonly #open: () => Libsql.Database
  #file: Libsql.Database

  constructor(open: () => Libsql.Database) {
    this.#open = open
    this.#file = open()
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const statement = this.#file.prepare(sql)
    const givenUpAt = performance.now() + PATIENCE_MS
    for (;;) {
      try {
        // The query builder knows what its query gives; the binding does not.
        if (statement.reader) return { rows: statement.all([...parameters]) as R[] }
        const { changes } = statement.run([...parameters])
        return { rows: [], numAffectedRows: BigInt(changes) }
      } catch (error) {
        if (!isBusy(error)) throw error
        if (performance.now() > givenUpAt) this.#reopen(error)
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
      }
    }
  }

  #reopen(cause: unknown): never {
    this.close()
    this.#file = this.#open()
    throw new StoreAwayError(cause)
  }

  // biome-ignore lint/correctness/useYield: no query of ours is streamed.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('queries are not streamed; read a page at a time')
  }

  close(): void {
    this.#file.close()
  }
}

/** One connection for everyone in this program, a transaction at a time. */
export class PatientDriver implements Driver {
  readonly #open: () => Libsql.Database
  #connection: PatientConnection | null = null
  #turns: Promise<void> = Promise.resolve()
  #leave: () => void = () => {}

  constructor(open: () => Libsql.Database) {
    this.#open = open
  }

  async init(): Promise<void> {
    this.#connection = new PatientConnection(this.#open)
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#turns
    let leave = (): void => {}
    this.#turns = new Promise((resolve) => {
      leave = resolve
    })
    await before
    this.#leave = leave
    if (this.#connection === null) throw new StoreAwayError()
    return this.#connection
  }

  async releaseConnection(): Promise<void> {
    this.#leave()
  }

  /** Takes the right to write at once: taken halfway, SQLite refuses it to the second of two who began together. */
  beginTransaction = (connection: DatabaseConnection, { accessMode }: TransactionSettings) =>
    run(connection, accessMode === 'read only' ? 'begin' : 'begin immediate')
  commitTransaction = (connection: DatabaseConnection) => run(connection, 'commit')
  rollbackTransaction = (connection: DatabaseConnection) => run(connection, 'rollback')

  async destroy(): Promise<void> {
    this.#connection?.close()
  }
}

async function run(connection: DatabaseConnection, statement: string): Promise<void> {
  await connection.executeQuery(CompiledQuery.raw(statement))
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}
