import type { WebClient } from '@slack/web-api'
import type { ListedCard } from '../../answer/cards.ts'
import { errorName } from '../../core/error-name.ts'
import type { Term } from '../../store/reminders.ts'
import type { Tools } from '../tools.ts'
import { dueWithin, ownerOf, sortedOut } from './due.ts'
import { reminderMessage } from './message.ts'

const LOOK_MS = 3_600_000

export interface Reminders {
  /** Looks once; resolves when everyone who had to be reminded was. */
  look(): Promise<void>
  start(): void
  stop(): void
}

/** Asks owners to look their cards over, so many days before the review day; `null` for never. */
export function createReminders(tools: Tools, client: WebClient, daysBefore: number | null): Reminders {
  let timer: NodeJS.Timeout | undefined
  const look = async (): Promise<void> => {
    if (daysBefore !== null) await remind(tools, client, daysBefore)
  }
  const quietly = (): void => {
    look().catch((error: unknown) => tools.log('error', 'not-reminded', { error: errorName(error) }))
  }
  return {
    look,
    start() {
      timer = setInterval(quietly, LOOK_MS).unref()
      quietly()
    },
    stop: () => clearInterval(timer),
  }
}

async function remind(tools: Tools, client: WebClient, daysBefore: number): Promise<void> {
  const due = dueWithin(tools.cards.list('nl'), tools.today(), daysBefore)
  if (due.length === 0) return
  const admins = await tools.roles.admins(client)
  const mine: ListedCard[] = []
  for (const card of due) {
    // Nobody would get it: it is looked at again when there is somebody.
    if (ownerOf(card) === null && admins.length === 0) continue
    if (await tools.store.reminders.claim(termOf(card))) mine.push(card)
  }
  const reached = await sendAll(tools, client, sortedOut(mine, admins), admins)
  const orphans = mine.filter(({ id }) => !reached.has(id))
  // An owner who left: the admins find another.
  for (const id of await sendAll(tools, client, sortedOut(orphans.map(withoutOwner), admins), admins)) reached.add(id)
  await settle(tools, mine, reached)
}

const termOf = ({ id, reviewBy }: ListedCard): Term => ({ card: id, term: reviewBy })
const withoutOwner = (card: ListedCard): ListedCard => ({ ...card, owner: '' })

/** Gives the ids of the cards of which somebody was told. */
async function sendAll(
  tools: Tools,
  client: WebClient,
  byPerson: ReadonlyMap<string, readonly ListedCard[]>,
  admins: readonly string[],
): Promise<Set<string>> {
  const reached = new Set<string>()
  for (const [person, cards] of byPerson) {
    if (!(await send(tools, client, { person, cards, isAdmin: admins.includes(person) }))) continue
    for (const { id } of cards) reached.add(id)
  }
  return reached
}

interface Reminding {
  readonly person: string
  readonly cards: readonly ListedCard[]
  readonly isAdmin: boolean
}

async function send(tools: Tools, client: WebClient, { person, cards, isAdmin }: Reminding): Promise<boolean> {
  const language = await tools.languageOf(client, person)
  const titles = new Map(tools.cards.list(language).map(({ id, title }) => [id, title]))
  const named = cards.map((card) => ({ ...card, title: titles.get(card.id) ?? card.title }))
  const { publicUrl } = tools.workspace
  const message = reminderMessage(named, { language, today: tools.today(), isAdmin, publicUrl })
  try {
    await client.chat.postMessage({ channel: person, ...message })
    return true
  } catch (error) {
    tools.log('warn', 'reminder-not-delivered', { cards: cards.length, error: errorName(error) })
    return false
  }
}

async function settle({ store, log }: Tools, cards: readonly ListedCard[], reached: ReadonlySet<string>) {
  for (const card of cards) {
    if (reached.has(card.id)) await store.reminders.sent(termOf(card))
    else await store.reminders.giveBack(termOf(card))
  }
  if (reached.size === 0) return
  log('info', 'reminded', { cards: reached.size })
  await store.audit.add(null, 'remind', { cards: reached.size })
}
