import type { AllMiddlewareArgs, SlackOptionsMiddlewareArgs } from '@slack/bolt'
import { plain } from '../block-parts.ts'
import { isAdmin } from '../gate.ts'
import type { Tools } from '../tools.ts'
import { SOURCE, sourceOption } from './passage-form.ts'

const MOST_OPTIONS = 50

/** What an admin types in a search field of a window: sources, and cards to put a passage on. */
export async function onAdminSearch(
  tools: Tools,
  { ack, body, client, payload }: AllMiddlewareArgs & SlackOptionsMiddlewareArgs<'block_suggestion'>,
): Promise<void> {
  const user = body.user.id
  if (!tools.editing || !(await isAdmin(tools, client, user, 'search'))) return ack({ options: [] })
  const { sources, cards } = tools.editing.desk.content().knowledge
  const language = tools.languageOf.known(user) ?? 'nl'
  const words = payload.value.toLowerCase().split(/\s+/).filter(Boolean)
  const holds = (...texts: readonly string[]) => words.every((word) => texts.join(' ').toLowerCase().includes(word))
  const options =
    payload.action_id === SOURCE
      ? sources.filter(({ id, title, publisher }) => holds(id, title, publisher)).map(sourceOption)
      : cards
          .filter(({ id, title }) => holds(id, title.nl, title.en))
          .map(({ id, title }) => ({ text: plain(title[language]), value: id }))
  await ack({ options: options.slice(0, MOST_OPTIONS) })
}
