import type { Posted } from './blocks.ts'

/** To the person alone, at the address that Slack gave with a click or a command. */
export async function respondTo(address: string, message: Posted): Promise<void> {
  const content = JSON.stringify({ response_type: 'ephemeral', replace_original: false, ...message })
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(address, {
    method: 'POST',
    headers,
    body: content,
    signal: AbortSignal.timeout(5_000),
  })
  if (!response.ok) throw new Error(`the response address answered ${response.status}`)
}
