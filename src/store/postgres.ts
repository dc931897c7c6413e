import { Kysely, PostgresDialect, sql } from 'kysely'
import { Client, Pool, type PoolConfig } from 'pg'
import { type Database, type Engine, StoreAwayError } from './engine.ts'
import type { Schema } from './schema.ts'

const CHANNEL = 'hybridewijzer'
/** Nobody who asked a question waits longer than this for a database that does not answer. */
const PATIENCE_MS = 5_000
/** After a failure to connect, for so long nobody waits at all. */
const AWAY_MS = 2_000
/** Connections are kept through quiet hours: making one takes longest when there is most to do. */
const KEPT_MS = 600_000
const COME_BACK_MS = 1_000
const SETTINGS: PoolConfig = {
  max: 10,
  connectionTimeoutMillis: PATIENCE_MS,
  idleTimeoutMillis: KEPT_MS,
  statement_timeout: 10_000,
  query_timeout: 12_000,
  idle_in_transaction_session_timeout: 15_000,
  keepAlive: true,
}

/** PostgreSQL, for when several copies of the program share what they know. */
export function openPostgres(url: string, now: () => Date): Engine {
  const pool = new Pool({ ...SETTINGS, connectionString: url })
  // A connection that breaks is replaced at the next query. Who was using it hears of that from the query.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: impatient(pool) }) })
  return {
    kind: 'postgres',
    db,
    now,
    alone: (name, work, under) => {
      const locked = async (within: Database) => {
        await sql`select pg_advisory_xact_lock(hashtext(${`${CHANNEL}:${name}`}))`.execute(within)
        return work(within)
      }
      return under ? locked(under) : db.transaction().execute(locked)
    },
    beside: (name, work) =>
      db.transaction().execute(async (within) => {
        await sql`select pg_advisory_xact_lock_shared(hashtext(${`${CHANNEL}:${name}`}))`.execute(within)
        return work(within)
      }),
    tell: async (subject: string, within: Database) =>
      void (await sql`select pg_notify(${CHANNEL}, ${subject})`.execute(within)),
    listen: (heard) => listenTo(url, heard),
    // The files are the server's, which clears them in its own time.
    sweep: async () => {},
    close: () => db.destroy(),
  }
}

/** The same pool, which fails at once for a while after it could not connect and has no connection left. */
function impatient(pool: Pool) {
  let awayUntil = 0
  return {
    async connect() {
      if (Date.now() < awayUntil) throw new StoreAwayError()
      try {
        return await pool.connect()
      } catch (error) {
        // While others have theirs the server is there, and only busy.
        if (pool.totalCount === 0) awayUntil = Date.now() + AWAY_MS
        throw new StoreAwayError(error)
      }
    },
    end: () => pool.end(),
  }
}

/** A connection that only listens; when it breaks it comes back, and then says that anything may have changed. */
function listenTo(url: string, heard: (subject: string) => void): () => void {
  let stopped = false
  let client: Client | undefined
  let timer: NodeJS.Timeout | undefined
  const later = (): void => {
    client = undefined
    if (!stopped) timer = setTimeout(() => void connect(), COME_BACK_MS).unref()
  }
  const connect = async (): Promise<void> => {
    const next = new Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS, keepAlive: true })
    next.on('error', () => undefined)
    next.on('notification', ({ payload }) => heard(payload ?? ANYTHING))
    try {
      await next.connect()
      await next.query(`listen ${CHANNEL}`)
    } catch {
      await next.end().catch(() => undefined)
      return later()
    }
    next.once('end', later)
    client = next
    if (stopped) return void next.end()
    heard(ANYTHING)
  }
  void connect()
  return () => {
    stopped = true
    clearTimeout(timer)
    void client?.end().catch(() => undefined)
  }
}

/** What is heard when the connection was gone for a while: whatever was told meanwhile. */
export const ANYTHING = ''
