import type { LinkShelf } from '../answer/links/link-shelf.ts'
import { LINKS_CHANGED } from './links.ts'
import type { Store } from './store.ts'

/** Moments of two programs may differ; what was read a little before is read again. */
const OVERLAP_MS = 60_000
const BEGINNING = '0000'

export interface LinkFollower {
  /** Reads what changed; the shelf is up to date when it is done. */
  catchUp(): Promise<void>
  stop(): void
}

/** Keeps a shelf of links as the store has them, whoever changed them; it reads only what changed. */
export function followLinks({ links, changes }: Pick<Store, 'links' | 'changes'>, shelf: LinkShelf): LinkFollower {
  let since = BEGINNING
  let reading = Promise.resolve()

  async function read(): Promise<void> {
    for (const { id, link, changed } of await links.changedSince(since)) {
      if (link) shelf.put(link)
      else shelf.remove(id)
      since = earlier(changed)
    }
  }
  const catchUp = (): Promise<void> => {
    reading = reading.catch(() => undefined).then(read)
    return reading
  }
  const stop = changes.hear(LINKS_CHANGED, () => void catchUp().catch(() => undefined))
  return { catchUp, stop }
}

const earlier = (moment: string): string => new Date(Date.parse(moment) - OVERLAP_MS).toISOString()
