import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseYaml } from '../../src/core/parse-yaml.ts'
import { readFolder } from '../../src/core/read-folder.ts'
import { readValues } from '../../src/language/values.ts'
import { contentOf } from '../calculators/known-rules.ts'
import { day } from '../day.ts'

const TODAY = day('2026-11-21')
const meaning = z.looseObject({ kind: z.string() })
const corpus = z.array(z.strictObject({ means: meaning, written: z.array(z.string()) }))
const negative = z.array(z.strictObject({ never: z.array(z.string()), in: z.array(z.string()) }))

const fileOf = (name: string) => readFolder('test/language', [`${name}.yaml`])[0] ?? { file: name, text: '' }

describe.each(['nl', 'en'] as const)('%s', (language) => {
  const { file, text } = fileOf(`values-${language}`)
  const rows = contentOf(parseYaml(text, corpus, { file }))

  it.each(rows.flatMap(({ means, written }) => written.map((phrase) => ({ phrase, means }))))(
    '"$phrase" means $means',
    ({ phrase, means }) => {
      const found = readValues(phrase, TODAY, language).filter((value) => value.meaning.kind === means.kind)
      expect(found.map((value) => value.meaning)).toEqual([expect.objectContaining(means)])
    },
  )

  it('says where each value stands', () => {
    for (const phrase of rows.flatMap(({ written }) => written)) {
      for (const { from, to } of readValues(phrase, TODAY, language)) {
        expect(from, phrase).toBeGreaterThanOrEqual(0)
        expect(to, phrase).toBeGreaterThan(from)
        expect(to, phrase).toBeLessThanOrEqual(phrase.length)
      }
    }
  })

  it('has at least three hundred phrasings', () => {
    expect(rows.flatMap(({ written }) => written).length).toBeGreaterThanOrEqual(300)
  })
})

describe('what only looks like a value', () => {
  const { file, text } = fileOf('no-values')
  const rows = contentOf(parseYaml(text, negative, { file })).flatMap((row) =>
    row.in.map((phrase) => ({ phrase, never: row.never })),
  )

  it.each(rows)('"$phrase" is no $never', ({ phrase, never }) => {
    for (const language of ['nl', 'en'] as const) {
      const kinds = readValues(phrase, TODAY, language).map((value) => value.meaning.kind)
      expect(kinds.filter((kind) => never.includes(kind))).toEqual([])
    }
  })
})

describe('a town', () => {
  it('stands for its country, a Dutch one only beside something abroad', () => {
    const countries = (text: string) =>
      readValues(text, TODAY, 'nl').flatMap(({ meaning }) => (meaning.kind === 'country' ? [meaning.code] : []))
    expect(countries('Ik woon in Aken en werk in Maastricht')).toEqual(['DE', 'NL'])
    expect(countries('werk in Venlo, woon in Duitsland')).toEqual(['NL', 'DE'])
    expect(countries('Ik woon in Breda en werk in Tilburg')).toEqual([])
  })
})

describe('a value that can mean two things', () => {
  it.each([
    ['2 à 3 dagen per week', 'nl', { kind: 'days', days: 3 }, { kind: 'days', days: 2 }],
    ['2-3 dagen per week', 'nl', { kind: 'days', days: 3 }, { kind: 'days', days: 2 }],
    ['two or three days', 'en', { kind: 'days', days: 3 }, { kind: 'days', days: 2 }],
    ['3/4/2027', 'en', { kind: 'date', day: '2027-04-03' }, { kind: 'date', day: '2027-03-04' }],
    ['1 maart', 'nl', { kind: 'date', day: '2027-03-01' }, { kind: 'date', day: '2026-03-01' }],
    ['€ 1,200', 'nl', { kind: 'amount', euros: '1200' }, { kind: 'amount', euros: '1.200' }],
    ['de helft van de week', 'nl', { kind: 'days', days: 2.5 }, { kind: 'share', percent: 50 }],
  ] as const)('"%s" keeps both readings', (phrase, language, first, second) => {
    const [value] = readValues(phrase, TODAY, language)
    expect(value?.meaning).toMatchObject(first)
    expect(value?.alternatives).toEqual([expect.objectContaining(second)])
  })

  it('has one reading where nothing is doubtful', () => {
    expect(readValues('3 dagen per week', TODAY, 'nl').map(({ alternatives }) => alternatives)).toEqual([[]])
  })
})

describe('a sentence with many values', () => {
  it('finds each in its place', () => {
    const text = 'In 2026 werk ik 2 dagen thuis en 3 dagen op kantoor, 24 km enkele reis.'
    const found = readValues(text, TODAY, 'nl').filter(({ meaning }) => meaning.kind !== 'change')
    expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(['2026', '2 dagen', '3 dagen', '24 km'])
  })

  it('means the same on every day but for words about today', () => {
    const later = day('2030-06-01')
    expect(readValues('vorig jaar', later, 'nl')[0]?.meaning).toEqual({ kind: 'year', year: 2029 })
    expect(readValues('1 maart', later, 'nl')[0]?.meaning).toMatchObject({ day: '2031-03-01' })
    expect(readValues('3 dagen per week', later, 'nl')).toEqual(readValues('3 dagen per week', TODAY, 'nl'))
  })
})
