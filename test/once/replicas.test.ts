import { beforeAll, describe, expect, it } from 'vitest'
import { type PostgresServer, postgresPrograms, startPostgres } from '../../src/bench/postgres-server.ts'
import { postgresRig } from '../store/engines.ts'
import { type Copy, until } from './programs.ts'
import { replay, verdictOn } from './replay.ts'
import { meanwhile, threeCopies } from './replicas.ts'

/** `REPLICA_QUESTIONS=2000` for the whole run; without it a short one, in which what is killed is taken over sooner. */
const QUESTIONS = Number(process.env.REPLICA_QUESTIONS ?? 40)
const IS_LONG = QUESTIONS >= 1_000
const SETTINGS: Record<string, string> = IS_LONG ? {} : { TAKE_OVER_SECONDS: '3' }
const EACH = 2
/** As in a busy workspace: two cores for three copies, the database, Slack and who asks are then some way from full. */
const PER_SECOND = Number(process.env.REPLICA_RATE ?? 20)
const LONGEST_MS = QUESTIONS * 400 + 1_200_000

const CARD = { card: 'zitten-en-bewegen', theme: 'gezondheid' }
const QUESTION = 'Hoe vaak moet ik opstaan van mijn stoel?'
const OLD = 'Sta vaak even op'
const FIRST = 'Sta vaak eerst op'
const SECOND = 'Sta vaak tweemaal op'

const programs = postgresPrograms()
const missing = programs === null ? ' (none is installed here)' : ''

describe.skipIf(programs === null)(`three copies of the program on one PostgreSQL${missing}`, () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres(programs ?? '')
    return () => server.stop()
  }, 300_000)

  it(
    `answer ${QUESTIONS} questions once, while one is killed, one restarted, and an admin publishes`,
    async () => {
      const place = await postgresRig(() => server.host).place()
      const { slack, copies, road, publish, everywhere } = await threeCopies(place, QUESTION, SETTINGS)
      const [one, two, three] = copies
      const publishing = async (words: string, others: string, those: readonly Copy[]) => {
        const live = await publish({ ...CARD, words, others }, those)
        console.log(`"${others}" was in use after`, live.map((ms) => `${ms} ms`).join(', '))
      }
      const course = meanwhile(QUESTIONS, {
        ...(IS_LONG && { 0.1: () => publishing(OLD, FIRST, copies) }),
        0.4: () => one.kill(),
        0.45: () => publishing(IS_LONG ? FIRST : OLD, SECOND, [two, three]),
        0.7: () => one.start(),
        0.8: () => two.stop(),
        0.85: () => two.start(),
      })
      const pace = { everyMs: 1_000 / PER_SECOND, before: course.before }
      const plan = { questions: QUESTIONS, deliveries: EACH, seed: QUESTIONS, ...pace }
      const brought = await replay(slack, road, plan)
      await course.over()
      await everywhere(SECOND)
      await until(() => verdictOn(slack).unanswered === 0, 300_000)
      await slack.settled()
      const verdict = verdictOn(slack)
      console.log({ brought, ...verdict })
      console.log(copies.map((copy) => happenings(copy.output())))
      const told = copies.map((copy) => copy.output().slice(-1_000)).join('\n')
      expect(verdict, told).toEqual({ asked: QUESTIONS, unanswered: 0, twice: 0 })
      expect(brought).toBeGreaterThanOrEqual(QUESTIONS * EACH)
    },
    LONGEST_MS,
  )
})

const RARE = /"event":"(not-kept|taken-up|answered-elsewhere|taken-back)"(?:.*?"(?:what|outcome|owner)":"([\w-]+)")?/g

/** What a copy says in its log beside the answers it gave, and how often. */
function happenings(log: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const [, event, of = ''] of log.matchAll(RARE)) counts[`${event} ${of}`] = (counts[`${event} ${of}`] ?? 0) + 1
  return counts
}
