import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { LinkShelf } from '../../src/answer/links/link-shelf.ts'
import { openAssistant } from '../../src/assistant.ts'
import type { Folders } from '../../src/folders.ts'
import type { Acts } from '../../src/local-slack/acts.ts'
import type { LocalSlack } from '../../src/local-slack/local-slack.ts'
import type { Message } from '../../src/local-slack/workspace.ts'
import { openPages } from '../../src/open-pages.ts'
import { openEditing } from '../../src/publish/open-editing.ts'
import { createMemoryOfAdmins } from '../../src/slack/admin/editing.ts'
import { createLog } from '../../src/slack/log.ts'
import { PLAIN_WORKSPACE, type WorkspaceSettings } from '../../src/slack/workspace.ts'
import { followLinks } from '../../src/store/follow-links.ts'
import type { StorePlace } from '../../src/store/open.ts'
import { counting, createCounts } from '../../src/web/counts.ts'
import { day } from '../day.ts'
import { startRig } from '../slack/rig.ts'
import type { StoreRig } from '../store/engines.ts'
import { rowsIn } from '../store/rows.ts'

const NOW = '2026-11-25T12:00:00Z'

export type WholeProgram = Awaited<ReturnType<typeof startWholeProgram>>

/** The program with everything that keeps something: store, receipts, counts, pages, links and edits. */
export async function startWholeProgram(stores: StoreRig, cards: Folders) {
  const folder = mkdtempSync(join(tmpdir(), 'privacy-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const policy = join(folder, 'policy')
  cpSync('test/fixtures/company', policy, { recursive: true })
  const receipts = join(folder, 'receipts')
  const folders = { ...cards, company: [policy], receipts, kept: join(folder, 'kept.json') }
  const place = await stores.place()
  const store = await stores.open({ place, now: () => new Date(NOW) })
  const links = new LinkShelf()
  const counts = createCounts()
  const opened = await openAssistant(folders, () => {}, { links })
  onTestFinished(() => opened.close())
  const assistant = counting(opened, counts)
  const follower = followLinks(store, links)
  onTestFinished(follower.stop)
  const today = () => day('2026-11-25')
  const desk = { assistant: opened, store, letters: folders.letters, today, needsSecond: false, onTrouble: () => {} }
  const editing = await openEditing(desk)
  onTestFinished(editing.end)
  const lines: string[] = []
  const log = createLog(
    (line) => lines.push(line),
    () => new Date(NOW),
  )
  const web = { publicUrl: null, port: null, signIn: null, metricsToken: null }
  const connected = { transport: 'local', port: 0, slackApiUrl: null } as const
  const pages = await openPages(
    { web, assistant, nameOf: editing.desk.nameOf, store, counts, log, now: () => new Date(NOW) },
    connected,
  )
  onTestFinished(() => pages.stop())
  const workspace = (slack: LocalSlack): WorkspaceSettings => {
    const ids = (...names: readonly string[]) => names.map((name) => slack.as(name).user)
    const roles = { ...PLAIN_WORKSPACE.roles, hrUsers: ids('noor', 'fatima'), adminUsers: ids('tom', 'fatima') }
    const channelNamed = (name: string) => slack.workspace.channelNamed(name)?.id ?? ''
    return {
      roles,
      hrChannel: channelNamed('hr-team'),
      autoAnswerChannels: [channelNamed('vraag-hr')],
      publicUrl: pages.publicUrl,
    }
  }
  const rig = await startRig({
    assistant,
    links,
    store,
    workspace,
    editing: async () => ({ ...editing, ...createMemoryOfAdmins() }),
  })
  onTestFinished(() => rig.stop())
  return {
    ...rig,
    /** The newest message that a person sees and that has this button. */
    withButton: (channel: string, person: Acts, actionId: string): Message | undefined =>
      rig
        .fromApp(channel, person.user)
        .findLast(({ blocks }) => JSON.stringify(blocks).includes(`"action_id":"${actionId}"`)),
    pages: pages.publicUrl ?? '',
    hrTeam: rig.slack.workspace.channelNamed('hr-team')?.id ?? '',
    alex: rig.slack.as('alex'),
    tom: rig.slack.as('tom'),
    /** Everything that is kept anywhere, by where: the rows of every table, logs, counts, receipts and files of the store. */
    async kept(): Promise<Readonly<Record<string, string>>> {
      const rows = await rowsIn(place)
      const metrics = await (await fetch(`${pages.publicUrl}/metrics`)).text()
      return {
        ...byTable(rows),
        'the logs': [...lines, ...rig.lines].join(''),
        'the counts': metrics,
        'the receipts': filesIn(receipts),
        'the files of the store': place.kind === 'folder' ? filesIn(place.folder) : '',
      }
    },
    place: place satisfies StorePlace,
  }
}

function byTable(rows: readonly string[]): Record<string, string> {
  const tables: Record<string, string> = {}
  for (const row of rows) {
    const table = /^\{"table":"(\w+)"/.exec(row)?.[1] ?? ''
    tables[table] = `${tables[table] ?? ''}${row}\n`
  }
  return tables
}

function filesIn(folder: string): string {
  if (!existsSync(folder)) return ''
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n')
}
