import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import type { Transport } from '../../src/local-slack/delivery.ts'
import { signedHttp } from '../../src/local-slack/signed-http.ts'
import { openStore, type StorePlace } from '../../src/store/open.ts'
import { type Copy, createCopy, installElsewhere, inTurn, settingsFor } from './programs.ts'
import { answeredWith, type Change, editAs } from './publishing.ts'
import { patientSlack } from './replay.ts'

/** Three running copies on one database, each in a folder of its own and with somebody who always reaches that one. */
export async function threeCopies(place: StorePlace, question: string, own: Readonly<Record<string, string>>) {
  const slack = await patientSlack()
  const store = await openStore({ place })
  const admin = slack.as('tom')
  const settings = { ...settingsFor(place), ...own, ADMIN_USERS: admin.user }
  const installed = async () => {
    const folder = installElsewhere()
    return { folder, copy: await createCopy(slack, settings, folder) }
  }
  const all = [await installed(), await installed(), await installed()] as const
  const copies = [all[0].copy, all[1].copy, all[2].copy] as const
  onTestFinished(async () => {
    await Promise.all(copies.map((copy) => copy.kill()))
    await slack.stop()
    await store.close()
    for (const { folder } of all) rmSync(folder, { recursive: true, force: true })
  })
  // What was installed a moment ago would keep the disk busy, as it does not for copies that run for a while.
  spawnSync('sync')
  await Promise.all(copies.map((copy) => copy.start()))

  const watchers = new Map(copies.map((copy, at) => [copy, slack.as(['alex', 'noor', 'fatima'][at] ?? '')]))
  const answered = (those: readonly Copy[], words: string) =>
    Promise.all(
      [...watchers]
        .filter(([copy]) => those.includes(copy))
        .map(([, person]) => answeredWith(person, slack, { question, words })),
    )
  return {
    slack,
    copies,
    /** In turn, but a watcher's question goes to the copy that this person watches. */
    road: withWatchers(inTurn(copies, slack.signingSecret), watchers, slack.signingSecret),
    /** Each copy answers with these words. */
    everywhere: (words: string) => answered(copies, words),
    /** Publishes an edit; gives how many milliseconds after it was written down each of these copies answered with it. */
    async publish(change: Change, those: readonly Copy[]): Promise<number[]> {
      const click = await editAs(admin, slack, change)
      const [moments] = await Promise.all([answered(those, change.others), click()])
      const [revision] = await store.revisions.of(`knowledge/cards/${change.theme}/${change.card}.md`)
      const written = Date.parse(revision?.at ?? '')
      return moments.map((moment) => moment - written)
    },
  }
}

function withWatchers(
  balanced: Transport,
  watchers: ReadonlyMap<Copy, { readonly user: string }>,
  secret: string,
): Transport {
  const own = new Map([...watchers].map(([{ url }, { user }]) => [user, signedHttp(url, secret, Date.now)]))
  return (envelope, timeoutMs) => {
    const direct = envelope.type === 'slash_commands' ? own.get(String(envelope.payload.user_id)) : undefined
    return (direct ?? balanced)(envelope, timeoutMs)
  }
}

/** Does each act when that share of the questions was asked and the act before it is over; the asking goes on meanwhile. */
export function meanwhile(questions: number, acts: Readonly<Record<number, () => Promise<void>>>) {
  const planned = new Map(Object.entries(acts).map(([share, act]) => [Math.floor(Number(share) * questions), act]))
  let underWay = Promise.resolve()
  return {
    async before(asked: number): Promise<void> {
      const act = planned.get(asked)
      if (!act) return
      await underWay
      underWay = act()
      // Whoever waits for it hears what went wrong.
      underWay.catch(() => undefined)
    },
    over: () => underWay,
  }
}
