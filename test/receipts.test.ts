import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { assistantOf } from '../src/answer/respond.ts'
import { PROGRAM_VERSION } from '../src/core/version.ts'
import { readKnowledge } from '../src/knowledge/read-knowledge.ts'
import { keepingReceipts, ReceiptError, readReceipt } from '../src/receipts.ts'
import { day } from './day.ts'

const { knowledge } = readKnowledge('knowledge')

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'receipts-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

describe('a receipt', () => {
  it('is kept under the code that the reply names, once for the same calculation', () => {
    const kept = folder()
    const assistant = keepingReceipts(assistantOf(knowledge), kept)
    const asked = { text: 'Vrije ruimte 2024 bij een loonsom van 500.000 euro?', today: day('2026-11-25') }
    const first = assistant.ask(asked, null)
    assistant.ask(asked, null)
    const code = first.receipt?.code ?? 'no receipt'
    expect(first.reply.text).toContain(code)
    expect(readdirSync(kept)).toEqual([`${code}.json`])
    expect(readReceipt(code.toLowerCase(), kept)).toMatchObject({ inputs: { jaar: 2024, loonsom: '500000.00' } })
  })

  it('is refused in words when there is none, or when the file is something else', () => {
    const kept = folder()
    writeFileSync(join(kept, 'letter.json'), '{"dear": "sir"}')
    writeFileSync(join(kept, 'letter.txt'), 'dear sir')
    expect(() => readReceipt('HW-AAAAA-BBBBB', kept)).toThrow(ReceiptError)
    expect(() => readReceipt(join(kept, 'letter.json'), kept)).toThrow('holds no receipt')
    expect(() => readReceipt(join(kept, 'letter.txt'), kept)).toThrow('it is not JSON')
  })

  it('names the version of the program that package.json names', () => {
    expect(JSON.parse(readFileSync('package.json', 'utf8')).version).toBe(PROGRAM_VERSION)
  })
})
