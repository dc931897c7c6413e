import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { openAssistant } from '../../src/assistant.ts'
import { day } from '../day.ts'
import { CARD, RULE, tempContent } from './temp-content.ts'

async function running() {
  const content = tempContent()
  const said: { message: string; problems: readonly string[] }[] = []
  const assistant = await openAssistant(content.folders, (message, problems) => said.push({ message, problems }))
  onTestFinished(() => assistant.close())
  const utterance = { text: 'Hoeveel proefvergoeding krijg ik per dag?', today: day('2026-11-25') }
  return {
    content,
    said,
    amount: () => /€\s\d+,\d\d/.exec(assistant.ask(utterance, null).reply.text)?.[0].replace('\u00a0', ' '),
    next: (count: number) =>
      vi.waitFor(() => expect(said.length).toBeGreaterThanOrEqual(count), { timeout: 60_000, interval: 50 }),
  }
}

describe('content that changes while the program runs', () => {
  it('is taken up when it is good', async () => {
    const { content, said, amount, next } = await running()
    expect(amount()).toBe('€ 7,50')
    content.edit(RULE, '7.50', '7.75')
    await next(1)
    expect(said).toEqual([{ message: 'The changed content is in use.', problems: [] }])
    expect(amount()).toBe('€ 7,75')
  })

  it('is refused when it is bad: the last good content stays, and is followed again when it is repaired', async () => {
    const { content, said, amount, next } = await running()
    content.edit(CARD, 'layer: wet', 'layer: mening')
    await next(1)
    expect(said[0]?.message).toContain('last good content stays in use')
    expect(said[0]?.problems.join('\n')).toMatch(/proefvergoeding\.md:11 .*\n.*→/)
    expect(amount()).toBe('€ 7,50')

    content.edit(RULE, '7.50', '7.80')
    await next(2)
    expect(amount()).toBe('€ 7,50')

    content.edit(CARD, 'layer: mening', 'layer: wet')
    await next(3)
    expect(said.at(-1)).toEqual({ message: 'The changed content is in use.', problems: [] })
    expect(amount()).toBe('€ 7,80')
  })

  it('does not end the program when it cannot be read at all', async () => {
    const { content, said, amount, next } = await running()
    symlinkSync('ronddraaiend', join(content.folders.knowledge, 'cards', 'ronddraaiend'))
    content.edit(RULE, '7.50', '7.90')
    await next(1)
    expect(said[0]?.problems.join('\n')).toContain('ELOOP')
    expect(amount()).toBe('€ 7,50')
  })
})
