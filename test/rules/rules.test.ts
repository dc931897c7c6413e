import { describe, expect, it } from 'vitest'
import { rulesOf } from '../../src/rules/rules.ts'
import { day } from '../day.ts'
import { tableOf } from './table-text.ts'

describe('all dated values together', () => {
  const rules = () => rulesOf([tableOf([{ from: '2024-01-01', to: null, value: '1' }])], [])

  it('are found by the id of their table', () => {
    expect(rules().has('proef.bedrag')).toBe(true)
    expect(rules().table('proef.bedrag').title.nl).toBe('Proefbedrag')
    expect(rules().inForce('proef.bedrag', day('2024-01-01'))).toMatchObject({ period: { value: '1' } })
  })

  it('have no table of a name that nobody wrote; asking for it is a mistake that says the name', () => {
    expect(rules().has('proef.maan')).toBe(false)
    expect(() => rules().table('proef.maan')).toThrow('there is no rule "proef.maan" in knowledge/rules')
    expect(() => rules().inForce('proef.maan', day('2024-01-01'))).toThrow('proef.maan')
    expect(() => rules().members('proef.maan', day('2024-01-01'))).toThrow('proef.maan')
  })
})
