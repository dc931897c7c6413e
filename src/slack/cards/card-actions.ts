import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt'
import { sentence } from '../blocks.ts'
import type { Click } from '../incoming.ts'
import { respondTo } from '../respond-to.ts'
import { sourceView } from '../source-view.ts'
import { TEXTS } from '../texts.ts'
import type { Tools } from '../tools.ts'
import { cardMessage } from './card-view.ts'

type Args = AllMiddlewareArgs & SlackActionMiddlewareArgs<BlockAction>

/** The words of a passage on a card and where they stand, in a window; the trigger leaves no time to ask Slack anything. */
export async function openPassage(tools: Tools, { client, body }: Args, click: Click, id: string): Promise<void> {
  const language = tools.languageOf.known(click.user.id) ?? 'nl'
  const passages = tools.cards.passage(id, { language, today: tools.today() })?.passages[0]?.passages ?? []
  if (passages.length === 0) return respondTo(click.response_url ?? '', sentence(TEXTS.expired[language]))
  await client.views.open({
    trigger_id: body.trigger_id,
    view: sourceView({ language, passages, calculation: null }, { publicUrl: tools.workspace.publicUrl, answer: null }),
  })
}

/** A subject was chosen where a card could not be found. */
export async function openCard(tools: Tools, { client }: Args, click: Click, id: string): Promise<void> {
  const language = await tools.languageOf(client, click.user.id)
  const card = tools.cards.card(id, { language, today: tools.today() })
  const message = card ? cardMessage(card, tools.workspace.publicUrl) : sentence(TEXTS.expired[language])
  await respondTo(click.response_url ?? '', message)
}
