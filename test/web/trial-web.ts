import type { Assistant } from '../../src/answer/assistant.ts'
import { writeLetter } from '../../src/letters/letters.ts'
import { PERIODS } from '../../src/store/retention.ts'
import { counting, createCounts } from '../../src/web/counts.ts'
import type { Gate } from '../../src/web/gate.ts'
import type { GivenAnswer, Site } from '../../src/web/site.ts'
import { createWeb, type Incoming } from '../../src/web/web.ts'
import { trialAssistant } from '../answer/talk.ts'
import { day } from '../day.ts'

interface TrialSettings {
  readonly assistant?: Assistant
  readonly answers?: Readonly<Record<string, GivenAnswer>>
  readonly gate?: Gate
  readonly site?: Partial<Site>
  readonly metricsToken?: string | null
  readonly isLoopback?: boolean
  readonly storeIsThere?: boolean | null
}

export const PUBLIC_URL = 'https://hybride.voorbeeld.nl'

/** The pages on the cards of the fixtures, on one day; a request goes in and a response comes out. */
export function trialWeb({
  assistant: given = trialAssistant(),
  answers = {},
  gate = { kind: 'open' },
  site = {},
  metricsToken = null,
  isLoopback = true,
  storeIsThere = true,
}: TrialSettings = {}) {
  const counts = createCounts()
  const failures: unknown[] = []
  const assistant = counting(given, counts)
  const web = createWeb({
    site: {
      publicUrl: () => PUBLIC_URL,
      assistant,
      answer: async (id) => answers[id] ?? null,
      versions: async () => [],
      letter: (asked) => writeLetter(asked, assistant.library()),
      trail: async () => null,
      kept: PERIODS,
      answerDays: 90,
      today: () => day('2026-11-25'),
      failed(error) {
        failures.push(error)
        return 'abc123'
      },
      ...site,
    },
    gate,
    counts,
    metricsToken,
    isLoopback,
    startedAt: new Date('2026-11-25T08:00:00Z'),
    storeIsThere: async () => storeIsThere,
  })
  const send = (target: string, more: Partial<Incoming> = {}): Promise<Response> =>
    web({ method: 'GET', target, headers: {}, body: '', ...more })
  return {
    web,
    assistant,
    failures,
    send,
    async read(target: string, more: Partial<Incoming> = {}): Promise<{ status: number; text: string }> {
      const response = await send(target, more)
      return { status: response.status, text: await response.text() }
    },
    post: (target: string, fields: Record<string, string>): Promise<Response> =>
      send(target, { method: 'POST', body: String(new URLSearchParams(fields)) }),
  }
}
