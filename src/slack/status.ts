import type { WebClient } from '@slack/web-api'
import type { Language } from '../core/language.ts'
import { sentence } from './blocks.ts'
import { respondTo } from './respond-to.ts'
import { TEXTS } from './texts.ts'

interface Place {
  readonly channel: string
  readonly thread_ts: string
}

interface Asked {
  readonly client: WebClient
  /** How long a person waits without a sign that work is under way. */
  readonly patienceMs: number
}

/** Shows in a thread that work is under way when it takes longer than a moment, and takes that away again. */
export async function withStatus(
  { client, patienceMs }: Asked,
  { channel, thread_ts }: Place,
  words: () => Promise<string>,
  work: () => Promise<void>,
): Promise<void> {
  const set = (status: string) => client.assistant.threads.setStatus({ channel_id: channel, thread_ts, status })
  const given = whenSlow(patienceMs, async () => set(await words()))
  try {
    await work()
  } finally {
    // Our reply clears it, unless the two crossed on the way.
    if (await given.over()) await set('').catch(() => undefined)
  }
}

/** The same for one person alone, where there is no status line: a sentence that the answer follows. */
export async function withNotice(
  { address, patienceMs }: { readonly address: string; readonly patienceMs: number },
  language: () => Promise<Language>,
  work: () => Promise<void>,
): Promise<void> {
  const given = whenSlow(patienceMs, async () => respondTo(address, sentence(TEXTS.patience[await language()])))
  try {
    await work()
  } finally {
    await given.over()
  }
}

/** A sign after a moment, unless it is over by then. It is a courtesy: when it cannot be given, the work goes on. */
function whenSlow(patienceMs: number, sign: () => Promise<unknown>) {
  let given: Promise<unknown> | null = null
  const timer = setTimeout(() => {
    given = sign().catch(() => undefined)
  }, patienceMs)
  return {
    /** Whether a sign was given. */
    async over(): Promise<boolean> {
      clearTimeout(timer)
      await given
      return given !== null
    },
  }
}
