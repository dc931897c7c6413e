import { spawn } from 'node:child_process'
import { expect, it } from 'vitest'
import { engineAt, type StorePlace } from '../../src/store/open.ts'
import { chances } from '../once/replay.ts'
import { onEachEngine } from './engines.ts'

/** `KILLS=50` for the whole run; without it a short one. */
const KILLS = Number(process.env.KILLS ?? 3)

onEachEngine(`a program that writes and is killed ${KILLS} times`, (rig) => {
  it(
    'finds everything it acknowledged, and starts every time',
    async () => {
      const place = await rig.place()
      const chance = chances(KILLS)
      const acknowledged: number[] = []
      for (let kill = 0; kill < KILLS; kill++) {
        const next = (acknowledged.at(-1) ?? 0) + 1_000
        acknowledged.push(...(await writeUntilKilled(place, next, chance(400))))
      }
      const engine = engineAt(place, () => new Date())
      const kept = await engine.db.selectFrom('deliveries').select('key').where('state', '=', 'ready').execute()
      const people = await engine.db.selectFrom('people').select('person').execute()
      await engine.close()
      const keys = acknowledged.map((number) => `w${number}`)
      console.log(rig.kind, { kills: KILLS, acknowledged: keys.length })
      expect(keys.filter((key) => !new Set(kept.map((row) => row.key)).has(key))).toEqual([])
      expect(keys.filter((key) => !new Set(people.map((row) => row.person)).has(key))).toEqual([])
      const { audit } = await rig.open({ place })
      const trail = await audit.verify()
      expect(trail.kind).toBe('whole')
      expect(trail.kind === 'whole' && trail.entries).toBeGreaterThanOrEqual(keys.length)
      expect(keys.length).toBeGreaterThan(KILLS)
    },
    KILLS * 20_000 + 60_000,
  )
})

/** Starts a writer, kills it a while after it wrote something twice, and gives the numbers it acknowledged. */
function writeUntilKilled(place: StorePlace, start: number, afterMs: number): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const args = ['test/store/writer.mjs', JSON.stringify(place), String(start)]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    let killing = false
    child.stdout.on('data', (chunk: Buffer) => {
      output += String(chunk)
      if (killing || !/\n\d+\n\d+\n/.test(output)) return
      killing = true
      setTimeout(() => child.kill('SIGKILL'), afterMs)
    })
    child.once('exit', (code) => {
      if (code !== null) reject(new Error(`the writer stopped by itself with ${code}:\n${output}`))
      else resolve([...output.matchAll(/^(\d+)\n/gm)].map(([, number]) => Number(number)))
    })
  })
}
