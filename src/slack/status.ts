import type { WebClient } from '@slack/web-api'

const PATIENCE_MS = 600

interface Place {
  readonly channel: string
  readonly thread_ts: string
}

/** Shows that work is under way when it takes longer than a moment, and takes that away again. */
export async function withStatus(
  client: WebClient,
  { channel, thread_ts }: Place,
  words: () => Promise<string>,
  work: () => Promise<void>,
): Promise<void> {
  const set = (status: string) => client.assistant.threads.setStatus({ channel_id: channel, thread_ts, status })
  let shown: Promise<unknown> | null = null
  const timer = setTimeout(() => {
    // A status is a courtesy: when it cannot be set, the answer still comes.
    shown = words()
      .then(set)
      .catch(() => undefined)
  }, PATIENCE_MS)
  try {
    await work()
  } finally {
    clearTimeout(timer)
    // Our reply clears it, unless the two crossed on the way.
    if (shown) await afterwards(shown, () => set(''))
  }
}

async function afterwards(shown: Promise<unknown>, clear: () => Promise<unknown>): Promise<void> {
  await shown
  await clear().catch(() => undefined)
}
