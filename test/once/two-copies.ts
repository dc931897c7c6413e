import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { postgresRig } from '../store/engines.ts'
import { createGate } from './gate.ts'
import { type Copy, createCopy, inTurn, settingsFor, until } from './programs.ts'
import { answersIn, patientSlack } from './replay.ts'

const LONGEST_MS = 120_000

/** Two copies on one PostgreSQL: the first gets every question, the second soon takes over what that leaves. */
export async function twoCopies(host: string) {
  const place = await postgresRig(() => host).place()
  const slack = await patientSlack()
  const gate = await createGate(slack.apiUrl)
  const folder = mkdtempSync(join(tmpdir(), 'stalled-'))
  const own = { RECEIPTS_DIR: folder, SLACK_API_URL: gate.url, TAKE_OVER_SECONDS: '1' }
  const settings = { ...settingsFor(place), ...own }
  const [first, second] = [await createCopy(slack, settings), await createCopy(slack, settings)]
  const database = new Client({ connectionString: place.kind === 'server' ? place.url : '' })
  await database.connect()
  await Promise.all([first.start(), second.start()])
  slack.deliverWith(inTurn([first], slack.signingSecret))
  const sanne = slack.as('sanne')
  const direct = slack.workspace.directMessage(sanne.user)?.id ?? ''
  return {
    first,
    second,
    gate,
    database,
    /** Asks something; gives the `ts` of the question. */
    ask: () => sanne.say(direct, 'Mag mijn baas thuiswerken weigeren?').ts,
    /** A question is acknowledged as soon as it is held. */
    isAcknowledged: (question: string): boolean =>
      slack.deliveries.some(({ envelope, ack }) => ack?.ok && JSON.stringify(envelope.payload).includes(question)),
    answers: (question: string): number => answersIn(slack).get(question) ?? 0,
    async stop(): Promise<void> {
      await Promise.all([first.kill(), second.kill()])
      await database.end()
      await gate.stop()
      await slack.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Waits until a copy says in its log, once more than before, that this happened. */
export function nextIn(copy: Copy, words: string): () => Promise<void> {
  const times = () => copy.output().split(words).length
  const before = times()
  return async () => {
    if (!(await until(() => times() > before, LONGEST_MS))) throw new Error(`no ${words} in:\n${copy.output()}`)
  }
}
