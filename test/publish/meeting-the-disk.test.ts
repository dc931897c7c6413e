import { readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, it, vi } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { CARD, RULE, tempContent } from '../knowledge/temp-content.ts'
import { onEachEngine } from '../store/engines.ts'
import { office } from './office.ts'

const LONG = { timeout: 60_000, interval: 20 }

onEachEngine('an edit that is published while', (rig) => {
  it('somebody saves the same file in an editor meets that text, also when it is not in use yet', async () => {
    const { content, desk, wish, path, store, amount } = await office(await rig.open())
    const mine = wish(RULE, '7.25', '7.35')
    content.edit(RULE, '7.50', '7.90')
    const met = await desk.publish(mine)
    expect(met).toMatchObject({ kind: 'conflict', theirs: expect.stringContaining('"7.90"') })
    expect(readFileSync(path(RULE), 'utf8')).toContain('"7.90"')
    expect((await store.edits.of('U1', RULE))?.text).toContain('"7.35"')
    await vi.waitFor(() => expect(amount()).toBe('€ 7,90'), LONG)
  })

  it('somebody saves the same file while it is brought to the disk meets that text', async () => {
    const store = await rig.open()
    const content = tempContent()
    const publish: Store['revisions']['publish'] = (texts, toDisk) => {
      content.edit(RULE, '7.50', '7.90')
      return store.revisions.publish(texts, toDisk)
    }
    const busy = { ...store, revisions: { ...store.revisions, publish } }
    const { desk, wish, path } = await office(busy, { content })
    const met = await desk.publish(wish(RULE, '7.50', '7.80'))
    expect(met).toMatchObject({ kind: 'conflict', theirs: expect.stringContaining('"7.90"') })
    expect(readFileSync(path(RULE), 'utf8')).toContain('"7.90"')
    expect(readdirSync(dirname(path(RULE))).filter((name) => name.startsWith('.'))).toEqual([])
    expect(await store.revisions.count(RULE)).toBe(0)
  })

  it('a file on disk has a mistake meets that text; whichever is chosen, both stand in the history', async () => {
    const { content, desk, wish, store, amount } = await office(await rig.open())
    const mine = wish(RULE, '7.50', '7.80')
    content.edit(RULE, '2026-12-31', 'ooit')
    const met = await desk.publish(mine)
    expect(met).toMatchObject({ kind: 'conflict', theirs: expect.stringContaining('validTo: ooit') })
    expect(amount()).toBe('€ 7,50')
    expect(await desk.publish({ ...mine, base: desk.current(RULE) })).toMatchObject({ kind: 'published' })
    expect(amount()).toBe('€ 7,80')
    const texts = (await store.revisions.of(RULE)).map(({ act, text }) => [act, text.includes('validTo: ooit')])
    expect(texts).toEqual([
      ['publish', false],
      ['disk', true],
    ])
  })

  it('another file is saved in an editor stands beside that file, also when it came into use in between', async () => {
    const store = await rig.open()
    const content = tempContent()
    let reload = (): void => {}
    const publish: Store['revisions']['publish'] = async (texts, toDisk) => {
      const numbers = await store.revisions.publish(texts, toDisk)
      content.edit(CARD, 'owner: redactie', 'owner: hr')
      reload()
      return numbers
    }
    const busy = { ...store, revisions: { ...store.revisions, publish } }
    const { desk, wish, assistant, amount } = await office(busy, { content })
    reload = assistant.reload
    expect(await desk.publish(wish(RULE, '7.50', '7.80'))).toMatchObject({ kind: 'published' })
    expect([assistant.content().knowledge.cards[0]?.owner, amount()]).toEqual(['hr', '€ 7,80'])
  })
})

onEachEngine('a text with a mistake on one disk', (rig) => {
  it('does not go to the other copies of the program, and is not overwritten', async () => {
    const place = await rig.place()
    const broken = tempContent()
    const one = await office(await rig.open({ place }))
    const two = await office(await rig.open({ place }), { content: broken })
    broken.edit(RULE, '2026-12-31', 'ooit')
    await one.desk.publish(one.wish(RULE, '7.50', '7.80'))
    await two.store.changes.tell('content')
    await one.desk.publish(one.wish(RULE, '7.80', '7.85'))
    await vi.waitFor(async () => expect(await one.store.revisions.of(RULE)).toHaveLength(3), LONG)
    expect(readFileSync(two.path(RULE), 'utf8')).toContain('validTo: ooit')
    expect(readFileSync(one.path(RULE), 'utf8')).toContain('"7.85"')
    expect([one.amount(), two.amount()]).toEqual(['€ 7,85', '€ 7,50'])
  })
})

onEachEngine('texts that are published quickly one after another', (rig) => {
  it('stand in the history as they were published, and the last one is on every disk', async () => {
    const place = await rig.place()
    const one = await office(await rig.open({ place }))
    const two = await office(await rig.open({ place }))
    const amounts = Array.from({ length: 20 }, (_, number) => `7.${60 + number}`)
    let before = '7.50'
    for (const after of amounts) {
      expect(await one.desk.publish(one.wish(RULE, before, after))).toMatchObject({ kind: 'published' })
      before = after
    }
    await two.store.changes.tell('content')
    await vi.waitFor(() => expect([one.amount(), two.amount()]).toEqual(['€ 7,79', '€ 7,79']), LONG)
    expect(readFileSync(two.path(RULE), 'utf8')).toContain('"7.79"')
    expect(await historyOf(one.store)).toEqual([['disk', '7.50'], ...amounts.map((amount) => ['publish', amount])])
  })

  it('are not taken for an edit on the disk of a copy that waits for its database', async () => {
    const place = await rig.place()
    const one = await office(await rig.open({ place }))
    const store = await rig.open({ place })
    let waiting = Promise.resolve()
    const follow: Store['revisions']['follow'] = async (meet) => {
      await store.revisions.follow(meet)
      await waiting
    }
    const two = await office({ ...store, revisions: { ...store.revisions, follow } })
    let goOn = (): void => {}
    waiting = new Promise((resolve) => {
      goOn = resolve
    })
    await one.desk.publish(one.wish(RULE, '7.50', '7.60'))
    await store.changes.tell('content')
    await vi.waitFor(() => expect(readFileSync(two.path(RULE), 'utf8')).toContain('"7.60"'), LONG)
    await one.desk.publish(one.wish(RULE, '7.60', '7.70'))
    await vi.waitFor(() => expect(two.amount()).toBe('€ 7,60'), LONG)
    goOn()
    await store.changes.tell('content')
    await vi.waitFor(() => expect(two.amount()).toBe('€ 7,70'), LONG)
    const published = ['7.60', '7.70'].map((amount) => ['publish', amount])
    expect(await historyOf(one.store)).toEqual([['disk', '7.50'], ...published])
  })
})

/** How each text of the rule came, with its amount, oldest first. */
async function historyOf({ revisions }: Store) {
  const texts = await revisions.of(RULE, 100)
  return texts.map(({ act, text }) => [act, /"(7\.[5-7]\d)"/.exec(text)?.[1]]).reverse()
}
