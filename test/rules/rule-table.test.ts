import { describe, expect, it } from 'vitest'
import { inForce } from '../../src/rules/in-force.ts'
import { day } from '../day.ts'
import { problemsOf, tableOf, tableText } from './table-text.ts'

const year = (number: number, value = '1') => ({ from: `${number}-01-01`, to: `${number}-12-31`, value })

describe('a table of values through the years', () => {
  it('names each period by its year, or by its first day', () => {
    const { periods } = tableOf([
      year(2024),
      { from: '2025-01-01', to: '2025-06-30', value: '2' },
      { from: '2025-07-01', to: '2025-12-31', value: '3' },
      { from: '2026-01-01', to: null, value: '4' },
    ])
    expect(periods.map(({ id }) => id)).toEqual([
      'proef.bedrag.2024',
      'proef.bedrag.2025-01-01',
      'proef.bedrag.2025-07-01',
      'proef.bedrag.2026-01-01',
    ])
  })

  it('refuses two values on one day, and says where and how to repair it', () => {
    const text = tableText([
      { from: '2023-01-01', to: '2023-12-31', value: '1' },
      { from: '2023-12-31', to: null, value: '2' },
    ])
    expect(problemsOf(text)).toEqual([
      {
        file: 'knowledge/rules/proef.bedrag.yaml',
        line: 11,
        what: 'This period starts on 2023-12-31, but the one before it runs until 2023-12-31.',
        fix: 'Two values cannot be in force on one day. End the earlier period on 2023-12-30.',
      },
    ])
  })

  it('refuses a period after one without end', () => {
    const text = tableText([
      { from: '2023-01-01', to: null, value: '1' },
      { from: '2024-01-01', to: null, value: '2' },
    ])
    expect(problemsOf(text)[0]?.what).toContain('runs until further notice')
  })

  it('refuses periods that are not in order', () => {
    expect(problemsOf(tableText([year(2024), year(2023)]))[0]?.what).toContain('starts on 2023-01-01')
  })

  it('refuses a period that ends before it starts', () => {
    expect(problemsOf(tableText([{ from: '2024-05-01', to: '2024-04-30', value: '1' }]))[0]).toMatchObject({
      what: 'The period of 2024-05-01 ends on 2024-04-30, before it starts.',
      fix: 'Give it a later last day.',
    })
  })

  it.each([
    ['2024-12-30', 'A yearly value ends on 31 December, this one on 2024-12-30.'],
    [null, 'A yearly value ends on 31 December, this one on no day.'],
  ])('refuses a yearly value that ends on %s', (to, what) => {
    expect(problemsOf(tableText([{ from: '2024-01-01', to, value: '1' }], { renewed: 'yearly' }))[0]).toMatchObject({
      line: 6,
      what,
      fix: 'Write validTo: 2024-12-31, and a new period for the next year.',
    })
  })

  it('tells all that is wrong at once', () => {
    const text = tableText([year(2024), { from: '2024-06-01', to: '2025-06-30', value: '1' }], { renewed: 'yearly' })
    expect(problemsOf(text).length).toBe(2)
  })

  it.each(['1,92', '-1', '1e3', '', '2.', 'twee'])('refuses the value "%s"', (value) => {
    expect(problemsOf(tableText([{ ...year(2024), value }]))[0]?.what).toContain('expected a decimal')
  })

  it('refuses a number without quotes, because a float is not exact', () => {
    expect(problemsOf(tableText([year(2024)]).replace('"1"', '1.92'))[0]).toMatchObject({
      file: 'knowledge/rules/proef.bedrag.yaml',
      line: 8,
      what: expect.stringContaining('value'),
    })
  })

  it('refuses a value of medium confidence that does not say its doubt', () => {
    expect(problemsOf(tableText([{ ...year(2024), extra: '    confidence: medium\n' }]))[0]?.what).toContain(
      'says its doubt',
    )
  })

  it('knows all that an editor wrote down, and fills in what was left out', () => {
    const spans = [{ ...year(2024), extra: '    note: nagekeken\n    status: announced\n' }, year(2025, '2.5')]
    const head = { unit: 'percent', renewed: 'yearly', extra: 'awaited: {year: 2026, nl: Volgt nog., en: To come.}\n' }
    const citations = [
      { source: 'wet-proef', section: 'art. 1', paragraph: null, quote: null, url: null, checkedOn: null },
    ]
    expect(tableOf(spans, head)).toEqual({
      id: 'proef.bedrag',
      file: 'knowledge/rules/proef.bedrag.yaml',
      title: { nl: 'Proefbedrag', en: 'Trial amount' },
      unit: 'percent',
      renewed: 'yearly',
      subject: { nl: [], en: [] },
      gaps: null,
      awaited: { year: 2026, nl: 'Volgt nog.', en: 'To come.' },
      periods: [
        {
          id: 'proef.bedrag.2024',
          from: '2024-01-01',
          to: '2024-12-31',
          value: '1',
          status: 'announced',
          confidence: 'high',
          doubt: null,
          citations,
        },
        {
          id: 'proef.bedrag.2025',
          from: '2025-01-01',
          to: '2025-12-31',
          value: '2.5',
          status: 'final',
          confidence: 'high',
          doubt: null,
          citations,
        },
      ],
    })
  })

  it('may hold on a single day', () => {
    expect(tableOf([{ from: '2024-05-01', to: '2024-05-01', value: '1' }]).periods).toHaveLength(1)
  })

  it.each(['proef', 'proef.bedrag', 'proef-2.a.b'])('may be called %s', (id) => {
    expect(problemsOf(tableText([year(2024)]).replace('proef.bedrag', id))).toEqual([])
  })

  it.each(['Proef', 'proef bedrag', '.proef', 'proef.', 'proef..bedrag', 'proef_bedrag'])(
    'may not be called "%s"',
    (id) => {
      expect(problemsOf(tableText([year(2024)]).replace('proef.bedrag', id))).toMatchObject([{ line: 1 }])
    },
  )

  it.each([
    ['a unit', { unit: 'gulden' }],
    ['a rhythm', { renewed: 'monthly' }],
    ['half a year', { extra: 'awaited: {year: 2026.5, nl: Volgt nog., en: To come.}\n' }],
    ['a subject', { extra: 'subject: {nl: bedrag, en: amount}\n' }],
    ['a key', { extra: 'eenheid: euro\n' }],
  ])('refuses %s that it does not know', (_, head) => {
    expect(problemsOf(tableText([year(2024)], head)).length).toBeGreaterThan(0)
  })

  it.each(['status: provisional', 'confidence: low', 'eenheid: euro'])('refuses a period with %s', (extra) => {
    expect(problemsOf(tableText([{ ...year(2024), extra: `    ${extra}\n` }])).length).toBeGreaterThan(0)
  })

  it('points at the first line of a table that has only one', () => {
    const period = '{validFrom: 2024-05-01, validTo: 2024-04-30, value: "1", citations: [{source: wet-proef}]}'
    const head = 'id: proef, title: {nl: Proef, en: Trial}, unit: euro, renewed: event'
    expect(problemsOf(`{${head}, periods: [${period}]}`)).toMatchObject([{ line: 1 }])
  })

  it('points at the file as a whole where a day was written in another way', () => {
    const text = tableText([{ from: '2024-05-01', to: '2024-04-30', value: '1' }])
    expect(problemsOf(text.replace('validFrom: 2024', 'validFrom:  2024'))).toMatchObject([{ line: null }])
  })

  it('refuses a table without any period', () => {
    expect(problemsOf(`${tableText([]).trimEnd()} []\n`)).toMatchObject([{ line: 5 }])
  })

  it('refuses a period without a citation', () => {
    expect(problemsOf(tableText([year(2024)]).replace(/ {4}citations:\n.*\n/, '    citations: []\n'))).not.toEqual([])
  })
})

describe('what a table says about one day', () => {
  const table = () => tableOf([year(2022, '2.00'), year(2023, '2.15'), year(2025, '2.40')], { renewed: 'yearly' })

  it.each([
    ['2021-12-31', { kind: 'not-yet', firstFrom: '2022-01-01' }],
    ['2022-01-01', { kind: 'in-force', period: { value: '2.00' } }],
    ['2022-12-31', { kind: 'in-force', period: { value: '2.00' } }],
    ['2023-01-01', { kind: 'in-force', period: { value: '2.15' } }],
    ['2023-12-31', { kind: 'in-force', period: { value: '2.15' } }],
    ['2024-01-01', { kind: 'gap', previousUntil: '2023-12-31', nextFrom: '2025-01-01' }],
    ['2024-12-31', { kind: 'gap', previousUntil: '2023-12-31', nextFrom: '2025-01-01' }],
    ['2025-12-31', { kind: 'in-force', period: { value: '2.40' } }],
    ['2026-01-01', { kind: 'ended', lastUntil: '2025-12-31' }],
  ])('on %s', (on, selection) => {
    expect(inForce(table(), day(on))).toMatchObject(selection)
  })

  it('is nothing when there is no value at all, which is a mistake that names the file', () => {
    expect(() => inForce({ ...table(), periods: [] }, day('2024-01-01'))).toThrow(
      'knowledge/rules/proef.bedrag.yaml has no period, so it can say nothing about 2024-01-01',
    )
  })

  it('holds on without end when the law does', () => {
    expect(inForce(tableOf([{ from: '2016-01-01', to: null, value: '26' }]), day('2199-01-01')).kind).toBe('in-force')
  })
})
