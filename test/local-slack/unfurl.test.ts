import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectBolt, eventually } from './bolt.ts'
import { manifestOf } from './manifests.ts'

const MANIFEST = manifestOf({
  scopes: ['links:read', 'links:write', 'channels:history'],
  events: ['link_shared'],
  unfurlDomains: ['voorbeeld.nl'],
})
const BLOCKS = [{ type: 'section', text: { type: 'plain_text', text: 'Wat er op die pagina staat' } }] as const

let bolt: Awaited<ReturnType<typeof connectBolt>>
beforeEach(async () => {
  bolt = await connectBolt(MANIFEST, (app) => {
    app.event('link_shared', async ({ event, client }) => {
      const unfurls = Object.fromEntries(event.links.map(({ url }) => [url, { blocks: [...BLOCKS] }]))
      await client.chat.unfurl({ channel: event.channel, ts: event.message_ts, unfurls })
    })
  })
})
afterEach(() => bolt.stop())

describe('a link that somebody shares', () => {
  it('of a domain of the app shows what the app says of it, also where the app is no member', async () => {
    const { slack } = bolt
    const channel = slack.workspace.channelNamed('algemeen')?.id ?? ''
    const { ts } = slack.as('sanne').say(channel, 'Kijk op https://kennis.voorbeeld.nl/p?a=1&b=2.')
    const unfurls = await eventually(() => {
      const found = slack.workspace.message(channel, ts)?.unfurls
      return found && found.length > 0 ? found : undefined
    })
    expect(unfurls).toMatchObject([{ from_url: 'https://kennis.voorbeeld.nl/p?a=1&b=2', blocks: BLOCKS }])
  })

  it('of another domain is none of its business', async () => {
    const { slack } = bolt
    const channel = slack.workspace.channelNamed('algemeen')?.id ?? ''
    slack.as('sanne').say(channel, 'https://nepvoorbeeld.nl/p en https://voorbeeld.nl.elders.nl/p')
    await slack.settled()
    expect(slack.deliveries).toEqual([])
  })
})

it('chat.unfurl is refused for a link that does not stand in the message', async () => {
  const { slack, app } = bolt
  const channel = slack.workspace.channelNamed('algemeen')?.id ?? ''
  const { ts } = slack.as('sanne').say(channel, 'geen link')
  const call = app.client.chat.unfurl({ channel, ts, unfurls: { 'https://voorbeeld.nl/p': { text: 'verzonnen' } } })
  await expect(call).rejects.toMatchObject({ data: { error: 'cannot_unfurl_url' } })
})
