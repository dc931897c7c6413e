import { EventEmitter } from 'node:events'
import { LinkShelf } from './answer/links/link-shelf.ts'
import { type ChangedText, openAssistant } from './assistant.ts'
import { ConfigError, readConfig } from './config.ts'
import { connect } from './connect.ts'
import { errorName } from './core/error-name.ts'
import { ContentError } from './core/problem.ts'
import { openPages } from './open-pages.ts'
import { openEditing } from './publish/open-editing.ts'
import { createMemoryOfAdmins } from './slack/admin/editing.ts'
import { createSlackApp } from './slack/app.ts'
import { createLog } from './slack/log.ts'
import { dutchDay } from './slack/today.ts'
import { followLinks } from './store/follow-links.ts'
import { NewerStoreError } from './store/migrate.ts'
import { openStore } from './store/open.ts'
import { counting, createCounts } from './web/counts.ts'

const LONGEST_FAREWELL_MS = 10_000

async function main(): Promise<void> {
  const log = createLog(
    (line) => process.stderr.write(line),
    () => new Date(),
  )
  // Such as a signed body that the SDK cannot read: one bad request must not end the conversation of all others.
  process.on('unhandledRejection', (reason) => {
    log('error', 'unhandled', { error: errorName(reason) })
  })
  const config = readConfig(process.env)
  const links = new LinkShelf()
  const onReload = (message: string, problems: readonly string[]) =>
    log(problems.length === 0 ? 'info' : 'error', 'content', { message, problems: problems.join('\n') || undefined })
  const changedOnDisk = new EventEmitter<{ changed: [readonly ChangedText[]] }>()
  const content = await openAssistant(config.folders, onReload, {
    links,
    review: config.editing.review,
    onDisk: (changed) => changedOnDisk.emit('changed', changed),
  })
  const store = await openStore({
    place: config.store,
    heldMs: config.heldMs,
    onTrouble(event, error) {
      log(event === 'store-back' ? 'info' : 'error', event, {
        error: error === undefined ? undefined : errorName(error),
      })
    },
  })
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
  changedOnDisk.on('changed', editing.noticed)
  const counts = createCounts()
  const assistant = counting(content, counts)
  const now = () => new Date()
  const pages = await openPages(
    { web: config.web, assistant, nameOf: editing.desk.nameOf, store, counts, log, now },
    { ...config, transport: config.transport.kind },
  )
  const connection = await connect(config, log, pages)
  const { app, idle, recovery, reminders, isAdmin } = createSlackApp({
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
  pages.askAdmins(isAdmin)
  await app.init()
  if (config.web.signIn !== null) pages.belongTo((await app.client.auth.test()).team_id ?? '')
  await connection.start()
  recovery.start()
  reminders.start()
  say(connection.greeting)
  void editing.rehearsed()

  const farewell = async (): Promise<void> => {
    await connection.receiver.stop()
    recovery.stop()
    reminders.stop()
    await Promise.race([idle(), new Promise((resolve) => setTimeout(resolve, LONGEST_FAREWELL_MS))])
    await connection.stop()
    follower.stop()
    await pages.stop()
    editing.end()
    await content.close()
    await store.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void farewell())
}

function say(words: string): void {
  process.stdout.write(`${words}\n`)
}

main().catch((error: unknown) => {
  const known = error instanceof ContentError || error instanceof ConfigError || error instanceof NewerStoreError
  process.stderr.write(`${known || !(error instanceof Error) ? String(error) : (error.stack ?? error.message)}\n`)
  process.exit(1)
})
