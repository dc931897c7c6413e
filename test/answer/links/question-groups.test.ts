import { describe, expect, it } from 'vitest'
import { shippedAssistant } from '../../content/shipped.ts'

const { finder } = shippedAssistant()

describe('what a question is about', () => {
  it('is told without the sentence, and without grammar', () => {
    expect(finder.subject('Mag ik eigenlijk mijn hond meenemen naar kantoor?', 'nl')).toBe('hond meenemen kantoor')
    expect(finder.subject('May I bring my dog to the office?', 'en')).toBe('bring dog office')
  })

  it.each([
    'Mag Jan de Vries thuiswerken?',
    'Ik heet fatima, mag ik thuiswerken?',
    'Mag thuiswerken? Mail jan@voorbeeld.nl of bel 0612345678',
    'Mijn bsn is 111222333, mag ik thuiswerken?',
    'Mag ik thuiswerken, vraagt Fatima El-Amrani op NL91ABNA0417164300',
  ])('holds no name and no number: %s', (question) => {
    const words = finder.subject(question, 'nl')
    expect(words).toContain('thuiswerken')
    expect(words).not.toMatch(/\d|@|jan\b|vries|fatima|amrani/i)
  })
})

describe('questions about the same thing', () => {
  const one = (words: string) => ({ words, language: 'nl' as const })

  it('stand together, whatever the order of their words and whichever synonym they use', () => {
    const questions = [
      one('hond meenemen kantoor'),
      one('baas thuiswerken weigeren'),
      one('hond kantoor'),
      one('weigeren werkgever thuis werken'),
      one('parkeerkaart'),
    ]
    expect(finder.groups(questions).map((group) => group.map(({ words }) => words))).toEqual([
      ['hond meenemen kantoor', 'hond kantoor'],
      ['baas thuiswerken weigeren', 'weigeren werkgever thuis werken'],
      ['parkeerkaart'],
    ])
  })

  it('stand in the same groups each time', () => {
    const questions = ['hond kantoor', 'kat kantoor', 'hond', 'kat', 'kantoor'].map(one)
    expect(finder.groups(questions)).toEqual(finder.groups(questions))
  })
})
