import { cpSync, mkdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { openAssistant } from '../../src/assistant.ts'
import { withText } from '../../src/knowledge/content-texts.ts'
import { day } from '../day.ts'
import { CARD, RULE, tempContent } from './temp-content.ts'

const SECOND = CARD.replace('proefvergoeding', 'tweede')
const SOON = { timeout: 50_000, interval: 50 }

async function running(content = tempContent()) {
  const said: { message: string; problems: readonly string[] }[] = []
  const assistant = await openAssistant(content.folders, (message, problems) => said.push({ message, problems }))
  onTestFinished(() => assistant.close())
  const utterance = { text: 'Hoeveel proefvergoeding krijg ik per dag?', today: day('2026-11-25') }
  return {
    content,
    assistant,
    said,
    amount: () => /€\s\d+,\d\d/.exec(assistant.ask(utterance, null).reply.text)?.[0].replace('\u00a0', ' '),
    next: (count: number) => vi.waitFor(() => expect(said.length).toBeGreaterThanOrEqual(count), SOON),
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

  it('is taken up when a card comes, and when it goes again', async () => {
    const { content, assistant } = await running()
    const cards = () => assistant.cards.list('nl').map(({ id }) => id)
    for (const ending of ['.en.md', '.md']) {
      const text = readFileSync(join(content.root, CARD.replace('.md', ending)), 'utf8')
      content.write(SECOND.replace('.md', ending), text.replace(/^id: .*$/m, 'id: tweede'))
    }
    await vi.waitFor(() => expect(cards()).toEqual(['proefvergoeding', 'tweede']), SOON)
    for (const ending of ['.en.md', '.md']) content.remove(SECOND.replace('.md', ending))
    await vi.waitFor(() => expect(cards()).toEqual(['proefvergoeding']), SOON)
  })

  it('is what stands on disk, also when that is what it was a moment before something was published', async () => {
    const { content, assistant, amount } = await running()
    const file = join(content.root, RULE)
    const text = readFileSync(file, 'utf8')
    content.edit(RULE, '7.50', '7.80')
    assistant.use(withText(assistant.texts(), file, text.replace('7.50', '7.80')))
    expect(amount()).toBe('€ 7,80')
    content.edit(RULE, '7.80', '7.50')
    assistant.reload([file])
    expect(amount()).toBe('€ 7,50')
  })

  it('is taken up when a mounted folder is swapped for another version of it', async () => {
    const content = tempContent()
    const { knowledge } = content.folders
    renameSync(join(knowledge, 'rules'), join(content.root, 'one'))
    mkdirSync(join(knowledge, '..one'))
    renameSync(join(content.root, 'one'), join(knowledge, '..one', 'rules'))
    symlinkSync('..one', join(knowledge, '..in-use'))
    symlinkSync('..in-use/rules', join(knowledge, 'rules'))
    const { amount } = await running(content)
    expect(amount()).toBe('€ 7,50')

    cpSync(join(knowledge, '..one'), join(knowledge, '..two'), { recursive: true })
    content.edit(RULE.replace('knowledge', 'knowledge/..two'), '7.50', '7.95')
    symlinkSync('..two', join(knowledge, '..next'))
    renameSync(join(knowledge, '..next'), join(knowledge, '..in-use'))
    await vi.waitFor(() => expect(amount()).toBe('€ 7,95'), SOON)
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
