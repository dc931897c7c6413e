import { describe, expect, it } from 'vitest'
import { renderPassage } from '../../src/cards/render.ts'
import { rulesOf } from '../../src/rules/rules.ts'
import { day } from '../day.ts'
import { tableOf } from '../rules/table-text.ts'
import { passageWith } from './card-text.ts'

const yearly = rulesOf(
  [
    tableOf(
      [
        { from: '2022-01-01', to: '2022-12-31', value: '2.00' },
        { from: '2023-01-01', to: '2023-12-31', value: '2.00' },
        { from: '2025-01-01', to: '2025-12-31', value: '2.40' },
      ],
      { unit: 'euro-per-day', renewed: 'yearly' },
    ),
  ],
  [],
)
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

function told(text: string, on: string, language: 'nl' | 'en' = 'nl'): string {
  const rendered = renderPassage(passageWith(text), language, day(on), yearly)
  return rendered.kind === 'rendered' ? plain(rendered.text) : rendered.selection.kind
}

describe('a passage on a day', () => {
  it('shows the value of that day with its unit, in the language of the face', () => {
    expect(told('In {{year}} is het {{proef.bedrag}}.', '2025-06-30')).toBe('In 2025 is het € 2,40.')
    expect(told('In {{year}} it is {{proef.bedrag}}.', '2025-06-30', 'en')).toBe('In 2025 it is €2.40.')
  })

  it('shows the old value on 31 December and the new one on 1 January', () => {
    const rules = rulesOf(
      [
        tableOf([
          { from: '2025-01-01', to: '2025-12-31', value: '100' },
          { from: '2026-01-01', to: null, value: '110' },
        ]),
      ],
      [],
    )
    const on = (text: string) => renderPassage(passageWith('{{proef.bedrag:number}}'), 'nl', day(text), rules)
    expect(on('2025-12-31')).toMatchObject({ text: '100', validity: { from: '2025-01-01', to: '2025-12-31' } })
    expect(on('2026-01-01')).toMatchObject({ text: '110', validity: { from: '2026-01-01', to: null } })
  })

  it('shows the value of another day when the text names that day', () => {
    expect(told('Toen {{proef.bedrag@2022}}, op 1 juli 2025 {{proef.bedrag@2025-07-01:number}}.', '2099-01-01')).toBe(
      'Toen € 2,00, op 1 juli 2025 2,40.',
    )
  })

  it('tells the history in one line, years with one value together', () => {
    expect(told('{{proef.bedrag:history}}', '2099-01-01')).toBe('2022–2023: € 2,00; 2025: € 2,40')
    expect(told('{{proef.bedrag:history}}', '2099-01-01', 'en')).toBe('2022–2023: €2.00; 2025: €2.40')
  })

  it('shows a literal as it stands', () => {
    expect(told('Dat is {{=25%}} van het geheel.', '2025-01-01')).toBe('Dat is 25% van het geheel.')
  })
})

describe('a passage on a day without a value', () => {
  it.each([
    ['2021-12-31', 'not-yet'],
    ['2024-01-01', 'gap'],
    ['2024-12-31', 'gap'],
    ['2026-01-01', 'ended'],
  ])('on %s says %s and never borrows a neighbour', (on, kind) => {
    expect(told('Het is {{proef.bedrag}}.', on)).toBe(kind)
  })
})

describe('how long a passage holds', () => {
  const validityOf = (text: string, on: string, frontMatter = '') => {
    const rendered = renderPassage(passageWith(text, text, frontMatter), 'nl', day(on), yearly)
    return rendered.kind === 'rendered' ? rendered.validity : null
  }

  it('is narrowed to the period of the value it quotes', () => {
    expect(validityOf('{{proef.bedrag}}', '2025-03-01')).toEqual({ from: '2025-01-01', to: '2025-12-31' })
  })

  it('is narrowed to the later beginning and the earlier end', () => {
    expect(
      validityOf('{{proef.bedrag}}', '2025-07-01', '    validFrom: 2025-06-01\n    validTo: 2030-01-01\n'),
    ).toEqual({
      from: '2025-06-01',
      to: '2025-12-31',
    })
  })

  it('is not narrowed by a value of a day that the text names itself', () => {
    expect(validityOf('{{proef.bedrag@2022}}', '2025-03-01')).toEqual({ from: null, to: null })
    const in2025 = { from: '2025-01-01', to: '2025-12-31' }
    expect(validityOf('Eerst {{proef.bedrag@2022}}, nu {{proef.bedrag}}', '2025-03-01')).toEqual(in2025)
    const in2022 = { from: '2022-01-01', to: '2022-12-31' }
    expect(validityOf('Nu {{proef.bedrag}}, later {{proef.bedrag@2025}}', '2022-03-01')).toEqual(in2022)
  })
})

describe('what a passage rests on', () => {
  it('is the citation of the value, then its own, each once', () => {
    const rendered = renderPassage(
      passageWith('{{proef.bedrag}} en {{proef.bedrag:number}}'),
      'nl',
      day('2025-03-01'),
      yearly,
    )
    expect(rendered).toMatchObject({ citations: [{ source: 'wet-proef', section: 'art. 1' }] })
    expect(rendered.kind === 'rendered' && rendered.citations.length).toBe(1)
  })

  it('comes with the doubt about the value, and says when it is only announced', () => {
    const table = tableOf([
      {
        from: '2027-01-01',
        to: null,
        value: '5',
        extra: '    status: announced\n    confidence: medium\n    doubt: {nl: Nog niet zeker., en: Not certain.}\n',
      },
    ])
    expect(renderPassage(passageWith('{{proef.bedrag}}'), 'nl', day('2027-02-01'), rulesOf([table], []))).toMatchObject(
      {
        announced: true,
        doubts: [{ nl: 'Nog niet zeker.' }],
      },
    )
  })
})
