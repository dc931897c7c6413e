import { describe, expect, it } from 'vitest'
import { readQuestion } from '../../../src/answer/links/question-reading.ts'
import type { Language } from '../../../src/core/language.ts'
import { detectLanguage } from '../../../src/language/detect.ts'
import { shippedKnowledge, TODAY } from '../../content/shipped.ts'
import { link, shelfOf } from './linked.ts'

const { synonyms } = shippedKnowledge().knowledge

/** Whether somebody who asks the second gets what HR linked to the first. */
function gets(asked: string, linked: string): boolean {
  const reading = readQuestion(asked, TODAY, detectLanguage(asked))
  return shelfOf(link(linked, 'kaart#passage')).like(reading, synonyms).length > 0
}

describe('a question that is like the linked one', () => {
  it.each([
    ['Mag ik mijn hond meenemen naar kantoor?', 'Hoi, mag mijn hond mee naar kantoor nemen?'],
    ['Mag ik mijn hond meenemen naar kantoor?', 'kan ik mn hond naar kantoor meenemen'],
    ['Mag mijn baas thuiswerken weigeren?', 'Mag de werkgever het weigeren als ik wil thuis werken?'],
    ['Krijg ik een vergoeding voor parkeerkosten?', 'krijg ik parkeerkostenvergoeding?'],
    ['Wie betaalt de parkeerkaart bij het kantoor?', 'wie betaalt eigenlijk die parkeerkaart bij kantoor??'],
    ['Mag ik 2 dagen per week thuiswerken?', 'Mag ik twee dagen per week thuis werken?'],
    ['Hoeveel is de parkeervergoeding?', 'Hoeveel is de parkeervergoeding dit jaar?'],
    ['May I bring my dog to the office?', 'Can I bring my dog to the office please?'],
    ['Can my boss refuse working from home?', 'May my employer refuse home working?'],
    ['Do I get two days at home?', 'do I get 2 days at home'],
  ])('“%s” answers “%s”', (linked, asked) => {
    expect(gets(asked, linked)).toBe(true)
    expect(gets(linked, asked)).toBe(true)
  })
})

describe('a question that looks like it and is another', () => {
  it.each([
    ['Mag ik 2 dagen per week thuiswerken?', 'Mag ik 3 dagen per week thuiswerken?'],
    ['Mag ik 2 dagen per week thuiswerken?', 'Mag ik 2 dagen per maand thuiswerken?'],
    ['Mag ik 2 dagen thuiswerken?', 'Mag ik meer dan 2 dagen thuiswerken?'],
    ['Hoeveel was de parkeervergoeding in 2024?', 'Hoeveel was de parkeervergoeding in 2025?'],
    ['Hoeveel is de parkeervergoeding?', 'Hoeveel was de parkeervergoeding in 2024?'],
    ['Hoeveel is de parkeervergoeding?', 'Waarom is er een parkeervergoeding?'],
    ['Mag ik mijn hond meenemen naar kantoor?', 'Mag ik mijn hond niet meenemen naar kantoor?'],
    ['Mag ik mijn hond meenemen naar kantoor?', 'Moet ik mijn hond meenemen naar kantoor?'],
    ['Mag ik mijn hond meenemen naar kantoor?', 'Mag ik mijn kind meenemen naar kantoor?'],
    ['Mag ik thuiswerken?', 'Mag ik alleen thuiswerken?'],
    ['Mag ik thuiswerken vanuit België?', 'Mag ik thuiswerken vanuit Duitsland?'],
    ['Mag mijn baas thuiswerken weigeren?', 'Mag ik thuiswerken weigeren?'],
    ['Mag mijn baas thuiswerken weigeren?', 'Mag mijn baas thuiswerken weigeren in mijn proeftijd?'],
    ['Krijg ik € 50 voor een bureau?', 'Krijg ik € 500 voor een bureau?'],
    ['Moet ik mijn verzoek vóór 1 mei 2027 doen?', 'Moet ik mijn verzoek na 1 mei 2027 doen?'],
    ['May I work from home 2 days?', 'May I work from home 3 days?'],
    ['May I bring my dog to the office?', 'May I not bring my dog to the office?'],
    ['May I bring my dog to the office?', 'Must I bring my dog to the office?'],
    ['Which sector works from home the most?', 'Which sector works from home the least?'],
    ['How much was the parking allowance in 2024?', 'How much was the parking allowance in 2025?'],
  ])('“%s” does not answer “%s”', (linked, asked) => {
    expect(gets(asked, linked)).toBe(false)
    expect(gets(linked, asked)).toBe(false)
  })
})

it('a question asks about agreement, not the opposite, when it ends in “of niet?”', () => {
  expect(gets('Mag ik mijn hond meenemen naar kantoor, of niet?', 'Mag ik mijn hond meenemen naar kantoor?')).toBe(true)
})

/** Every question of every card, as if HR had linked it to its own passage; the same words twice are one question. */
function mistaken(language: Language): { readonly asked: number; readonly wrong: string[] } {
  const card = new Map<string, string>()
  for (const { id, passages } of shippedKnowledge().knowledge.cards) {
    for (const question of passages.flatMap(({ faces }) => faces[language].questions)) card.set(bare(question), id)
  }
  const links = [...card.keys()].map((question) => link(question, 'kaart#passage', { language }))
  const shelf = shelfOf(...links)
  const wrong = links.flatMap(({ id, reading }) => {
    const other = shelf.like(reading, synonyms).find((like) => card.get(like.id) !== card.get(id))
    return other ? [`“${id}” gets the answer to “${other.id}”`] : []
  })
  return { asked: links.length, wrong }
}

const bare = (question: string): string => question.toLowerCase().replace(/[?.!]/g, '').trim()

it.each(['nl', 'en'] as const)(
  'hardly any question of one card is taken for that of another (%s)',
  (language) => {
    const { asked, wrong } = mistaken(language)
    expect(asked).toBeGreaterThan(1_500)
    expect(wrong.length / asked, wrong.join('\n')).toBeLessThan(0.005)
  },
  60_000,
)

it('a link is found among a hundred thousand others', () => {
  const few = Array.from({ length: 100_000 }, (_, index) =>
    link('', 'kaart#passage', {
      id: String(index),
      reading: { words: `woord${index} ander`, signs: 'nl||', mode: null },
    }),
  )
  const shelf = shelfOf(...few)
  expect(shelf.size).toBe(100_000)
  const found = shelf.like({ words: 'woord77777 ander', signs: 'nl||', mode: null }, synonyms)
  expect(found.map(({ id }) => id)).toEqual(['77777'])
  shelf.remove('77777')
  expect(shelf.like({ words: 'woord77777 ander', signs: 'nl||', mode: null }, synonyms)).toEqual([])
})
