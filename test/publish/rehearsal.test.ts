import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { documentsOf } from '../../src/answer/documents.ts'
import { touchedBetween } from '../../src/edit/touched.ts'
import { rehearse } from '../../src/publish/rehearsal.ts'
import { day } from '../day.ts'
import { CARD, RULE } from '../knowledge/temp-content.ts'
import { sqliteRig } from '../store/engines.ts'
import { office } from './office.ts'

const TODAY = () => day('2026-11-25')

describe('an edit that is only rehearsed', () => {
  it('is good, so that all is gone through that a real one goes through', async () => {
    const { assistant, desk } = await office(await sqliteRig().open())
    const kinds: string[] = []
    const judge: typeof desk.judge = (texts) => {
      const judged = desk.judge(texts)
      kinds.push(judged.kind)
      return judged
    }
    await rehearse({ assistant, desk: { judge }, today: TODAY })
    expect(new Set(kinds)).toEqual(new Set(['good']))
  })

  it('is not in use, not on disk and not in the history', async () => {
    const { assistant, desk, store, path } = await office(await sqliteRig().open())
    const before = assistant.content()
    const written = readFileSync(path(CARD), 'utf8')
    await rehearse({ assistant, desk, today: TODAY })
    expect(assistant.content()).toBe(before)
    expect(readFileSync(path(CARD), 'utf8')).toBe(written)
    expect(await store.revisions.count(CARD)).toBe(0)
  })

  it('leaves no trace in the edit that is published after it', async () => {
    const { assistant, desk, wish, amount } = await office(await sqliteRig().open())
    const before = assistant.content().knowledge
    await rehearse({ assistant, desk, today: TODAY })
    expect(await desk.publish(wish(RULE, 'value: "7.50"', 'value: "7.75"'))).toMatchObject({ kind: 'published' })
    const after = assistant.content().knowledge
    expect(documentsOf(after)).toEqual(documentsOf(before))
    expect([...touchedBetween(before, after).rules]).toEqual(['proef.bedrag'])
    expect([...touchedBetween(before, after).cards]).toEqual([])
    expect(amount()).toBe('€ 7,75')
  })
})
