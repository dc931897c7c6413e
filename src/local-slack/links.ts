import type { Core } from './core.ts'
import { publish } from './events.ts'
import { newId } from './ids.ts'
import type { Channel, Message } from './workspace.ts'

const LINK = /<(https?:\/\/[^>|]+)(?:\|[^>]*)?>/g
const MOST_LINKS = 5

interface SharedLink {
  readonly domain: string
  readonly url: string
}

/** The links in a message that lie in a domain of the app, each once. */
export function linksIn(core: Core, text: string): readonly SharedLink[] {
  const urls = new Set([...text.matchAll(LINK)].map(([, url = '']) => url.replace(/&amp;/g, '&')))
  return [...urls].flatMap((url) => {
    if (!URL.canParse(url)) return []
    const { host } = new URL(url)
    const domain = core.unfurlDomains.find((own) => host === own || host.endsWith(`.${own}`))
    return domain === undefined ? [] : [{ domain, url }]
  })
}

/** Tells the app that somebody shared a link of its domain, also where it is no member. */
export function announceLinks(core: Core, channel: Channel, message: Message): void {
  const links = linksIn(core, message.text).slice(0, MOST_LINKS)
  if (links.length === 0 || message.botId !== null) return
  publish(core, 'link_shared', {
    type: 'link_shared',
    user: message.user,
    channel: channel.id,
    message_ts: message.ts,
    thread_ts: message.threadTs ?? undefined,
    links: links.map(({ domain, url }) => ({ domain, url })),
    source: 'conversations_history',
    unfurl_id: newId('U'),
    is_bot_user_member: channel.members.has(core.workspace.bot.id),
    event_ts: message.ts,
  })
}
