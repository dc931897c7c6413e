import { expect, it, vi } from 'vitest'
import { onEachEngine } from './engines.ts'

/** In this time whoever only looks finds a change six times. */
const LONG = { timeout: 30_000, interval: 50 }

onEachEngine('a change', (rig) => {
  it('is heard by who listens to that subject, until they stop', async () => {
    const { changes } = await rig.open()
    const [links, cards] = [vi.fn(), vi.fn()]
    const stop = changes.hear('links', links)
    changes.hear('cards', cards)
    await vi.waitFor(async () => {
      await changes.tell('links')
      expect(links).toHaveBeenCalled()
    }, LONG)
    stop()
    const heard = links.mock.calls.length
    await changes.tell('links')
    await changes.tell('cards')
    await vi.waitFor(() => expect(cards).toHaveBeenCalled(), LONG)
    expect(links).toHaveBeenCalledTimes(heard)
  })

  it('is heard by other programs on the same database', async () => {
    const place = await rig.place()
    const [here, there] = [await rig.open({ place }), await rig.open({ place })]
    const heard = vi.fn()
    there.changes.hear('links', heard)
    // A server tells of each change. A file tells nobody, so there they are found as one by looking every few seconds.
    const atLeast = rig.kind === 'postgres' ? 10 : 1
    await vi.waitFor(async () => {
      await here.changes.tell('links')
      expect(heard.mock.calls.length).toBeGreaterThanOrEqual(atLeast)
    }, LONG)
  })
})
