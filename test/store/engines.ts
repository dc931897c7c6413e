import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { beforeAll, describe, onTestFinished } from 'vitest'
import { type PostgresServer, postgresPrograms, startPostgres } from '../../src/bench/postgres-server.ts'
import { openStore, type StorePlace, type StoreSettings } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'

/** One of the two databases in a test, with an empty place each time one is asked for. */
export interface StoreRig {
  readonly kind: 'sqlite' | 'postgres'
  place(): Promise<StorePlace>
  /** Opens a store, in an empty place unless told where; it is closed after the test. */
  open(settings?: Partial<StoreSettings>): Promise<Store>
}

/** The same tests on both databases; the second is skipped, and says so, where no PostgreSQL is installed. */
export function onEachEngine(about: string, tests: (rig: StoreRig) => void): void {
  describe(`${about}, on SQLite`, () => tests(sqliteRig()))
  const programs = postgresPrograms()
  describe.skipIf(programs === null)(
    `${about}, on PostgreSQL${programs === null ? ' (none is installed here)' : ''}`,
    () => {
      let host = ''
      beforeAll(async () => {
        shared ??= startPostgres(programs ?? '')
        host = (await shared).host
      })
      tests(postgresRig(() => host))
    },
  )
}

/** One server for all tests of this program, and gone with it: starting one takes longer than most tests. */
let shared: Promise<PostgresServer> | undefined

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function sqliteRig(): StoreRig {
  const place = async (): Promise<StorePlace> => ({ kind: 'folder', folder: temporaryFolder() })
  return { kind: 'sqlite', place, open: opener(place) }
}

let schemas = 0

/** Every place is a schema of its own, which is made much sooner than a database. */
export function postgresRig(host: () => string): StoreRig {
  const place = async (): Promise<StorePlace> => {
    const name = `t${schemas++}`
    await query(host(), `create schema ${name}`)
    return { kind: 'server', url: urlOf(host(), name) }
  }
  return { kind: 'postgres', place, open: opener(place) }
}

export const urlOf = (host: string, schema: string): string =>
  `postgres://bench@localhost/postgres?${new URLSearchParams({ host, options: `-c search_path=${schema}` })}`

function opener(place: () => Promise<StorePlace>): StoreRig['open'] {
  return async (settings = {}) => {
    const store = await openStore({ place: settings.place ?? (await place()), ...settings })
    onTestFinished(() => store.close())
    return store
  }
}

/** A server that has just been started refuses connections for a while. */
async function query(host: string, text: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new Client({ host, user: 'bench', database: 'postgres' })
    try {
      await client.connect()
      await client.query(text)
      return
    } catch (error) {
      if (attempt === 100) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}
