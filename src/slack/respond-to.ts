import { setTimeout as pause } from 'node:timers/promises'
import type { Posted } from './blocks.ts'

const TRIES = 6
const LONGEST_PAUSE_MS = 30_000

/** To the person alone, at the address that Slack gave with a click or a command. */
export function respondTo(address: string, message: Posted, before?: Before): Promise<void> {
  return sendTo(address, { response_type: 'ephemeral', replace_original: false, ...message }, before)
}

/** Called before each try; when it fails nothing is sent. */
type Before = () => Promise<void>

/** Waits out what passes: Slack asking for patience, or being away for a moment. */
export async function sendTo(
  address: string,
  response: Readonly<Record<string, unknown>>,
  before: Before = async () => undefined,
): Promise<void> {
  if (!URL.canParse(address)) throw new TypeError('Slack gave no address to respond to')
  for (let attempt = 1; ; attempt += 1) {
    await before()
    const { status, wait } = await send(address, JSON.stringify(response))
    if (status >= 200 && status < 300) return
    const passes = status === 429 || status === 0 || status >= 500
    if (!passes || attempt === TRIES) throw new Error(`the response address answered ${status}`)
    await pause(Math.min(wait ?? 200 * 2 ** attempt, LONGEST_PAUSE_MS))
  }
}

/** Status 0 is no answer at all. */
async function send(address: string, body: string): Promise<{ status: number; wait: number | null }> {
  const headers = { 'content-type': 'application/json' }
  try {
    const response = await fetch(address, { method: 'POST', headers, body, signal: AbortSignal.timeout(5_000) })
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
    return { status: response.status, wait: Number.isFinite(seconds) ? seconds * 1_000 : null }
  } catch {
    return { status: 0, wait: null }
  }
}
