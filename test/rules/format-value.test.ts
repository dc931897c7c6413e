import { expect, it } from 'vitest'
import { formatBare, formatValue } from '../../src/rules/format-value.ts'

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

it.each([
  ['2.35', 'euro-per-day', '€ 2,35', '€2.35'],
  ['400000', 'euro', '€ 400.000', '€400,000'],
  ['2400.00', 'euro', '€ 2.400', '€2,400'],
  ['2400.50', 'euro', '€ 2.400,50', '€2,400.50'],
  ['0.005', 'euro', '€ 0,005', '€0.005'],
  ['2.00', 'euro-per-day', '€ 2,00', '€2.00'],
  ['0.23', 'euro-per-km', '€ 0,23', '€0.23'],
  ['1.92', 'percent', '1,92%', '1.92%'],
  ['1', 'months', '1 maand', '1 month'],
  ['2', 'months', '2 maanden', '2 months'],
  ['1', 'weeks', '1 week', '1 week'],
  ['26', 'weeks', '26 weken', '26 weeks'],
  ['1', 'years', '1 jaar', '1 year'],
  ['5', 'years', '5 jaar', '5 years'],
  ['25', 'employees', '25 werknemers', '25 employees'],
  ['40', 'hours', '40 uur', '40 hours'],
  ['214', 'days', '214 dagen', '214 days'],
  ['10', 'km', '10 kilometer', '10 kilometres'],
  ['1', 'countries', '1 land', '1 country'],
  ['1500', 'persons', '1.500 personen', '1,500 persons'],
  ['20000', 'count', '20.000', '20,000'],
] as const)('%s in %s reads "%s" and "%s"', (value, unit, nl, en) => {
  expect(plain(formatValue(value, unit, 'nl'))).toBe(nl)
  expect(plain(formatValue(value, unit, 'en'))).toBe(en)
})

it('the bare number has the decimal sign of the language', () => {
  expect(formatBare('1.92', 'nl')).toBe('1,92')
  expect(formatBare('1.92', 'en')).toBe('1.92')
})
