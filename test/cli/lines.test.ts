import { expect, it } from 'vitest'
import { linesOf } from '../../src/cli/lines.ts'
import { fc } from '../any.ts'

async function read(bytes: Uint8Array, size: number): Promise<string[]> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
  }
  const lines: string[] = []
  for await (const line of linesOf(pieces())) lines.push(line)
  return lines
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

it.each([
  ['a\nb\n', ['a', 'b']],
  ['a\nb', ['a', 'b']],
  ['\n\na\n', ['', '', 'a']],
  ['', []],
  ['\uFEFF{}\n', ['{}']],
  ['a\u2028b\u2029c\u0085d\n', ['a\u2028b\u2029c\u0085d']],
])('%j has the lines %j', async (text, lines) => {
  expect(await read(bytes(text), 1)).toEqual(lines)
})

it('the pieces in which a text arrives make no difference', async () => {
  const line = fc
    .string({ unit: 'grapheme', maxLength: 20 })
    .map((text) => text.replaceAll('\n', ' ').replaceAll('\uFEFF', ' '))
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 8 }), fc.integer({ min: 1, max: 7 }), async (lines, size) => {
      expect(await read(bytes(lines.map((one) => `${one}\n`).join('')), size)).toEqual(lines)
    }),
  )
})
