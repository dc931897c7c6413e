import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Dialect, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql } from 'kysely'
import Libsql from 'libsql'
import type { Engine } from './engine.ts'
import type { Schema } from './schema.ts'
import { PatientDriver } from './sqlite-connection.ts'

const FILE = 'hybridewijzer.db'
/** Only a moment: whoever must wait longer does so without holding up the program. */
const SHORT_WAIT_MS = 20

/**
 * SQLite in one file: what is acknowledged is on the disk (write-ahead log, full synchronous).
 *
 * Two programs may use one folder, a backup beside the running assistant for example: SQLite's own locks let them
 * write in turn, and no lock of ours could be left behind by a program that was killed.
 */
export function openSqlite(folder: string, now: () => Date): Engine {
  const db = new Kysely<Schema>({ dialect: dialectOf(() => openFile(folder)) })
  const told = new EventEmitter().setMaxListeners(0)
  return {
    kind: 'sqlite',
    db,
    now,
    alone: (_, work, within) => (within ? work(within) : db.transaction().execute(work)),
    beside: (_, work) => db.transaction().execute(work),
    tell: async (subject) => void told.emit('told', subject),
    listen(heard) {
      told.on('told', heard)
      return () => told.off('told', heard)
    },
    // Until then the write-ahead log holds the rows as they were.
    sweep: async () => void (await sql`pragma wal_checkpoint(truncate)`.execute(db)),
    close: async () => {
      told.removeAllListeners()
      await db.destroy()
    },
  }
}

/** Whether there is a store in this folder already. */
export const hasStore = (folder: string): boolean => existsSync(join(folder, FILE))

function dialectOf(open: () => Libsql.Database): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new PatientDriver(open),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

/** Opened at the first query, and tried again at the next when that fails. */
function openFile(folder: string): Libsql.Database {
  mkdirSync(folder, { recursive: true })
  const file = new Libsql(join(folder, FILE))
  file.pragma(`busy_timeout = ${SHORT_WAIT_MS}`)
  file.pragma('journal_mode = WAL')
  file.pragma('synchronous = FULL')
  file.pragma('foreign_keys = ON')
  // What is deleted is overwritten, so that it cannot be read from the file either.
  file.pragma('secure_delete = ON')
  return file
}
