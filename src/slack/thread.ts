import type { WebClient } from '@slack/web-api'

/** A message that asks something, and the root of its thread when it stands in one. */
interface Asking {
  readonly channel: string
  readonly thread: string | null
  readonly ts: string | null
}

/** What stands in the thread from the question on; nothing when that is gone, or when we are no longer there. */
export async function threadFrom(client: WebClient, { channel, thread, ts }: Asking): Promise<readonly unknown[]> {
  const root = thread ?? ts ?? ''
  const place = { channel, ts: root, oldest: justBefore(ts ?? root), limit: 200 }
  try {
    const { messages } = await client.conversations.replies({ ...place, include_all_metadata: true })
    return messages ?? []
  } catch (error) {
    if (error instanceof Error && /thread_not_found|channel_not_found|not_in_channel/.test(error.message)) return []
    throw error
  }
}

/** Slack's timestamps are seconds with six decimals, too long for a number. */
function justBefore(ts: string): string {
  const digits = String(BigInt(ts.replace('.', '') || '0') - 1n).padStart(7, '0')
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`
}
