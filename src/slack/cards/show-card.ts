import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt'
import { button, paragraph, span } from '../block-parts.ts'
import { type Posted, sentence } from '../blocks.ts'
import { respondTo } from '../respond-to.ts'
import type { Tools } from '../tools.ts'
import { cardMessage } from './card-view.ts'
import { CARD_TEXTS } from './texts.ts'

type Args = AllMiddlewareArgs & SlackCommandMiddlewareArgs

const SUGGESTED = ['thuiswerkvergoeding', 'reiskostenvergoeding', 'wet-flexibel-werken', 'rie', 'a1-verklaring']

/** `/hybride kaart thuiswerkvergoeding`: the card itself, for the person alone. */
export async function showCard(tools: Tools, { command, client }: Args, wanted: string): Promise<void> {
  const language = await tools.languageOf(client, command.user_id)
  const opened = { language, today: tools.today() }
  const card = wanted === '' ? null : tools.cards.named(wanted, opened)
  const message = card ? cardMessage(card, tools.workspace.publicUrl) : noCard(tools, wanted, opened)
  await respondTo(command.response_url, message)
}

function noCard({ cards }: Tools, wanted: string, opened: Parameters<Tools['cards']['card']>[1]): Posted {
  const { language } = opened
  if (wanted === '') return sentence(CARD_TEXTS.whichCard[language])
  const all = cards.list(language)
  const known = all.filter(({ id }) => SUGGESTED.includes(id))
  const elements = (known.length > 0 ? known : all.slice(0, SUGGESTED.length)).map(({ id, title }) =>
    button(`card:${id}`, title, id),
  )
  const said = sentence(CARD_TEXTS.noCard[language])
  if (elements.length === 0) return said
  return { ...said, blocks: [paragraph(span(CARD_TEXTS.noCard[language])), { type: 'actions', elements }] }
}
