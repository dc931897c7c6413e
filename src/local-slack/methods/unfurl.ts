import { z } from 'zod'
import { ApiError } from '../api-error.ts'
import { announceChange } from '../events.ts'
import { isObject, type JsonObject, objects } from '../json.ts'
import { linksIn } from '../links.ts'
import { checkedBlocks } from '../posting.ts'
import { channelOf, type Method, messageOf, read, Structured } from './method.ts'

const Unfurl = z.object({ channel: z.string(), ts: z.string(), unfurls: Structured })

/** `chat.unfurl`: what the app shows below a link; once for each link that stands in the message. */
const unfurl = {
  scopes: ['links:write'],
  token: 'bot',
  run(call) {
    const { core } = call
    const { channel: id, ts, unfurls } = read(Unfurl, call)
    const channel = channelOf(core, id)
    const message = messageOf(core, channel.id, ts, 'cannot_find_message')
    const own = new Set(linksIn(core, message.text).map(({ url }) => url))
    const given = Object.entries(unfurls)
    if (given.length === 0) throw new ApiError('missing_unfurls')
    const shown = given.map(([url, content]) => {
      if (!own.has(url) || !isObject(content)) throw new ApiError('cannot_unfurl_url')
      return attachment(url, content)
    })
    const others = message.unfurls.filter((one) => !given.some(([url]) => url === one.from_url))
    const after = core.workspace.put({ ...message, unfurls: [...others, ...shown] })
    announceChange(core, channel, message, after)
    return {}
  },
} satisfies Method

function attachment(url: string, content: JsonObject): JsonObject {
  const blocks = content.blocks === undefined ? {} : { blocks: checkedBlocks(objects(content.blocks)) }
  return { ...content, ...blocks, from_url: url, app_unfurl_url: url, is_app_unfurl: true }
}

export const unfurlMethods = { 'chat.unfurl': unfurl } satisfies Readonly<Record<string, Method>>
