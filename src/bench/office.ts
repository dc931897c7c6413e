import { LinkShelf } from '../answer/links/link-shelf.ts'
import { openAssistant } from '../assistant.ts'
import { parseDay } from '../core/day.ts'
import type { Folders } from '../folders.ts'
import { type LocalSlack, startLocalSlack } from '../local-slack/local-slack.ts'
import { openEditing } from '../publish/open-editing.ts'
import { createMemoryOfAdmins } from '../slack/admin/editing.ts'
import { createSlackApp } from '../slack/app.ts'
import { createLog } from '../slack/log.ts'
import { httpReceiver, portOf } from '../slack/transport.ts'
import { PLAIN_WORKSPACE } from '../slack/workspace.ts'
import { followLinks } from '../store/follow-links.ts'
import type { Store } from '../store/store.ts'

export type Office = Awaited<ReturnType<typeof openOffice>>

/** The whole program in this process, against a local Slack over signed HTTP. Noor is of HR, Tom an admin. */
export async function openOffice(folders: Folders, store: Store, manifest: string) {
  const links = new LinkShelf()
  const assistant = await openAssistant(folders, () => {}, { links })
  const follower = followLinks(store, links)
  await follower.catchUp()
  const today = parseDay('2026-11-25')
  if (today === null) throw new Error('the day of the bench is no day')
  const troubles: string[] = []
  const onTrouble = (what: string, error: unknown) => void troubles.push(`${what}: ${error}`)
  const editing = await openEditing({
    assistant,
    store,
    letters: folders.letters,
    today: () => today,
    needsSecond: false,
    onTrouble,
  })
  const slack = await startLocalSlack({ manifest })
  const log = createLog(
    (line) => /"level":"error"/.test(line) && troubles.push(line),
    () => new Date(),
  )
  const receiver = httpReceiver(slack.signingSecret, log)
  const { app, idle } = createSlackApp({
    ...{ assistant, receiver, log, store, links, now: () => new Date() },
    botToken: slack.botToken,
    slackApiUrl: slack.apiUrl,
    workspace: workspaceOf(slack),
    editing: { ...editing, ...createMemoryOfAdmins() },
  })
  await app.init()
  await editing.rehearsed()
  slack.deliverTo(`http://127.0.0.1:${portOf(await receiver.start(0))}/slack/events`)
  return {
    assistant,
    desk: editing.desk,
    slack,
    today,
    troubles,
    links,
    async close(): Promise<void> {
      await receiver.stop()
      await idle()
      await slack.stop()
      follower.stop()
      editing.end()
      await assistant.close()
    },
  }
}

function workspaceOf(slack: LocalSlack) {
  const roles = { ...PLAIN_WORKSPACE.roles, hrUsers: [slack.as('noor').user], adminUsers: [slack.as('tom').user] }
  return { ...PLAIN_WORKSPACE, roles }
}
