import { WebClient } from '@slack/web-api'
import { beforeAll, describe, expect, it } from 'vitest'
import { startLocalSlack } from '../../src/local-slack/local-slack.ts'
import { type Golden, goldenPayloads } from './golden.ts'
import { MANIFEST } from './rig.ts'
import { problemsOf } from './validated.ts'

let payloads: readonly Golden[]
beforeAll(async () => {
  payloads = await goldenPayloads()
}, 300_000)

describe('everything the app says on a walk over all its surfaces', () => {
  it('is a good many messages and windows', () => {
    const windows = new Set(payloads.flatMap((golden) => ('view' in golden ? [golden.from] : [])))
    expect(payloads.length).toBeGreaterThan(60)
    expect([...windows]).toEqual(expect.arrayContaining(['home', expect.stringContaining('modal Bron')]))
  })

  it('passes blocks.validate', async () => {
    const slack = await startLocalSlack({ manifest: MANIFEST })
    const client = new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl })
    expect(await problemsOf(client, payloads)).toEqual([])
    await slack.stop()
  })

  it('nowhere calls a whole channel together', () => {
    expect(JSON.stringify(payloads)).not.toMatch(/<!(?:channel|here|everyone)/)
  })
})
