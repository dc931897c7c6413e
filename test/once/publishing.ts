import type { Acts } from '../../src/local-slack/acts.ts'
import { isObject, objects } from '../../src/local-slack/json.ts'
import type { LocalSlack } from '../../src/local-slack/local-slack.ts'
import { pressIn, send, windowWith } from '../slack/admin-rig.ts'
import { pause, until } from './programs.ts'

/** Beside two thousand questions the comparison before publishing takes its time. */
const PATIENCE_MS = 600_000

export interface Change {
  readonly card: string
  readonly theme: string
  readonly words: string
  readonly others: string
}

/**
 * An admin opens the card from the Home page, changes words in its text and looks at what that changes. Gives the
 * click that publishes it.
 */
export async function editAs(
  admin: Acts,
  slack: LocalSlack,
  { card, theme, words, others }: Change,
): Promise<() => Promise<void>> {
  const windowHolding = (text: string) => windowWith({ slack }, admin, text, PATIENCE_MS)
  await openCard(admin, slack, theme, card)
  await pressIn(admin, await windowHolding('Geschiedenis'), 'Bewerk')
  const writing = await windowHolding('Tekst 1/')
  if (!writing.words.includes(words)) throw new Error(`the text of ${card} does not hold "${words}"`)
  await send(admin, writing, (text) => text.replace(words, others))
  const preview = await windowHolding('Dit verandert')
  return async () => {
    await send(admin, preview, () => 'proef')
    await admin.closeView((await windowHolding('Gepubliceerd.')).id)
  }
}

async function openCard(admin: Acts, slack: LocalSlack, theme: string, card: string): Promise<void> {
  const home = () => slack.views.home(admin.user)
  const blocks = () => objects(home()?.view.blocks)
  const choice = () => blocks().find(({ elements }) => objects(elements).some((one) => one.action_id === 'admin:list'))
  const row = () => blocks().find(({ accessory }) => isObject(accessory) && accessory.value === card)
  admin.openHome('home')
  await until(() => choice() !== undefined, PATIENCE_MS)
  const listed = () => ({ blockId: String(choice()?.block_id), actionId: 'admin:list', value: `theme:${theme}:0` })
  // A Home page that was asked for before may come after; a person then chooses once more.
  for (let tried = 0; tried < 5 && row() === undefined; tried++) {
    await admin.clickInView(home()?.id ?? '', listed(), {})
    await until(() => row() !== undefined, 10_000)
  }
  if (row() === undefined) throw new Error(`the Home page lists no card ${card} under ${theme}`)
  const { accessory, block_id } = row() ?? {}
  const actionId = isObject(accessory) ? String(accessory.action_id) : ''
  await admin.clickInView(home()?.id ?? '', { blockId: String(block_id), actionId, value: card }, {})
}

/** Asks until an answer holds these words; gives the moment at which it did. */
export async function answeredWith(
  person: Acts,
  slack: LocalSlack,
  { question, words }: { readonly question: string; readonly words: string },
): Promise<number> {
  const channel = slack.workspace.channelNamed('vraag-hr')?.id ?? ''
  const answers = () => slack.workspace.history(channel, person.user).filter((one) => one.visibleTo === person.user)
  const end = Date.now() + PATIENCE_MS
  while (Date.now() < end) {
    const before = answers().length
    await person.command(channel, '/hybride', question)
    await until(() => answers().length > before, 10_000)
    if (answers().some(({ text }) => text.includes(words))) return Date.now()
    await pause(20)
  }
  throw new Error(`"${question}" was not answered with "${words}"`)
}
