import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseYaml } from '../../src/core/parse-yaml.ts'
import type { Problem } from '../../src/core/problem.ts'
import { fc } from '../any.ts'
import { cpuTime } from '../cpu-time.ts'

const anything = z.unknown()

function problemsOf(text: string, schema: z.ZodType = anything, firstLine = 1): readonly Problem[] {
  const result = parseYaml(text, schema, { file: 'kaart.md', firstLine })
  return result.ok ? [] : result.problems
}

function valueIn(text: string): unknown {
  const result = parseYaml(text, anything, { file: 'kaart.md' })
  return result.ok ? result.value : result.problems
}

describe('what a value may be', () => {
  it.each([
    ['12:30', '12:30'],
    ['2026-01-31', '2026-01-31'],
    ['yes', 'yes'],
    ['no', 'no'],
    ['1_000', '1_000'],
    ['"2.35"', '2.35'],
    ['2.35', 2.35],
    ['0o17', 15],
    ['~', null],
  ])('reads %s as %j', (text, value) => {
    expect(valueIn(`key: ${text}`)).toEqual({ key: value })
  })
})

describe('a problem says its line', () => {
  const schema = z.strictObject({ id: z.string(), days: z.array(z.strictObject({ value: z.number() })) })
  const text = 'id: proef\ndays:\n  - value: 1\n  - value: twee\n'

  it('of the value that is wrong', () => {
    expect(problemsOf(text, schema)).toMatchObject([
      { file: 'kaart.md', line: 4, what: expect.stringContaining('days.1.value') },
    ])
  })

  it('counted from the first line of the file when the YAML starts further down', () => {
    expect(problemsOf(text, schema, 2)[0]?.line).toBe(5)
  })

  it('of the nearest thing that is there when something is missing', () => {
    expect(problemsOf('id: proef\ndays:\n  - value: 1\n  - {}\n', schema)[0]).toMatchObject({ line: 4 })
  })

  it('of each of them, all at once', () => {
    const lines = problemsOf('id: 3\ndays:\n  - value: een\n  - value: twee\n', schema).map(({ line }) => line)
    expect(lines).toEqual([1, 3, 4])
  })

  it('of a line that is not YAML', () => {
    expect(problemsOf('id: proef\ndays: [1, 2\n')[0]).toMatchObject({
      what: expect.stringMatching(/^This is not valid YAML/),
    })
    expect(problemsOf('a: 1\nb: "open\n')[0]?.line).toBeGreaterThanOrEqual(2)
  })
})

describe('YAML that is never read', () => {
  it('a key that stands there twice', () => {
    expect(problemsOf('id: een\ntitle: x\nid: twee\n')[0]).toMatchObject({
      line: 3,
      what: expect.stringContaining('unique'),
    })
  })

  it.each([
    '!!js/function "function () {}"',
    '!!js/regexp /x/',
    '!custom x',
    '!!binary aGFsbG8=',
    '!!set {a, b}',
    '!!timestamp 2026-01-01',
  ])('a tag: %s', (text) => {
    expect(problemsOf(`key: ${text}`)).not.toEqual([])
  })

  it('an alias bomb', () => {
    const levels = 'bcdefghij'.split('').map((name, index) => {
      const before = 'abcdefghi'[index]
      return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`
    })
    const bomb = `a: &a [x, x]\n${levels.join('\n')}\n`
    expect(cpuTime(() => expect(problemsOf(bomb)[0]?.what).toContain('alias'))).toBeLessThan(2_000)
  })

  it('a second document', () => {
    expect(problemsOf('a: 1\n---\nb: 2\n')).not.toEqual([])
  })

  it('an alias without its anchor', () => {
    expect(problemsOf('a: *nergens\n')).not.toEqual([])
  })
})

describe('a key named __proto__', () => {
  it('changes no other object', () => {
    valueIn('__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\n')
    expect('polluted' in {}).toBe(false)
  })

  it('is refused where only known keys are accepted', () => {
    expect(problemsOf('id: a\n__proto__: {title: x}\n', z.strictObject({ id: z.string() }))).not.toEqual([])
  })
})

describe('any text at all', () => {
  it('gives a value or problems with a repair, and never throws', () => {
    const yamlish = fc.string({ unit: fc.constantFrom(...'ab:-[]{}&*!|>"\'#%@`, \n\t\u0000é😀1.~?'), maxLength: 80 })
    fc.assert(
      fc.property(fc.oneof(yamlish, fc.string({ unit: 'binary', maxLength: 80 })), (text) => {
        const result = parseYaml(text, anything, { file: 'x.yaml' })
        return result.ok || result.problems.some(({ what, fix }) => what !== '' && fix !== '')
      }),
      { numRuns: 300 },
    )
  })
})
