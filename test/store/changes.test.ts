import { expect, it, vi } from 'vitest'
import { onEachEngine } from './engines.ts'

onEachEngine('a change', (rig) => {
  it('is heard by who listens to that subject, until they stop', async () => {
    const { changes } = await rig.open()
    const [links, cards] = [vi.fn(), vi.fn()]
    const stop = changes.hear('links', links)
    changes.hear('cards', cards)
    await vi.waitFor(async () => {
      await changes.tell('links')
      expect(links).toHaveBeenCalled()
    })
    stop()
    const heard = links.mock.calls.length
    await changes.tell('links')
    await changes.tell('cards')
    await vi.waitFor(() => expect(cards).toHaveBeenCalled())
    expect(links).toHaveBeenCalledTimes(heard)
  })

  it('is heard by other programs on the same database', async () => {
    const place = await rig.place()
    const [here, there] = [await rig.open({ place }), await rig.open({ place })]
    const heard = vi.fn()
    there.changes.hear('links', heard)
    // A file tells nobody that it changed, so there it is found by looking every few seconds.
    await new Promise((resolve) => setTimeout(resolve, 300))
    await here.changes.tell('links')
    await vi.waitFor(() => expect(heard).toHaveBeenCalled(), { timeout: rig.kind === 'postgres' ? 1_000 : 10_000 })
  })
})
