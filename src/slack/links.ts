import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt'
import { z } from 'zod'
import { linkedBy } from '../answer/permalink.ts'
import type { Language } from '../core/language.ts'
import type { Block } from './block-parts.ts'
import { passagePreview } from './cards/card-view.ts'
import { partBlocks } from './part-blocks.ts'
import type { Tools } from './tools.ts'

type Args = AllMiddlewareArgs & SlackEventMiddlewareArgs<'link_shared'>

const SharedLinks = z.object({
  user: z.string(),
  channel: z.string(),
  message_ts: z.string(),
  unfurl_id: z.string().optional(),
  source: z.enum(['composer', 'conversations_history']).optional(),
  links: z.array(z.object({ url: z.string() })),
})
type SharedLinks = z.infer<typeof SharedLinks>

const MOST_BLOCKS = 20

/** A permalink of ours was shared: below it comes what stands behind it. A link to anything else is left as it is. */
export async function onLinkShared(tools: Tools, { event, client }: Args): Promise<void> {
  const shared = SharedLinks.parse(event)
  const own = await tools.languageOf(client, shared.user)
  const previews = await Promise.all(
    shared.links.map(async ({ url }) => ({ url, blocks: await previewOf(tools, url, own) })),
  )
  const unfurls = Object.fromEntries(
    previews.flatMap(({ url, blocks }) => (blocks.length > 0 ? [[url, { blocks }] as const] : [])),
  )
  if (Object.keys(unfurls).length > 0) await client.chat.unfurl({ ...placeOf(shared), unfurls })
}

/** What is still being typed has no place in the channel yet. */
function placeOf({ channel, message_ts, source, unfurl_id }: SharedLinks) {
  return source === 'composer' && unfurl_id !== undefined ? { source, unfurl_id } : { channel, ts: message_ts }
}

async function previewOf({ cards, answers, workspace, today }: Tools, url: string, own: Language): Promise<Block[]> {
  const linked = workspace.publicUrl === null ? null : linkedBy(workspace.publicUrl, url)
  if (!linked) return []
  const language = linked.language ?? own
  switch (linked.kind) {
    case 'passage': {
      const card = cards.passage(linked.passage, { language, today: today(), on: linked.on })
      return card ? passagePreview(card) : []
    }
    case 'card': {
      const card = cards.card(linked.card, { language, today: today(), on: linked.on })
      return card ? passagePreview(card) : []
    }
    case 'answer': {
      // What was asked stays between the asker and us.
      const kept = await answers.find(linked.answer)
      return kept ? partBlocks(kept).slice(0, MOST_BLOCKS) : []
    }
  }
}
