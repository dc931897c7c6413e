import { describe, expect, it } from 'vitest'
import { searchWords } from '../../src/answer/search-words.ts'

describe('what is searched for', () => {
  it('has a change of hours in words', () => {
    expect(searchWords('Mag hij weigeren dat ik van 36 naar 28 uur ga?', 'nl')).toBe(
      'Mag hij weigeren dat ik  minder uren  ga?',
    )
    expect(searchWords('Can I go from 32 to 40 hours?', 'en')).toBe('Can I go  more hours ?')
  })

  it('asks "mag dat" where somebody asks whether it is permitted', () => {
    expect(searchWords('We moeten vaker komen, is dat wel toegestaan?', 'nl')).toBe('We moeten vaker komen, mag dat?')
  })

  it('has what was counted without a word for the group', () => {
    expect(searchWords('Hoe groot was de groep die thuis zat te werken?', 'nl')).toBe('hoeveel thuis werken?')
  })

  it('sits nowhere where somebody asks how things stand, and asks again in so many words', () => {
    expect(searchWords('Hoe zit dat met mijn vergoeding?', 'nl')).toBe('hoe is dat met mijn vergoeding?')
    expect(searchWords('Mijn verzoek is afgewezen, wanneer mag ik weer?', 'nl')).toContain('mag ik opnieuw vragen?')
  })

  it('does not search for how long ago somebody did something himself', () => {
    expect(searchWords('Ik vroeg het 3 weken geleden, wat nu?', 'nl')).not.toContain('3 weken')
    expect(searchWords('Was de termijn 3 weken geleden anders?', 'nl')).toContain('3 weken')
  })

  it('says in words that carry weight that nobody answered', () => {
    expect(searchWords('Ik heb nog steeds niks van hem gehoord.', 'nl')).toContain('geen antwoord')
    expect(searchWords('Ik heb niks terug gehad.', 'nl')).toBe('Ik heb geen antwoord.')
    expect(searchWords('Ik heb nooit een reactie op mijn brief gekregen.', 'nl')).toContain('geen antwoord')
    expect(searchWords('Ik heb niks gekregen voor mijn stoel.', 'nl')).not.toContain('geen antwoord')
    expect(searchWords("I haven't heard anything from my boss.", 'en')).toContain('no answer')
  })

  const STORY =
    'Op 2 september vroeg ik om een dag thuis per 1 december en eind november weet ik nog niet of het mag, wat doe ik nu?'

  it('leaves out the days of a story that someone tells of himself', () => {
    expect(searchWords(STORY, 'nl')).not.toMatch(/september|december|november/)
  })

  it('keeps the days of a question about those days', () => {
    expect(searchWords('Wat was het advies op 1 november?', 'nl')).toContain('1 november')
    expect(searchWords(STORY.replace('eind november', 'eind november 2021'), 'nl')).toContain('november 2021')
  })
})
