import { afterEach, expect, it } from 'vitest'
import { createOnce } from '../../src/slack/once.ts'
import { createRecent } from '../../src/slack/recent.ts'
import { BusyError, createWork } from '../../src/slack/work.ts'
import { fc } from '../any.ts'
import { type Rig, startRig } from './rig.ts'

let rig: Rig | undefined
afterEach(async () => {
  await rig?.stop()
  rig = undefined
})

it('answers each of two hundred messages once, when events come double, out of order and under other ids', async () => {
  rig = await startRig()
  const { slack, sanne, direct, settled } = rig
  const questions = Array.from({ length: 200 }, (_, index) => sanne.say(direct, `vraag ${index}`))
  await settled()
  const events = slack.deliveries.map(({ envelope }) => envelope.payload)
  const again = fc.sample(fc.shuffledSubarray(events, { minLength: 100 }), { numRuns: 3, seed: 7 }).flat()
  for (const [index, event] of again.entries())
    slack.replay(index % 2 === 0 ? event : { ...event, event_id: `Ev${index}` })
  await settled()
  const answered = rig.fromApp(direct).map((reply) => reply.threadTs)
  expect(answered.toSorted()).toEqual(questions.map((question) => question.ts).toSorted())
})

it('remembers so many keys and no more', () => {
  const once = createOnce(2)
  expect([once.first('a'), once.first('b', 'c'), once.first('c'), once.first('a')]).toEqual([true, true, false, true])
})

it('keeps what was used last', () => {
  const recent = createRecent<number>(2)
  recent.set('a', 1)
  recent.set('b', 2)
  recent.get('a')
  recent.set('c', 3)
  expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([1, undefined, 3])
})

it('does work of one conversation in order, of several at once, and says when it is too much', async () => {
  const work = createWork({ most: 4, atOnce: 2 })
  const done: string[] = []
  let release = (): void => {}
  const y1 = new Promise<void>((resolve) => {
    release = resolve
  })
  const task = (name: string, before?: Promise<void>) => async () => {
    await before
    done.push(name)
  }
  const all = [
    work.run('x', task('x1', y1)),
    work.run('x', task('x2')),
    work.run('y', task('y1')).then(release),
    work.run('z', task('z1')),
  ]
  await expect(work.run('z', task('z2'))).rejects.toThrow(BusyError)
  await Promise.all(all)
  expect(done.indexOf('x1')).toBeLessThan(done.indexOf('x2'))
  expect(done.indexOf('y1')).toBeLessThan(done.indexOf('x1'))
  await work.idle()
})
