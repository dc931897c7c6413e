import { EventEmitter } from 'node:events'
import { LinkShelf } from './answer/links/link-shelf.ts'
import { type ChangedText, openAssistant } from './assistant.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { type Connection, connect } from './connect.ts'
import { errorName } from './core/error-name.ts'
import { ContentError } from './core/problem.ts'
import { openPages, type Pages } from './open-pages.ts'
import { openEditing } from './publish/open-editing.ts'
import { addSettingsFile } from './settings-file.ts'
import { createMemoryOfAdmins } from './slack/admin/editing.ts'
import { createSlackApp } from './slack/app.ts'
import { createLog, type Log } from './slack/log.ts'
import { dutchDay } from './slack/today.ts'
import { followLinks } from './store/follow-links.ts'
import { NewerStoreError } from './store/migrate.ts'
import { openStore } from './store/open.ts'
import type { Store } from './store/store.ts'
import { counting, createCounts } from './web/counts.ts'

const LONGEST_FAREWELL_MS = 10_000

async function main(): Promise<void> {
  const now = () => new Date()
  const log = createLog((line) => process.stderr.write(line), now)
  // Such as a signed body that the SDK cannot read: one bad request must not end the conversation of all others.
  process.on('unhandledRejection', (reason) => {
    log('error', 'unhandled', { error: errorName(reason) })
  })
  addSettingsFile()
  const config = readConfig(process.env)
  const { links, content, store, editing, close } = await openParts(config, log)
  const counts = createCounts()
  const assistant = counting(content, counts)
  const pages = await openPages(
    { web: config.web, assistant, nameOf: editing.desk.nameOf, store, counts, log, now },
    { ...config, transport: config.transport.kind },
  )
  const connection = await connect(config, log, pages)
  const slack = createSlackApp({
    assistant,
    log,
    store,
    links,
    editing: { ...editing, ...createMemoryOfAdmins() },
    remindsDaysBefore: config.editing.remindsDaysBefore,
    now,
    trailAddress: pages.trailAddress,
    ...connection,
  })
  pages.askAdmins(slack.isAdmin)
  await slack.app.init()
  if (config.web.signIn !== null) pages.belongTo((await slack.app.client.auth.test()).team_id ?? '')
  await connection.start()
  slack.recovery.start()
  slack.reminders.start()
  say(connection.greeting)
  void editing.rehearsed()
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void leave({ connection, slack, pages, close }))
}

/** What is known and kept, before anybody can ask. */
async function openParts(config: Config, log: Log) {
  const links = new LinkShelf()
  const { content, changes } = await openContent(config, log, links)
  const store = await openStoreOf(config, log)
  const follower = followLinks(store, links)
  await follower.catchUp().catch((error: unknown) => log('error', 'links-not-read', { error: errorName(error) }))
  const editing = await openEditing({
    assistant: content,
    store,
    letters: config.folders.letters,
    today: () => dutchDay(new Date()),
    needsSecond: config.editing.needsSecond,
    onTrouble: (what, error) => log('error', 'not-kept', { what, error: errorName(error) }),
  })
  changes.on('changed', editing.noticed)
  const close = async (): Promise<void> => {
    follower.stop()
    editing.end()
    await content.close()
    await store.close()
  }
  return { links, content, store, editing, close }
}

/** The content in use, and word of what somebody changes in it on disk. */
async function openContent({ folders, editing }: Config, log: Log, links: LinkShelf) {
  const changes = new EventEmitter<{ changed: [readonly ChangedText[]] }>()
  const onReload = (message: string, problems: readonly string[]) =>
    log(problems.length === 0 ? 'info' : 'error', 'content', { message, problems: problems.join('\n') || undefined })
  const content = await openAssistant(folders, onReload, {
    links,
    review: editing.review,
    onDisk: (changed) => changes.emit('changed', changed),
  })
  return { content, changes }
}

function openStoreOf({ store: place, heldMs }: Config, log: Log): Promise<Store> {
  return openStore({
    place,
    heldMs,
    onTrouble(event, error) {
      const level = event === 'store-back' ? 'info' : 'error'
      log(level, event, { error: error === undefined ? undefined : errorName(error) })
    },
  })
}

interface AtWork {
  readonly connection: Connection
  readonly slack: ReturnType<typeof createSlackApp>
  readonly pages: Pages
  readonly close: () => Promise<void>
}

/** Takes nothing in any more, ends what is under way, and only then lets go of what that needs. */
async function leave({ connection, slack, pages, close }: AtWork): Promise<void> {
  await connection.receiver.stop()
  slack.recovery.stop()
  slack.reminders.stop()
  await Promise.race([slack.idle(), new Promise((resolve) => setTimeout(resolve, LONGEST_FAREWELL_MS))])
  await connection.stop()
  await pages.stop()
  await close()
  process.exit(0)
}

function say(words: string): void {
  process.stdout.write(`${words}\n`)
}

main().catch((error: unknown) => {
  const known = error instanceof ContentError || error instanceof ConfigError || error instanceof NewerStoreError
  process.stderr.write(`${known || !(error instanceof Error) ? String(error) : (error.stack ?? error.message)}\n`)
  process.exit(1)
})
