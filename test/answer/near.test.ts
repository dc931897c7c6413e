import { describe, expect, it } from 'vitest'
import { shippedAssistant, TODAY } from '../content/shipped.ts'

const replyTo = (text: string) => shippedAssistant().ask({ text, today: TODAY }, null).reply

describe('what somebody may have meant', () => {
  it.each([
    'Which of my team members has been looking for another job on LinkedIn?',
    'hoe laat vertrekt de laatste trein naar zwolle',
    'Hoeveel bedraagt de vrijwilligersvergoeding in 2026?',
    'Hoeveel procent van de werknemers in Nederland werkte in 2025 thuis?',
    'xkcd plop brrrt 8888',
  ])('is not guessed from a few common words: %s', (text) => {
    const { kind, suggestions } = replyTo(text)
    expect({ kind, suggestions }).toEqual({ kind: 'unknown', suggestions: [] })
  })

  it('is offered when it has most of the question', () => {
    const { suggestions } = replyTo('Moeten we de or instemming vragen voor een nieuw beloningssysteem?')
    expect(suggestions).toEqual(['Moet de OR instemmen met het thuiswerkbeleid?'])
  })
})

describe('what stands beside an answer', () => {
  it('is of the same theme, or of a card that is named beside it', () => {
    const { passages } = replyTo('heb ik als werknemer recht op thuiswerken ja of nee')
    expect(passages.map(({ card }) => card)).toEqual(['wet-flexibel-werken'])
    expect(replyTo('Zijn thuiswerkers vaker ziek dan vroeger?').passages.map(({ card }) => card)).toEqual([
      'thuiswerken-en-gezondheid',
      'ziekteverzuim-in-cijfers',
    ])
  })

  it('is nothing that is over, where the answer still holds', () => {
    expect(replyTo('hoe vaak mag ik thuiswerken').suggestions).not.toContain('Wanneer begon het thuiswerkadvies?')
  })
})
