import { describe, expect, it } from 'vitest'
import { assistantOf } from '../../src/answer/respond.ts'
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts'
import { day } from '../day.ts'

const { forms, ask } = assistantOf(readKnowledge('knowledge').knowledge)
const today = day('2026-11-25')

describe('the form of a calculation', () => {
  it('is there for each of the seven, in both languages', () => {
    for (const language of ['nl', 'en'] as const) {
      const listed = forms.list(language).map(({ intent }) => intent)
      expect(listed).toHaveLength(7)
      for (const intent of listed) expect(forms.form(intent, language, null)?.fields.length).toBeGreaterThan(0)
    }
  })

  it('gives the same reply as the conversation', () => {
    const fields = { thuiswerkdagenPerWeek: '3', reisdagenPerWeek: '2', kilometersEnkeleReis: '27', jaar: '2026' }
    const filled = forms.fill({ intent: 'hybride-vergoeding', fields, today, language: 'nl' }, null)
    const asked = ask(
      { text: '3 dagen thuis, 2 op kantoor, 27 km enkele reis, 2026: bereken de vergoeding', today },
      null,
    )
    if (filled.kind !== 'answered') throw new Error('the form was refused')
    expect(filled.answered.reply.calculation?.results).toEqual(asked.reply.calculation?.results)
    expect(filled.answered.receipt?.code).toBe(asked.receipt?.code)
  })

  it('refuses an impossible value at its own field and says what is accepted', () => {
    const fields = { jaar: '2025', thuiswerkdagenPerWeek: '9' }
    const outcome = forms.fill({ intent: 'thuiswerkvergoeding', fields, today, language: 'nl' }, null)
    if (outcome.kind !== 'refused') throw new Error('nine days a week were accepted')
    expect(Object.keys(outcome.problems)).toEqual(['thuiswerkdagenPerWeek'])
    expect(outcome.problems.thuiswerkdagenPerWeek).toContain('9')
  })

  it('asks at its field for a value that is missing', () => {
    const outcome = forms.fill({ intent: 'vrije-ruimte', fields: { jaar: '2024' }, today, language: 'en' }, null)
    expect(outcome).toMatchObject({ kind: 'refused', problems: { loonsom: expect.any(String) } })
  })

  it('opens with what the conversation already knows', () => {
    const { conversation } = ask(
      { text: 'Bereken mijn reiskostenvergoeding, ik ga 2 dagen per week naar kantoor', today },
      null,
    )
    const fields = forms.form('reiskostenvergoeding', 'nl', conversation)?.fields ?? []
    expect(fields.find(({ name }) => name === 'reisdagenPerWeek')?.value).toBe('2')
    expect(fields.find(({ name }) => name === 'kilometersEnkeleReis')?.value).toBeNull()
  })
})
