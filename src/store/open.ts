import type { Engine } from './engine.ts'
import { migrate, NewerStoreError } from './migrate.ts'
import { MIGRATIONS } from './migrations.ts'
import { openPostgres } from './postgres.ts'
import { runRetention } from './retention.ts'
import { openSqlite } from './sqlite.ts'
import { type Store, storeOn } from './store.ts'

/** Where the store is: a file in a folder of this computer, or a PostgreSQL server. */
export type StorePlace =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'server'; readonly url: string }

export interface StoreSettings {
  readonly place: StorePlace
  readonly now?: () => Date
  /** Without a sign of life for so long, what a program was answering is taken up by another. */
  readonly heldMs?: number
  /** Hears of trouble that nobody asked a question about, such as a store that is away. */
  readonly onTrouble?: (event: 'store-away' | 'store-back' | 'retention-failed', error?: unknown) => void
}

const TRY_AGAIN_MS = 2_000
const HOUR_MS = 3_600_000

export function engineAt(place: StorePlace, now: () => Date): Engine {
  return place.kind === 'folder' ? openSqlite(place.folder, now) : openPostgres(place.url, now)
}

/**
 * Opens the store and brings its tables up to date.
 *
 * A store that cannot be reached does not stop the program: it is tried again until it is there. A database of a newer
 * version does, with a `NewerStoreError`.
 */
export async function openStore({
  place,
  now = () => new Date(),
  heldMs,
  onTrouble = () => {},
}: StoreSettings): Promise<Store> {
  const engine = engineAt(place, now)
  const store = storeOn(engine, heldMs === undefined ? {} : { heldMs })
  const timers = new Set<NodeJS.Timeout>()
  const retention = () => void runRetention(engine).catch((error: unknown) => onTrouble('retention-failed', error))

  const start = async (): Promise<void> => {
    await migrate(engine, MIGRATIONS)
    store.changes.start()
    retention()
    timers.add(setInterval(retention, HOUR_MS).unref())
  }
  const tryAgain = (): void => {
    const timer = setTimeout(async () => {
      timers.delete(timer)
      try {
        await start()
        store.changes.readAgain()
        onTrouble('store-back')
      } catch {
        tryAgain()
      }
    }, TRY_AGAIN_MS).unref()
    timers.add(timer)
  }

  try {
    await start()
  } catch (error) {
    if (error instanceof NewerStoreError) {
      await engine.close()
      throw error
    }
    onTrouble('store-away', error)
    tryAgain()
  }
  return {
    ...store,
    async close() {
      for (const timer of timers) clearTimeout(timer)
      store.changes.stop()
      await engine.close()
    },
  }
}
