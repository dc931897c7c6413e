import { describe, expect, it } from 'vitest'
import { isMemberList, parseMemberList } from '../../src/rules/member-list.ts'
import { rulesOf } from '../../src/rules/rules.ts'
import { day } from '../day.ts'
import { tableOf, tableText } from './table-text.ts'

const STATES = `id: proef.landen
title: {nl: Landen, en: States}
unit: state
renewed: event
members:
  - {state: NL, validFrom: 2023-07-01, validTo: null, citations: [{source: verdrag}]}
  - {state: DE, validFrom: 2023-07-01, validTo: 2024-06-30, citations: [{source: verdrag}]}
`

describe('the states that take part', () => {
  const read = parseMemberList('landen.yaml', STATES)
  const rules = rulesOf([tableOf([{ from: '2024-01-01', to: null, value: '1' }])], read.ok ? [read.value] : [])
  const on = (text: string) => rules.members('proef.landen', day(text)).map(({ state }) => state)

  it.each([
    ['2023-06-30', []],
    ['2023-07-01', ['NL', 'DE']],
    ['2024-06-30', ['NL', 'DE']],
    ['2024-07-01', ['NL']],
  ])('on %s are %j', (text, states) => {
    expect(on(text)).toEqual(states)
  })

  it('are told apart from values by their unit', () => {
    expect(isMemberList(STATES)).toBe(true)
    expect(isMemberList(tableText([{ from: '2024-01-01', to: null, value: '1' }]))).toBe(false)
  })

  it('have a code of two capitals', () => {
    const wrong = parseMemberList('landen.yaml', STATES.replace('state: DE', 'state: Duitsland'))
    expect(wrong).toMatchObject({ ok: false, problems: [{ line: 7, what: expect.stringContaining('ISO 3166-1') }] })
  })

  it('of a list that does not exist are a mistake that says its name', () => {
    expect(() => rules.members('proef.maan', day('2024-01-01'))).toThrow('proef.maan')
    expect(() => rules.inForce('proef.maan', day('2024-01-01'))).toThrow('proef.maan')
    expect(rules.has('proef.maan')).toBe(false)
  })
})
