import { describe, expect, it } from 'vitest'
import { assistantOf } from '../../src/answer/respond.ts'
import type { ReviewPolicy, Withdrawal } from '../../src/answer/withdrawn.ts'
import { shippedKnowledge, TODAY } from '../content/shipped.ts'
import { day } from '../day.ts'

const { knowledge } = shippedKnowledge()
const QUESTION = 'Hoeveel thuiswerkvergoeding mag ik dit jaar onbelast krijgen?'
const SUM = 'Bereken mijn thuiswerkvergoeding voor 3 dagen per week in 2025'

function replyWithout(withdrawals: readonly Withdrawal[], text = QUESTION, review?: ReviewPolicy, today = TODAY) {
  const settings = { withdrawals, ...(review && { review }) }
  return assistantOf(knowledge, undefined, undefined, settings).ask({ text, today }, null).reply
}

describe('what was taken off line', () => {
  it.each([
    ['card', 'thuiswerkvergoeding'],
    ['theme', 'vergoedingen'],
  ] as const)('by %s gives no answer: the person hears why, and where to go', (kind, id) => {
    const reply = replyWithout([{ kind, id }])
    expect(reply.kind).toBe('unknown')
    expect(reply.passages).toEqual([])
    expect(reply.text).toContain('tijdelijk weggehaald omdat hij wordt nagekeken')
    expect(reply.text).toContain('Leg je vraag voor aan HR.')
    expect(reply.text).not.toContain('€')
  })

  it('says so in English too', () => {
    const reply = replyWithout(
      [{ kind: 'card', id: 'thuiswerkvergoeding' }],
      'How much home-working allowance is tax-free this year?',
    )
    expect(reply.text).toContain('has been taken off line while it is checked')
  })

  it('as a calculator is not worked out, offered or listed; its passages still answer', () => {
    const withdrawals: Withdrawal[] = [{ kind: 'calculator', id: 'thuiswerkvergoeding' }]
    const reply = replyWithout(withdrawals, SUM)
    expect(reply).toMatchObject({ kind: 'unknown', calculation: null })
    expect(reply.text).toContain('is tijdelijk weggehaald')
    expect(replyWithout(withdrawals).kind).toBe('answer')
    const { forms } = assistantOf(knowledge, undefined, undefined, { withdrawals })
    expect(forms.list('nl').map(({ intent }) => intent)).not.toContain('thuiswerkvergoeding')
    expect(forms.form('thuiswerkvergoeding', 'nl', null)).toBeNull()
  })

  it('leaves all else as it was', () => {
    const withdrawals: Withdrawal[] = [{ kind: 'theme', id: 'grenswerkers' }]
    expect(replyWithout(withdrawals)).toEqual(replyWithout([]))
  })
})

describe('a card whose review day has passed', () => {
  const warned: ReviewPolicy = { warns: true, withholdsAfterDays: 30 }
  const reviewBy = knowledge.cards.find(({ id }) => id === 'thuiswerkvergoeding')?.reviewBy ?? day('2000-01-01')
  const kindAfter = (days: number) => {
    const late = {
      ...knowledge,
      cards: knowledge.cards.map((card) => ({ ...card, reviewBy: daysBefore(TODAY, days) })),
    }
    return assistantOf(late, undefined, undefined, { review: warned }).ask({ text: QUESTION, today: TODAY }, null).reply
  }

  it('answers without a word until that day', () => {
    expect(reviewBy > TODAY).toBe(true)
    expect(kindAfter(0).text).not.toContain('nagekeken')
  })

  it('warns from the day after', () => {
    const reply = kindAfter(1)
    expect(reply.kind).toBe('answer')
    expect(reply.text).toContain('Let op: deze tekst had uiterlijk 24 november 2026 nagekeken moeten zijn.')
  })

  it('still warns on the last day of grace, and is withheld on the day after', () => {
    expect(kindAfter(30).kind).toBe('answer')
    const withheld = kindAfter(31)
    expect(withheld.kind).toBe('unknown')
    expect(withheld.text).toContain('geef ik er geen antwoord op')
    expect(withheld.text).toContain('25 oktober 2026')
  })
})

function daysBefore(from: string, days: number) {
  const moved = new Date(`${from}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() - days)
  return day(moved.toISOString().slice(0, 10))
}
