import { z } from 'zod'
import type { Seal } from './session.ts'
import type { TrailOpening } from './site.ts'

export const TRAIL_PATH = '/spoor'

/** Long enough to press the button, too short to be passed on. */
const KEY_SECONDS = 5 * 60

const keySchema = z.strictObject({ kind: z.literal('trail'), user: z.string(), until: z.number() })

export interface TrailKeySettings {
  readonly seal: Seal
  readonly publicUrl: () => string | null
  readonly now: () => Date
  /** Asked anew at every opening. */
  readonly isAdmin: (user: string) => Promise<boolean>
}

export type TrailKeys = ReturnType<typeof createTrailKeys>

/**
 * The way from a button in Slack, where it is known who presses, to a page, where that is not: an address that holds for
 * one person and a few minutes.
 */
export function createTrailKeys({ seal, publicUrl, now, isAdmin }: TrailKeySettings) {
  const seconds = (): number => Math.floor(now().getTime() / 1000)
  return {
    /** Where this person can fetch the trail; `null` where there are no pages. */
    addressFor(user: string): string | null {
      const root = publicUrl()
      if (root === null) return null
      const key = seal.close({ kind: 'trail', user, until: seconds() + KEY_SECONDS })
      return `${root.replace(/\/$/, '')}${TRAIL_PATH}?${new URLSearchParams({ sleutel: key })}`
    },
    /** Whose key it is, and whether they may; whoever is signed in as another may not. */
    async opening(key: string, member: string | null): Promise<TrailOpening> {
      const read = seal.open(key, keySchema)
      const user = read !== null && read.until > seconds() ? read.user : null
      if (user === null || (member !== null && member !== user)) return { kind: 'refused', user: member }
      return { kind: (await isAdmin(user)) ? 'open' : 'refused', user }
    },
  }
}
