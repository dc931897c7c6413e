import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseYaml } from '../../src/core/parse-yaml.ts'

const read = (text: string) => parseYaml(text, z.unknown(), { file: 'x.yaml' })

/** Each of these once ended the whole program, inside the parser, where nothing can catch it. */
describe('YAML without a bottom', () => {
  it.each([
    ['brackets that close', '['.repeat(4000) + ']'.repeat(4000)],
    ['brackets that stay open', '['.repeat(8000)],
    ['braces', '{a: '.repeat(4000)],
    ['list in list on one line', `${'- '.repeat(4000)}a`],
    ['key in key on one line', `${'? '.repeat(4000)}a`],
    ['value in value on one line', `${': '.repeat(4000)}a`],
    ['ever deeper indentation', Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('%s: is refused', (_, text) => {
    const result = read(text)
    expect(result).toMatchObject({ ok: false, problems: [{ line: 1, what: expect.stringContaining('nested') }] })
  })

  it.each([
    ['mappings on one line', `${'a: '.repeat(4000)}b`],
    ['anchors', '&a '.repeat(4000)],
    ['tags', '!a '.repeat(4000)],
    ['quotes', '"'.repeat(8001)],
  ])('%s: is not YAML', (_, text) => {
    expect(read(text).ok).toBe(false)
  })

  it('does not count brackets that stand in a text', () => {
    expect(read(`a: "${'['.repeat(200)}"\nb: |\n  ${'['.repeat(200)}\n`).ok).toBe(true)
  })

  it('accepts fifty levels', () => {
    expect(read('['.repeat(50) + ']'.repeat(50)).ok).toBe(true)
    expect(read('['.repeat(51) + ']'.repeat(51)).ok).toBe(false)
  })
})
