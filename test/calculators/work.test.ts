import { describe, expect, it } from 'vitest'
import { startWork } from '../../src/calculators/work.ts'
import { exact } from '../../src/core/exact.ts'
import { parseMemberList } from '../../src/rules/member-list.ts'
import { rulesOf } from '../../src/rules/rules.ts'
import { day } from '../day.ts'
import { contentOf } from './known-rules.ts'
import { endOf, ID, saidAfter, workOn } from './trial-work.ts'

describe('a rule that may not have existed yet', () => {
  const spans = [{ from: '2020-01-01', to: '2024-12-31', value: '2' }]

  it('is nothing before it began, and a value from its first day on', () => {
    expect(workOn(spans).work.ruleSince(ID, day('2019-12-31'))).toBeNull()
    expect(workOn(spans).work.ruleSince(ID, day('2020-01-01'))).toMatchObject({ value: exact(2) })
  })

  it('still ends the calculation after its last day', () => {
    expect(endOf(() => workOn(spans).work.ruleSince(ID, day('2025-01-01')))).toMatchObject({
      kind: 'no-rule',
      selection: { kind: 'ended' },
    })
  })
})

describe('what is not certain is said wherever it is used', () => {
  it('names the year of a value that has only been announced', () => {
    const spans = [{ from: '2027-07-01', to: null, value: '2', extra: '    status: announced\n' }]
    expect(saidAfter(spans, (work) => work.rule(ID, day('2028-01-01')))).toEqual([
      {
        nl: 'De waarde voor 2027 is aangekondigd en kan nog veranderen (Proefbedrag).',
        en: 'The value for 2027 has been announced and may still change (Trial amount).',
      },
    ])
  })

  it('passes on the doubt about a value, once', () => {
    const doubt = '    confidence: medium\n    doubt: {nl: Niet nagekeken., en: Not checked.}\n'
    const spans = [{ from: '2020-01-01', to: null, value: '2', extra: doubt }]
    const twice = (work: ReturnType<typeof workOn>['work']) => [
      work.rule(ID, day('2020-01-01')),
      work.rule(ID, day('2021-01-01')),
    ]
    expect(saidAfter(spans, twice)).toEqual([{ nl: 'Niet nagekeken.', en: 'Not checked.' }])
  })

  it('says nothing of a value that is final and sure', () => {
    expect(
      saidAfter([{ from: '2020-01-01', to: null, value: '2' }], (work) => work.rule(ID, day('2020-01-01'))),
    ).toEqual([])
  })
})

describe('a result', () => {
  const STATES = `id: proef.landen
title: {nl: Landen, en: States}
unit: state
renewed: event
members:
  - {state: NL, validFrom: 2023-07-01, validTo: null, citations: [{source: verdrag-nl}]}
  - {state: DE, validFrom: 2023-07-01, validTo: null, citations: [{source: verdrag-de}]}
`

  it('keeps each period and each source once, and each step with its rule', () => {
    const { work, finish } = workOn([{ from: '2020-01-01', to: null, value: '2.50' }])
    const used = work.rule(ID, day('2021-01-01'))
    work.rule(ID, day('2022-01-01'))
    const label = { nl: 'Bedrag', en: 'Amount' }
    work.step(label, label, '2.50', used)
    work.step(label, label, '2.50')
    expect(finish({ jaar: 2021 }, { bedrag: '2.50' })).toMatchObject({
      kind: 'result',
      intent: 'proef',
      on: '2026-11-21',
      inputs: { jaar: 2021 },
      results: { bedrag: '2.50' },
      steps: [{ label, expression: label, value: '2.50', rule: 'proef.bedrag.2020-01-01' }, { rule: null }],
      periods: [
        { id: 'proef.bedrag.2020-01-01', table: ID, from: '2020-01-01', to: null, value: '2.50', status: 'final' },
      ],
      citations: [{ source: 'wet-proef', section: 'art. 1' }],
      assumptions: [],
    })
    expect(finish({}, {})).toMatchObject({ periods: { length: 1 }, citations: { length: 1 }, steps: { length: 2 } })
  })

  it('is about the day that was asked about', () => {
    const { work, finish } = workOn([{ from: '2020-01-01', to: null, value: '2.50' }])
    work.askedAbout(day('2024-01-01'))
    expect(finish({}, {})).toMatchObject({ on: '2024-01-01', periods: [], citations: [] })
  })

  it('names the source for a state that takes part, and only for that one', () => {
    const lists = [contentOf(parseMemberList('landen.yaml', STATES))]
    const { work, finish } = startWork('proef', rulesOf([], lists), day('2026-11-21'))
    expect(work.isMember('proef.landen', 'FR', day('2026-11-21'))).toBe(false)
    expect(work.isMember('proef.landen', 'DE', day('2023-06-30'))).toBe(false)
    expect(finish({}, {})).toMatchObject({ citations: [] })
    expect(work.isMember('proef.landen', 'DE', day('2023-07-01'))).toBe(true)
    expect(finish({}, {})).toMatchObject({ citations: [{ source: 'verdrag-de' }] })
  })
})
