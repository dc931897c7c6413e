import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/core/problem.ts'
import { isMemberList, parseMemberList } from '../../src/rules/member-list.ts'
import type { MemberList } from '../../src/rules/members.ts'
import { rulesOf } from '../../src/rules/rules.ts'
import { day } from '../day.ts'
import { tableText } from './table-text.ts'

const STATES = `id: proef.landen
title: {nl: Landen, en: States}
unit: state
renewed: event
subject: {nl: [deelnemende landen], en: [participating countries]}
members:
  - {state: NL, validFrom: 2023-07-01, validTo: null, citations: [{source: verdrag}, {source: staatsblad}]}
  - {state: DE, validFrom: 2023-07-01, validTo: 2024-06-30, confidence: medium, citations: [{source: verdrag}]}
`

function listOf(text: string): MemberList {
  const read = parseMemberList('landen.yaml', text)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

function problemsOf(text: string): readonly Problem[] {
  const read = parseMemberList('landen.yaml', text)
  return read.ok ? [] : read.problems
}

describe('the states that take part', () => {
  it.each([
    ['2023-06-30', []],
    ['2023-07-01', ['NL', 'DE']],
    ['2024-06-30', ['NL', 'DE']],
    ['2024-07-01', ['NL']],
  ])('on %s are %j', (on, states) => {
    const rules = rulesOf([], [listOf(STATES)])
    expect(rules.members('proef.landen', day(on)).map(({ state }) => state)).toEqual(states)
  })

  it('are known with certainty unless their list says otherwise', () => {
    expect(listOf(STATES)).toMatchObject({
      id: 'proef.landen',
      file: 'landen.yaml',
      title: { nl: 'Landen', en: 'States' },
      members: [
        { state: 'NL', from: '2023-07-01', to: null, confidence: 'high', citations: [{ source: 'verdrag' }, {}] },
        { state: 'DE', from: '2023-07-01', to: '2024-06-30', confidence: 'medium' },
      ],
    })
  })

  it('may be said to be certain', () => {
    expect(listOf(STATES.replace('medium', 'high')).members.map(({ confidence }) => confidence)).toEqual([
      'high',
      'high',
    ])
  })

  it.each(['Duitsland', 'DEU', 'de', 'D', 'xDE'])('have a code of two capitals, not "%s"', (code) => {
    expect(problemsOf(STATES.replace('state: DE', `state: ${code}`))).toMatchObject([
      { file: 'landen.yaml', line: 8, what: expect.stringContaining('expected an ISO 3166-1 alpha-2 code such as NL') },
    ])
  })

  it.each([
    ['without a source', STATES.replace('citations: [{source: verdrag}]', 'citations: []')],
    ['of a certainty that is no word for it', STATES.replace('medium', 'low')],
    ['with a subject that no search knows', STATES.replace('nl: [deelnemende landen]', 'nl: deelnemende landen')],
  ])('are refused %s', (_, text) => {
    expect(problemsOf(text)).toHaveLength(1)
  })
})

describe('a list of states is told apart from values', () => {
  it.each([
    ['by its unit', 'unit: state', true],
    ['however it is spaced', 'unit:   state  ', true],
    ['also without a space', 'unit:state', true],
    ['not by another unit', 'unit: states', false],
    ['not by a remark about units', '# unit: state', false],
    ['not by a unit of something inside it', '  unit: state', false],
  ])('%s', (_, line, isList) => {
    expect(isMemberList(STATES.replace('unit: state', line))).toBe(isList)
  })

  it('and a table of values is none', () => {
    expect(isMemberList(tableText([{ from: '2024-01-01', to: null, value: '1' }]))).toBe(false)
  })
})
