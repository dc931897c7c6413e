import type { Database, Engine } from './engine.ts'
import { ANYTHING } from './postgres.ts'

export interface ChangeMarkRow {
  /** What changed, such as `links`. */
  subject: string
  /** How often it did. */
  times: number
}

export type Changes = ReturnType<typeof createChanges>

/** How often we look whether something was missed: another program on the same file tells us nothing. */
const LOOK_MS = 5_000

/**
 * Who changes something that others keep in memory tells it here, and who keeps it listens.
 *
 * A change is only a name; the listener reads again what it needs, so that nothing is lost when two changes come as one.
 */
export function createChanges({ db, tell, listen }: Engine) {
  const listeners = new Map<string, Set<() => void>>()
  const seen = new Map<string, number>()

  const call = (subject: string): void => {
    for (const listener of listeners.get(subject) ?? []) listener()
  }
  const heard = (subject: string): void => {
    if (subject === ANYTHING) void look().catch(() => undefined)
    else call(subject)
  }
  /** Finds what changed since the last look; the first look only learns how things stand. */
  const look = async (): Promise<void> => {
    const rows = await db.selectFrom('change_marks').selectAll().execute()
    for (const { subject, times } of rows) {
      const before = seen.get(subject)
      seen.set(subject, times)
      if (before !== times && looked) call(subject)
    }
    looked = true
  }
  let looked = false
  let end: (() => void) | undefined
  let timer: NodeJS.Timeout | undefined

  return {
    /** Says that a subject changed; give the transaction in which it did. */
    async tell(subject: string, within: Database = db): Promise<void> {
      await within
        .insertInto('change_marks')
        .values({ subject, times: 1 })
        .onConflict((conflict) =>
          conflict.column('subject').doUpdateSet((row) => ({ times: row('change_marks.times', '+', 1) })),
        )
        .execute()
      await tell(subject, within)
    },
    /** Calls the listener whenever the subject changed, here or elsewhere; stops with the returned function. */
    hear(subject: string, listener: () => void): () => void {
      const those = listeners.get(subject) ?? new Set()
      listeners.set(subject, those.add(listener))
      return () => those.delete(listener)
    },
    /** Lets everyone who listens read again: after a while without the store nobody knows what was missed. */
    readAgain(): void {
      for (const subject of listeners.keys()) call(subject)
    },
    start(): void {
      end = listen(heard)
      timer = setInterval(() => void look().catch(() => undefined), LOOK_MS).unref()
      void look().catch(() => undefined)
    },
    stop(): void {
      end?.()
      clearInterval(timer)
    },
  }
}
