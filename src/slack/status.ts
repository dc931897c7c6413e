import type { webApi } from '@slack/bolt'
import { TEXTS } from './texts.ts'

const PATIENCE_MS = 600

/** Shows that work is under way when it takes longer than a moment; our reply clears it. */
export async function withStatus(
  client: webApi.WebClient,
  place: { readonly channel: string; readonly thread_ts: string } | null,
  work: () => Promise<void>,
): Promise<void> {
  const timer = setTimeout(() => place && show(client, place.channel, place.thread_ts), PATIENCE_MS)
  try {
    await work()
  } finally {
    clearTimeout(timer)
  }
}

/** A status is a courtesy: when it cannot be set, the answer still comes. */
function show(client: webApi.WebClient, channel_id: string, thread_ts: string): void {
  client.assistant.threads.setStatus({ channel_id, thread_ts, status: TEXTS.status.nl }).catch(() => undefined)
}
