import { expect, it } from 'vitest'
import { createClaims } from '../../src/slack/claims.ts'
import { StoreAwayError } from '../../src/store/engine.ts'
import type { Store } from '../../src/store/store.ts'
import { sqliteRig } from '../store/engines.ts'

const KEY = 'D1:1700000000.000100'
const MESSAGE = {
  key: KEY,
  alias: null,
  surface: 'dm',
  person: 'U1',
  channel: 'D1',
  ts: '1700000000.000100',
  thread: null,
  address: null,
}
const FIRST = '1700000001.000000'
const LATER = '1700000002.000000'

/** A thread in which these answers stand. */
function threadWith(...answers: string[]) {
  const standing = async () => answers
  return (ts: string) => ({
    delivery: KEY,
    ts,
    standing,
    takeBack: async () => void answers.splice(answers.indexOf(ts), 1),
  })
}

/** A program whose store goes away and comes back, and another on the same store. */
async function rig() {
  const place = await sqliteRig().place()
  const [mine, other] = [await sqliteRig().open({ place }), await sqliteRig().open({ place })]
  let isAway = true
  const away = <Result>(work: () => Promise<Result>) => (isAway ? Promise.reject(new StoreAwayError()) : work())
  const deliveries: Store['deliveries'] = {
    ...mine.deliveries,
    claim: (delivery) => away(() => mine.deliveries.claim(delivery)),
    whose: (key) => away(() => mine.deliveries.whose(key)),
  }
  const claims = createClaims({ deliveries }, () => undefined)
  const comesBack = (): void => {
    isAway = false
  }
  return { claims, comesBack, mine: mine.deliveries, other: other.deliveries }
}

it('what was answered while the store was away is known there when it is back', async () => {
  const { claims, comesBack, other } = await rig()
  const thread = threadWith(FIRST)
  expect(await claims.claim(MESSAGE)).toBe('loose')
  expect(claims.isSure(KEY)).toBe(false)
  expect(await claims.settle(thread(FIRST))).toBe('open')
  comesBack()
  await claims.settleOpen()
  expect(await other.claim(MESSAGE)).toBe(false)
  expect(await other.whose(KEY)).toBe('answered')
})

it('of two programs that both lost the store, the first answer stands', async () => {
  const [one, two] = [await rig(), await rig()]
  const answers = [FIRST, LATER]
  const thread = threadWith(...answers)
  for (const { claims } of [one, two]) await claims.claim(MESSAGE)
  expect(await one.claims.settle(thread(FIRST))).toBe('open')
  expect(await two.claims.settle(thread(LATER))).toBe('taken-back')
  expect(await thread(FIRST).standing()).toEqual([FIRST])
})

it('who lost the store alone takes its answer back when another turns out to have given one', async () => {
  const { claims, comesBack, other } = await rig()
  const thread = threadWith(FIRST)
  expect(await claims.claim(MESSAGE)).toBe('loose')
  expect(await claims.settle(thread(FIRST))).toBe('open')
  await other.claim(MESSAGE)
  comesBack()
  await claims.settleOpen()
  expect(await thread(FIRST).standing()).toEqual([FIRST])
  const both = threadWith(FIRST, LATER)
  expect(await claims.settle(both(FIRST))).toBe('taken-back')
  expect(await both(LATER).standing()).toEqual([LATER])
})

it('an answer stands that another found and did not give again', async () => {
  const { claims, comesBack, other } = await rig()
  const thread = threadWith(FIRST)
  await claims.claim(MESSAGE)
  await claims.settle(thread(FIRST))
  await other.claim(MESSAGE)
  await other.done(KEY)
  comesBack()
  expect(await claims.settle(thread(FIRST))).toBe('stands')
})
