import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { onEachEngine } from '../store/engines.ts'
import { createCopy, inTurn, settingsFor, until } from './programs.ts'
import { chances, patientSlack, replay, verdictOn } from './replay.ts'

/** `REPLAYS=10000` for the whole run; without it a short one, in which what is killed is taken over sooner. */
const DELIVERIES = Number(process.env.REPLAYS ?? 120)
const SETTINGS: Record<string, string> = DELIVERIES >= 1_000 ? {} : { TAKE_OVER_SECONDS: '3' }
const EACH = 4
const QUESTIONS = DELIVERIES / EACH
const KILLS = DELIVERIES >= 1_000 ? 3 : 1
const LONGEST_MS = DELIVERIES * 200 + 900_000

onEachEngine(`${DELIVERIES} deliveries of ${QUESTIONS} messages, with ${KILLS} kill(s)`, (rig) => {
  it(
    'give each message one answer, and lose none',
    async () => {
      const slack = await patientSlack()
      const folder = mkdtempSync(join(tmpdir(), 'replay-'))
      const copy = await createCopy(slack, { ...settingsFor(await rig.place()), ...SETTINGS, RECEIPTS_DIR: folder })
      onTestFinished(async () => {
        await copy.kill()
        await slack.stop()
        rmSync(folder, { recursive: true, force: true })
      })
      await copy.start()
      const chance = chances(DELIVERIES)
      const kills = new Set(Array.from({ length: KILLS }, (_, index) => planned(index, chance)))
      const before = async (asked: number): Promise<void> => {
        if (!kills.has(asked)) return
        await copy.kill()
        await copy.start()
      }
      const plan = { questions: QUESTIONS, deliveries: EACH, seed: DELIVERIES, before }
      const brought = await replay(slack, inTurn([copy], slack.signingSecret), plan)
      await until(() => verdictOn(slack).unanswered === 0, 300_000)
      await slack.settled()
      const verdict = verdictOn(slack)
      const again = [...copy.output().matchAll(/"event":"taken-up".*?"outcome":"([\w-]+)"/g)].map(([, how]) => how)
      console.log(rig.kind, { brought, kills: KILLS, ...verdict, takenUp: again.join(' ') })
      expect(verdict, copy.output().slice(-2_000)).toEqual({ asked: QUESTIONS, unanswered: 0, twice: 0 })
      expect(brought).toBeGreaterThanOrEqual(DELIVERIES)
    },
    LONGEST_MS,
  )
})

/** Somewhere in its own part of the run. */
function planned(index: number, chance: (below: number) => number): number {
  const part = Math.floor(QUESTIONS / (KILLS + 1))
  return part * (index + 1) + chance(Math.floor(part / 2))
}
