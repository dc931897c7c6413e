import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Rig, startRig, TRANSPORTS } from './rig.ts'

describe.each(TRANSPORTS)('over %s', (transport) => {
  let rig: Rig
  beforeEach(async () => {
    rig = await startRig({ transport })
  })
  afterEach(() => rig.stop())

  it('answers a direct message in its own thread', async () => {
    const question = rig.sanne.say(rig.direct, 'Wat krijg ik voor thuiswerken?')
    await rig.settled()
    const [reply, ...more] = rig.fromApp(rig.direct)
    expect(reply).toMatchObject({
      threadTs: question.ts,
      text: expect.stringContaining('Wat krijg ik voor thuiswerken?'),
    })
    expect(more).toEqual([])
  })
})
