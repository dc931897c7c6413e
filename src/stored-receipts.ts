import type { Receipt } from './calculators/receipt.ts'
import { ConfigError, type Environment, storePlaceFrom } from './config.ts'
import { engineAt } from './store/open.ts'
import { createReceipts } from './store/receipts.ts'
import { hasStore } from './store/sqlite.ts'

/** `away`: there is a store, and it cannot be read now. */
export type Stored =
  | { readonly kind: 'found'; readonly receipt: Receipt }
  | { readonly kind: 'none' }
  | { readonly kind: 'away' }

/**
 * Looks for a receipt by its code in the store that the settings name; nothing is made or changed there. It opens a
 * database, so whoever only asks a question does not load it.
 */
export async function storedReceipt(code: string, environment: Environment): Promise<Stored> {
  const problems: string[] = []
  const place = storePlaceFrom(environment, problems)
  if (problems.length > 0) throw new ConfigError(problems)
  if (place.kind === 'folder' && !hasStore(place.folder)) return { kind: 'none' }
  const engine = engineAt(place, () => new Date())
  try {
    const receipt = await createReceipts(engine).find(code)
    return receipt === null ? { kind: 'none' } : { kind: 'found', receipt }
  } catch {
    return { kind: 'away' }
  } finally {
    await engine.close()
  }
}
