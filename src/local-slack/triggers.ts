import { newId } from './ids.ts'

type Verdict = { readonly ok: true; readonly user: string } | { readonly ok: false; readonly error: string }

/** Trigger ids: good for one use within three seconds, and only for the person who clicked. */
export function createTriggers(now: () => number, lifetimeMs: number) {
  const open = new Map<string, { readonly user: string; readonly until: number }>()
  const used = new Set<string>()

  return {
    issue(user: string): string {
      for (const [id, trigger] of open) if (trigger.until < now() - 60_000) open.delete(id)
      const id = `${now()}.${newId('T')}`
      open.set(id, { user, until: now() + lifetimeMs })
      return id
    },
    redeem(id: string): Verdict {
      if (used.has(id)) return { ok: false, error: 'exchanged_trigger_id' }
      const trigger = open.get(id)
      if (!trigger) return { ok: false, error: 'invalid_trigger_id' }
      if (trigger.until < now()) return { ok: false, error: 'expired_trigger_id' }
      open.delete(id)
      remember(used, id)
      return { ok: true, user: trigger.user }
    },
  }
}

function remember(ids: Set<string>, id: string): void {
  ids.add(id)
  const [oldest] = ids
  if (ids.size > 1_000 && oldest !== undefined) ids.delete(oldest)
}
