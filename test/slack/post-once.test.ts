import { describe, expect, it } from 'vitest'
import type { Owner } from '../../src/slack/claims.ts'
import { answerTo } from '../../src/slack/metadata.ts'
import { postingOnce } from '../../src/slack/post-once.ts'

const POST = 'https://slack.com/api/chat.postMessage'
const DELIVERY = 'C1:1700000000.000100'

/** Whose the question is each time that it is asked; at other times this program is sure that it is its own. */
function owners(...said: readonly Owner[]) {
  const left = [...said]
  const isSure = (): boolean => left.length === 0
  return { isSure, ask: async () => left.shift() ?? 'ours', settle: async () => 'stands' as const }
}

/** A Slack that keeps what is posted, and whose connection breaks when it is told to: before or after it heard. */
type Fate = 'answers' | 'breaks before' | 'breaks after' | 'is busy' | 'fails after'

const slackThat = (...fates: readonly Fate[]) => slackFor(owners(), ...fates)

function slackFor(claims: Parameters<typeof postingOnce>[1], ...fates: readonly Fate[]) {
  const posted: string[] = []
  const left = [...fates]
  const network = postingOnce(async (url, call) => {
    const fields = new URLSearchParams(String(call?.body))
    if (String(url).endsWith('conversations.replies')) {
      const messages = posted.map((metadata, n) => ({ ts: `1700000001.00000${n}`, metadata: JSON.parse(metadata) }))
      return Response.json({ ok: true, messages })
    }
    const fate = left.shift() ?? 'answers'
    if (fate === 'is busy') return new Response('', { status: 429, headers: { 'retry-after': '1' } })
    if (fate !== 'breaks before') posted.push(fields.get('metadata') ?? '{}')
    if (fate === 'fails after') return new Response('', { status: 503 })
    if (fate !== 'answers') throw new TypeError('fetch failed')
    return Response.json({ ok: true, ts: `1700000001.00000${posted.length - 1}` })
  }, claims)
  return { posted, network }
}

const answer = new URLSearchParams({
  channel: 'C1',
  thread_ts: '1700000000.000100',
  text: 'Dat mag.',
  metadata: JSON.stringify(answerTo(DELIVERY)),
})
const call = { method: 'POST', body: answer.toString() }

describe('an answer whose connection broke', () => {
  it('is not posted again when Slack had taken it', async () => {
    const { posted, network } = slackThat('breaks after')
    await expect(network(POST, call)).rejects.toThrow('fetch failed')
    const again = await network(POST, call)
    expect(await again.json()).toEqual({ ok: true, channel: 'C1', ts: '1700000001.000000' })
    expect(posted).toHaveLength(1)
  })

  it('is not posted again when Slack had taken it and then said that it failed', async () => {
    const { posted, network } = slackThat('fails after')
    expect((await network(POST, call)).status).toBe(503)
    await network(POST, call)
    expect(posted).toHaveLength(1)
  })

  it('is posted when Slack had not heard it', async () => {
    const { posted, network } = slackThat('breaks before')
    await expect(network(POST, call)).rejects.toThrow('fetch failed')
    await network(POST, call)
    expect(posted).toHaveLength(1)
  })
})

describe('an answer of which it is not sure any more whose it is', () => {
  it('is not posted when another gives it', async () => {
    const { posted, network } = slackFor(owners('others'))
    expect(await (await network(POST, call)).json()).toEqual({ ok: false, error: 'answered_elsewhere' })
    expect(posted).toEqual([])
  })

  it('is posted when the store says that it is still ours', async () => {
    const { posted, network } = slackFor(owners('ours'))
    await network(POST, call)
    expect(posted).toHaveLength(1)
  })

  it('is looked for first when nobody can say', async () => {
    const { posted, network } = slackFor(owners('unknown', 'unknown'))
    await network(POST, call)
    await network(POST, call)
    expect(posted).toHaveLength(1)
  })

  it('is asked about again before Slack, that was too busy, gets it again', async () => {
    let owner: Owner = 'ours'
    const claims = { isSure: () => owner === 'ours', ask: async () => owner, settle: async () => 'stands' as const }
    const { posted, network } = slackFor(claims, 'is busy')
    expect((await network(POST, call)).status).toBe(429)
    owner = 'others'
    expect(await (await network(POST, call)).json()).toEqual({ ok: false, error: 'answered_elsewhere' })
    expect(posted).toEqual([])
  })
})

it('an answer that Slack was too busy for is sent again as it is', async () => {
  const { posted, network } = slackThat('is busy', 'answers')
  expect((await network(POST, call)).status).toBe(429)
  await network(POST, call)
  expect(posted).toHaveLength(1)
})

it('a message that answers nothing is sent as often as it is asked to be', async () => {
  const { posted, network } = slackThat()
  const note = { method: 'POST', body: new URLSearchParams({ channel: 'C1', text: 'Let op.' }).toString() }
  await network(POST, note)
  await network(POST, note)
  expect(posted).toHaveLength(2)
})
