import { readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { engineAt } from '../../src/store/open.ts'
import { CARD, RULE, tempContent } from '../knowledge/temp-content.ts'
import { onEachEngine, type StoreRig } from '../store/engines.ts'
import { office, QUESTION } from './office.ts'

const open = async (rig: StoreRig, settings = {}) => office(await rig.open(), settings)

onEachEngine('an edit', (rig) => {
  it('that is good is on disk and in the next answer as soon as it is published, and stands in the history', async () => {
    const { desk, wish, amount, path, store } = await open(rig)
    expect(amount()).toBe('€ 7,50')
    expect(await desk.publish(wish(RULE, '7.50', '7.80'))).toMatchObject({ kind: 'published' })
    expect(amount()).toBe('€ 7,80')
    expect(readFileSync(path(RULE), 'utf8')).toContain('"7.80"')
    const history = await store.revisions.of(RULE)
    expect(history.map(({ act, by, why }) => ({ act, by, why }))).toEqual([
      { act: 'publish', by: 'U1', why: 'per 1 januari' },
      { act: 'disk', by: null, why: '' },
    ])
    expect((await store.audit.latest(1))[0]).toMatchObject({ act: 'publish', facts: { file: RULE } })
  })

  it('that is wrong is not published: every problem is told, and what was typed is kept', async () => {
    const { desk, wish, amount, store } = await open(rig)
    const published = await desk.publish(wish(CARD, 'layer: wet', 'layer: mening'))
    expect(published).toMatchObject({ kind: 'invalid', problems: [{ line: 11 }] })
    expect(amount()).toBe('€ 7,50')
    expect((await store.edits.of('U1', CARD))?.text).toContain('layer: mening')
    expect(await store.revisions.of(CARD)).toEqual([])
  })

  it('that meets another is not published: both texts are kept, and the second writer sees what the first did', async () => {
    const { desk, wish, store } = await open(rig)
    const mine = wish(RULE, '7.25', '7.35', 'U2')
    await desk.publish(wish(RULE, '7.50', '7.80', 'U1'))
    const met = await desk.publish(mine)
    expect(met).toMatchObject({ kind: 'conflict', theirs: expect.stringContaining('"7.80"') })
    expect(met.kind === 'conflict' && met.meeting.theirs).toContain('+     value: "7.80"')
    expect(met.kind === 'conflict' && met.meeting.together).toMatch(/"7.35"[\s\S]*"7.80"/)
    expect((await store.edits.of('U2', RULE))?.text).toContain('"7.35"')
    expect(desk.current(RULE)).toContain('"7.80"')
  })

  it('of two texts of which another one published the first just so is published with the second', async () => {
    const { desk, wish, amount } = await open(rig)
    const card = wish(CARD, 'owner: redactie', 'owner: hr', 'U2')
    const { file, base, text } = wish(RULE, '7.50', '7.80')
    const both = { ...card, beside: [{ file, base, text }] }
    await desk.publish({ ...card, person: 'U1' })
    expect(await desk.publish(both)).toMatchObject({ kind: 'published' })
    expect(amount()).toBe('€ 7,80')
  })

  it('that the disk does not take is kept, and changes nothing', async () => {
    const { desk, wish, amount, store, path } = await open(rig)
    const edit = wish(RULE, '7.50', '7.80')
    rmSync(dirname(path(RULE)), { recursive: true })
    expect(await desk.publish(edit)).toMatchObject({ kind: 'unwritten' })
    expect(amount()).toBe('€ 7,50')
    expect((await store.edits.of('U1', RULE))?.text).toContain('"7.80"')
    expect(await store.revisions.of(RULE)).toEqual([])
  })

  it('waits for a second person where that is set, who cannot be its writer', async () => {
    const { desk, wish, amount, store } = await open(rig, { needsSecond: true })
    const offered = await desk.publish(wish(RULE, '7.50', '7.80', 'U1'))
    expect(offered.kind).toBe('waiting')
    expect(amount()).toBe('€ 7,50')
    const id = offered.kind === 'waiting' ? offered.edit : ''
    expect(await desk.confirm(id, 'U1')).toEqual({ kind: 'own' })
    expect(amount()).toBe('€ 7,50')
    expect(await desk.confirm(id, 'U2')).toMatchObject({ kind: 'published' })
    expect(amount()).toBe('€ 7,80')
    expect((await store.revisions.of(RULE))[0]).toMatchObject({ by: 'U1', confirmedBy: 'U2' })
    expect(await desk.confirm(id, 'U2')).toEqual({ kind: 'gone' })
  })

  it('that waits for a text that came there in another way waits no more once it is looked at', async () => {
    const { desk, wish, store, content, assistant } = await open(rig, { needsSecond: true })
    const offered = await desk.publish(wish(RULE, '7.50', '7.80', 'U1'))
    content.edit(RULE, '7.50', '7.80')
    assistant.reload()
    expect(await desk.confirm(offered.kind === 'waiting' ? offered.edit : '', 'U2')).toEqual({ kind: 'same' })
    expect(await store.edits.inState('waiting')).toEqual([])
  })

  it('that waits goes back to its writer with the reason, by another person and once; the trail does not say why', async () => {
    const { desk, wish, amount, store } = await open(rig, { needsSecond: true })
    const form = { kind: 'value', of: 'proef.bedrag', begun: 'rule:proef.bedrag', typed: { value: '7,80' } } as const
    const offered = await desk.publish({ ...wish(RULE, '7.50', '7.80', 'U1'), form })
    const id = offered.kind === 'waiting' ? offered.edit : ''
    expect(await desk.sendBack(id, 'zomaar', 'U1')).toEqual({ kind: 'own' })
    expect(await desk.sendBack(id, 'Mail mij op a@b.nl', 'U2')).toMatchObject({ kind: 'sent-back', edit: { id } })
    expect([await desk.sendBack(id, 'zomaar', 'U2'), await desk.confirm(id, 'U2')]).toEqual([
      { kind: 'gone' },
      { kind: 'gone' },
    ])
    expect(amount()).toBe('€ 7,50')
    const kept = await store.edits.of('U1', RULE)
    expect(kept).toMatchObject({ id, state: 'open', form, remark: expect.stringMatching(/^Mail mij op \S+$/) })
    expect(kept?.text).toContain('"7.80"')
    expect(kept?.remark).not.toContain('a@b.nl')
    const trail = await store.audit.latest(9)
    expect(trail.map(({ act, facts }) => [act, facts])).toEqual([
      ['send-back', { file: RULE }],
      ['offer', { file: RULE }],
    ])
  })

  it('can be taken back: an earlier text is published anew, and the history only grows', async () => {
    const { desk, wish, amount, store } = await open(rig)
    await desk.publish(wish(RULE, '7.50', '7.80'))
    const [, first] = await store.revisions.of(RULE)
    expect(await desk.restore(first?.number ?? 0, 'U2')).toMatchObject({ kind: 'published' })
    expect(amount()).toBe('€ 7,50')
    expect((await store.revisions.of(RULE)).map(({ act }) => act)).toEqual(['restore', 'publish', 'disk'])
  })

  it('that was made in an editor is taken up, written down as one of the disk, and not overwritten', async () => {
    const { content, store, path, amount, desk, wish } = await open(rig)
    const late = wish(RULE, '7.25', '7.35')
    content.edit(RULE, '7.50', '7.90')
    await vi.waitFor(async () => expect(await store.revisions.of(RULE)).toHaveLength(2), { timeout: 60_000 })
    expect(amount()).toBe('€ 7,90')
    expect((await store.revisions.of(RULE)).map(({ act }) => act)).toEqual(['disk', 'disk'])
    expect(await desk.publish(late)).toMatchObject({ kind: 'conflict' })
    expect(readFileSync(path(RULE), 'utf8')).toContain('"7.90"')
  })

  it('does not happen at all when the audit trail cannot hold it: not in the history, not on disk, not in an answer', async () => {
    const place = await rig.place()
    const { desk, wish, amount, path, store } = await office(await rig.open({ place }))
    const engine = engineAt(place, () => new Date())
    onTestFinished(() => engine.close())
    await engine.db.schema.alterTable('audit').renameTo('audit_elsewhere').execute()
    await expect(desk.publish(wish(RULE, '7.50', '7.80'))).rejects.toThrow('audit')
    expect([await store.revisions.of(RULE), amount()]).toEqual([[], '€ 7,50'])
    expect(readFileSync(path(RULE), 'utf8')).not.toContain('"7.80"')
    await engine.db.schema.alterTable('audit_elsewhere').renameTo('audit').execute()
    expect(await desk.publish(wish(RULE, '7.50', '7.80'))).toMatchObject({ kind: 'published' })
    expect((await store.audit.latest(9)).map(({ act }) => act)).toEqual(['publish'])
  })

  it('leads to nobody any more when its writer wants to be forgotten; the text stays', async () => {
    const { desk, wish, store } = await open(rig)
    await desk.publish(wish(RULE, '7.50', '7.80'))
    await store.personal.forget('U1')
    expect((await store.revisions.of(RULE))[0]).toMatchObject({ by: null, text: expect.stringContaining('7.80') })
    expect(await store.audit.verify()).toMatchObject({ kind: 'whole' })
  })
})

onEachEngine('what is taken off line', (rig) => {
  it('is so at the next question, and answers again when it is put back', async () => {
    const { desk, assistant, amount } = await open(rig)
    await desk.withdraw({ kind: 'card', id: 'proefvergoeding' }, 'klopt niet', 'U1')
    expect(assistant.ask(QUESTION, null).reply).toMatchObject({ kind: 'unknown', passages: [] })
    await desk.putBack({ kind: 'card', id: 'proefvergoeding' }, 'U1')
    expect(amount()).toBe('€ 7,50')
  })

  it('stays so when the program starts again', async () => {
    const place = await rig.place()
    const first = await office(await rig.open({ place }))
    await first.desk.withdraw({ kind: 'theme', id: 'vergoedingen' }, 'klopt niet', 'U1')
    const second = await office(await rig.open({ place }), { content: first.content })
    expect(second.assistant.ask(QUESTION, null).reply.kind).toBe('unknown')
  })
})

onEachEngine('copies of the program with content of their own', (rig) => {
  it('all have what one of them publishes, takes off line and puts back, within seconds', async () => {
    const place = await rig.place()
    const [one, two] = [await office(await rig.open({ place })), await office(await rig.open({ place }))]
    await one.desk.publish(one.wish(RULE, '7.50', '7.80'))
    await vi.waitFor(() => expect(two.amount()).toBe('€ 7,80'), { timeout: 60_000, interval: 20 })
    expect(readFileSync(two.path(RULE), 'utf8')).toContain('"7.80"')
    await two.desk.withdraw({ kind: 'card', id: 'proefvergoeding' }, 'klopt niet', 'U2')
    await vi.waitFor(() => expect(one.amount()).toBeUndefined(), { timeout: 60_000, interval: 20 })
    await one.desk.putBack({ kind: 'card', id: 'proefvergoeding' }, 'U1')
    await vi.waitFor(() => expect(two.amount()).toBe('€ 7,80'), { timeout: 60_000, interval: 20 })
  })

  it('that was away takes up what was published meanwhile, and loses no edit of its own disk', async () => {
    const place = await rig.place()
    const late = tempContent()
    const mine = tempContent()
    mine.edit(CARD, 'per dag.', 'per gewerkte dag.')
    const one = await office(await rig.open({ place }))
    await one.desk.publish(one.wish(RULE, '7.50', '7.80'))
    await one.desk.publish(one.wish(CARD, 'owner: redactie', 'owner: hr'))
    expect((await office(await rig.open({ place }), { content: late })).amount()).toBe('€ 7,80')
    const other = await office(await rig.open({ place }), { content: mine })
    expect(readFileSync(other.path(CARD), 'utf8')).toContain('per gewerkte dag.')
    const texts = (await one.store.revisions.of(CARD)).map(({ act, text }) => [act, text.includes('gewerkte')])
    expect(texts).toEqual([
      ['disk', true],
      ['publish', false],
      ['disk', false],
    ])
  })
})
