import { describe, expect, it } from 'vitest'
import { shippedAssistant, shippedKnowledge, shippedPassages, TODAY } from '../content/shipped.ts'
import { replySchema } from './contract.ts'
import { talkTo } from './talk.ts'

describe('a reply of the contract', () => {
  it.each([
    ['Mag mijn baas thuiswerken weigeren?', 'answer'],
    ['hoi', 'notice'],
    ['Wat is de hoofdstad van Frankrijk?', 'unknown'],
    ['Hoeveel is de vrije ruimte in 2024 bij een loonsom van 500.000 euro?', 'calculation'],
    ['Reken mijn vrije ruimte uit', 'question'],
  ])('is given to "%s": %s', (text, kind) => {
    const reply = talkTo(shippedAssistant()).say(text)
    expect(reply.kind).toBe(kind)
    expect(replySchema.safeParse(reply).error?.issues ?? []).toEqual([])
  })

  it('is given to the first question of every passage, resting on registered sources', { timeout: 300_000 }, () => {
    const sources = new Set(shippedKnowledge().knowledge.sources.map(({ id }) => id))
    const wrong = shippedPassages().flatMap(({ id, faces }, index) => {
      const face = index % 2 === 0 ? faces.nl : faces.en
      const { reply } = shippedAssistant().ask({ text: face.questions[0] ?? '', today: TODAY }, null)
      const unregistered = reply.passages
        .flatMap(({ citations }) => citations)
        .filter(({ source }) => !sources.has(source))
      return replySchema.safeParse(reply).success && unregistered.length === 0 ? [] : [id]
    })
    expect(wrong).toEqual([])
  })

  it('is the same from an assistant that was made anew', () => {
    const text = 'Hoeveel mag mijn werkgever per thuiswerkdag onbelast vergoeden?'
    const cold = talkTo(shippedAssistant()).say(text)
    for (const other of ['en in 2023?', 'hoi', 'Mag mijn baas thuiswerken weigeren?'])
      talkTo(shippedAssistant()).say(other)
    expect(JSON.stringify(talkTo(shippedAssistant()).say(text))).toBe(JSON.stringify(cold))
  })
})
