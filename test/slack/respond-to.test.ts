import { createServer, type Server } from 'node:http'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { sentence } from '../../src/slack/blocks.ts'
import { respondTo } from '../../src/slack/respond-to.ts'
import { withNotice } from '../../src/slack/status.ts'

let server: Server | undefined
afterEach(() => server?.close())

/** A response address that gives these answers in turn, and then 200; it keeps what it was sent. */
async function address(...answers: readonly [status: number, headers?: Record<string, string>][]) {
  const received: string[] = []
  server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    received.push(Buffer.concat(parts).toString())
    const [status, headers = {}] = answers[received.length - 1] ?? [200]
    response.writeHead(status, headers).end()
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  return { url: `http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}/`, received }
}

describe('a private answer', () => {
  it('waits as long as Slack asks for', async () => {
    const { url, received } = await address([429, { 'retry-after': '0' }], [429, { 'retry-after': '0' }])
    await respondTo(url, sentence('Het antwoord.'))
    expect(received).toHaveLength(3)
  })

  it('is tried again when Slack is away for a moment', async () => {
    const { url, received } = await address([503])
    await respondTo(url, sentence('Het antwoord.'))
    expect(received).toHaveLength(2)
  })

  it('is not tried again at an address that is closed', async () => {
    const { url, received } = await address([404])
    await expect(respondTo(url, sentence('Het antwoord.'))).rejects.toThrow('answered 404')
    expect(received).toHaveLength(1)
  })

  it('that takes longer than a moment is announced before it comes', async () => {
    const { url, received } = await address()
    await withNotice(
      { address: url, patienceMs: 1 },
      async () => 'nl',
      async () => {
        await vi.waitFor(() => expect(received).toHaveLength(1), { timeout: 20_000 })
        await respondTo(url, sentence('Het antwoord.'))
      },
    )
    expect(received.map((body) => JSON.parse(body).text)).toEqual([
      'Ik zoek het voor je op. Een ogenblik.',
      'Het antwoord.',
    ])
  })

  it('that comes at once is not announced', async () => {
    const { url, received } = await address()
    await withNotice(
      { address: url, patienceMs: 20_000 },
      async () => 'en',
      () => respondTo(url, sentence('The answer.')),
    )
    expect(received).toHaveLength(1)
  })
})
