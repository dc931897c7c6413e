import { newSecret } from './ids.ts'

/** What a `response_url` may answer to. */
export interface ResponseTarget {
  readonly channel: string
  readonly user: string
  readonly threadTs: string | null
  /** The message that was clicked; `null` after a command. */
  readonly original: string | null
}

const USES = 5
const LIFETIME_MS = 30 * 60_000

/** Response addresses: five uses, half an hour. */
export function createResponses(now: () => number) {
  const open = new Map<string, { target: ResponseTarget; until: number; left: number }>()
  return {
    issue(target: ResponseTarget): string {
      for (const [id, response] of open) if (response.until < now()) open.delete(id)
      const id = newSecret()
      open.set(id, { target, until: now() + LIFETIME_MS, left: USES })
      return id
    },
    use(id: string): { readonly target: ResponseTarget } | { readonly error: 'expired_url' | 'used_url' } {
      const response = open.get(id)
      if (!response || response.until < now()) return { error: 'expired_url' }
      if (response.left === 0) return { error: 'used_url' }
      response.left -= 1
      return { target: response.target }
    },
  }
}
