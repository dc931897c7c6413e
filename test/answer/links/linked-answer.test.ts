import { describe, expect, it } from 'vitest'
import { assistantOf } from '../../../src/answer/respond.ts'
import { shippedKnowledge } from '../../content/shipped.ts'
import { day } from '../../day.ts'
import { plain, talkTo } from '../talk.ts'
import { assistantWith, link, shelfOf } from './linked.ts'

const DOG = 'Mag ik mijn hond meenemen naar het loket?'
const AMOUNT = 'proefvergoeding#bedrag'
const ENDED = 'proefvergoeding#aanvragen'

describe('a like question', () => {
  it('gets the linked passage, with its source and the mark of who linked it and when', () => {
    const reply = talkTo(assistantWith(link(DOG, AMOUNT))).say('mag mn hond meenemen naar het loket?')
    expect(reply).toMatchObject({ kind: 'answer', passages: [{ passage: AMOUNT, validity: { status: 'current' } }] })
    expect(reply.passages[0]?.citations.length).toBeGreaterThan(0)
    expect(plain(reply.text)).toContain('€ 7,50')
    expect(reply.text).toMatch(/\nBron \(/)
    expect(reply.text).toContain('Gekoppeld door HR (Noor Bakker, 25 november 2026).')
  })

  it('reads the mark in English when it is asked in English', () => {
    const reply = talkTo(assistantWith(link('May I bring my dog to the counter?', AMOUNT))).say(
      'can I bring my dog to the counter?',
    )
    expect(reply.text).toContain('Linked by HR (Noor Bakker, 25 November 2026).')
    expect(reply.text).toContain('€7.50')
  })

  it('gets the amount of the day, whatever it was when the link was made', () => {
    const assistant = assistantWith(link(DOG, AMOUNT, { on: day('2025-06-01') }))
    expect(plain(talkTo(assistant, '2025-12-31').say(DOG).text)).toContain('€ 7,25')
    expect(plain(talkTo(assistant, '2026-01-01').say(DOG).text)).toContain('€ 7,50')
  })

  it('can be asked on about, as after any answer', () => {
    const talk = talkTo(assistantWith(link(DOG, AMOUNT)))
    talk.say(DOG)
    expect(plain(talk.say('en in 2025?').text)).toContain('in 2025 hoogstens € 7,25')
  })

  it('asked in the middle of a calculation gets it too', () => {
    const { knowledge } = shippedKnowledge()
    const linked = link('Mag ik mijn hond meenemen naar kantoor?', 'thuiswerkvergoeding#geen-recht')
    const passage = knowledge.cards.flatMap(({ passages }) => passages)[0]?.id ?? ''
    const talk = talkTo(assistantOf(knowledge, undefined, shelfOf({ ...linked, target: { kind: 'passage', passage } })))
    expect(talk.say('Bereken mijn thuiswerkvergoeding in 2025').kind).toBe('question')
    expect(talk.say('Mag ik mijn hond meenemen naar kantoor?').text).toContain('Gekoppeld door HR')
    expect(plain(talk.say('3 dagen per week').text)).toContain('308,16')
  })
})

describe('a link is passed over', () => {
  const without = talkTo(assistantWith()).say(DOG)

  it.each([
    ['from the day after its last', { until: day('2026-11-24') }],
    ['in another channel than its own', { channel: 'C1' }],
    ['before it was made', { on: day('2026-11-26') }],
  ])('%s', (_, more) => {
    expect(talkTo(assistantWith(link(DOG, AMOUNT, more))).say(DOG)).toEqual(without)
  })

  it('when its passage has ended, so that it cannot hide that', () => {
    expect(talkTo(assistantWith(link(DOG, ENDED, { on: day('2024-01-01') }))).say(DOG)).toEqual(without)
    const then = talkTo(assistantWith(link(DOG, ENDED, { on: day('2024-01-01') })), '2024-06-30').say(DOG)
    expect(then.text).toContain('Gekoppeld door HR')
  })

  it('when its passage is no longer there', () => {
    expect(talkTo(assistantWith(link(DOG, 'proefvergoeding#weg'))).say(DOG)).toEqual(without)
  })

  it('when there is no value for the day', () => {
    const reply = talkTo(assistantWith(link(DOG, AMOUNT)), '2029-01-01').say(DOG)
    expect(reply.text).not.toContain('Gekoppeld')
    expect(reply.passages).toEqual([])
  })
})

it('a link for one channel is used there', () => {
  const assistant = assistantWith(link(DOG, AMOUNT, { channel: 'C1' }))
  const { reply } = assistant.ask({ text: DOG, today: day('2026-11-25'), channel: 'C1' }, null)
  expect(reply.text).toContain('Gekoppeld door HR')
})

it('of two links to one question the newest is used', () => {
  const older = link(DOG, 'proefvergoeding#aanvragen', { id: 'a', on: day('2024-01-01') })
  const newer = link(DOG, AMOUNT, { id: 'b', on: day('2024-02-01'), by: 'Anna' })
  const shelf = assistantWith(newer, older)
  expect(talkTo(shelf, '2024-03-01').say(DOG).text).toContain('(Anna, 1 februari 2024)')
})

it('a calculation is made anew with what HR filled in, and marked', () => {
  const fields = { thuiswerkdagenPerWeek: '3', jaar: '2025' }
  const question = 'Wat levert mijn vaste thuisafspraak op bij ons bedrijf?'
  const linked = link(question, { kind: 'calculation', intent: 'thuiswerkvergoeding', fields })
  const reply = talkTo(assistantOf(shippedKnowledge().knowledge, undefined, shelfOf(linked))).say(question)
  expect(reply.kind).toBe('calculation')
  expect(plain(reply.text)).toContain('€ 308,16')
  expect(reply.text).toContain('Gekoppeld door HR (Noor Bakker, 25 november 2026).')
})

it('a question with one word more is not answered from the link, but is asked whether it means that', () => {
  const reply = talkTo(assistantWith(link(DOG, AMOUNT))).say('Mag ik mijn oude hond meenemen naar het loket?')
  expect(reply.text).not.toContain('Gekoppeld')
  expect(reply.suggestions[0]).toBe(DOG)
})
