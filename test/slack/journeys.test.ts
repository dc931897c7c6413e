import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/local-slack/json.ts'
import { objects } from '../../src/local-slack/json.ts'
import type { Message } from '../../src/local-slack/workspace.ts'
import { press } from './press.ts'
import { type Rig, startRig, TRANSPORTS } from './rig.ts'

describe.each(TRANSPORTS)('over %s', (transport) => {
  let rig: Rig
  beforeEach(async () => {
    rig = await startRig({ transport })
  })
  afterEach(() => rig.stop())

  describe('a direct message', () => {
    it('is answered in its own thread', async () => {
      const question = rig.sanne.say(rig.direct, 'Wat krijg ik voor thuiswerken?')
      await rig.settled()
      const replies = rig.fromApp(rig.direct)
      expect(replies).toHaveLength(1)
      expect(replies[0]).toMatchObject({ threadTs: question.ts, visibleTo: null })
      expect(replies[0]?.text).toContain('Wat krijg ik voor thuiswerken?')
    })

    it('and what follows in the thread are one conversation', async () => {
      const question = rig.sanne.say(rig.direct, 'Wat krijg ik?')
      await rig.settled()
      rig.sanne.say(rig.direct, 'en in 2023?', question.ts)
      rig.sanne.say(rig.direct, 'een ander onderwerp')
      await rig.settled()
      expect(rig.fromApp(rig.direct).map(opening)).toEqual(['Beurt 1', 'Beurt 2', 'Beurt 1'])
    })

    it('longer than 4,000 characters gets a sentence that says so', async () => {
      rig.sanne.say(rig.direct, 'a'.repeat(4_001))
      await rig.settled()
      expect(rig.fromApp(rig.direct)[0]?.text).toContain('langer dan 4.000 tekens')
    })
  })

  describe('a mention in a channel', () => {
    it('is answered once, in the thread, although Slack sends two events', async () => {
      const question = rig.sanne.say(rig.channel, '@Hybridewijzer mag mijn baas weigeren?')
      await rig.settled()
      expect(rig.slack.deliveries.map(({ envelope }) => eventType(envelope.payload))).toEqual(
        expect.arrayContaining(['message', 'app_mention']),
      )
      expect(rig.fromApp(rig.channel).map((reply) => reply.threadTs)).toEqual([question.ts])
    })

    it('is followed up in the thread by who asked, without naming the assistant again', async () => {
      const question = rig.sanne.say(rig.channel, '@Hybridewijzer wat krijg ik?')
      await rig.settled()
      rig.sanne.say(rig.channel, 'en in 2023?', question.ts)
      await rig.settled()
      expect(rig.fromApp(rig.channel).map(opening)).toEqual(['Beurt 1', 'Beurt 2'])
    })

    it('leaves colleagues in the thread to themselves', async () => {
      const question = rig.sanne.say(rig.channel, '@Hybridewijzer wat krijg ik?')
      await rig.settled()
      rig.noor.say(rig.channel, 'Dat had ik ook willen weten', question.ts)
      rig.sanne.say(rig.channel, '@noor wat vind jij?', question.ts)
      await rig.settled()
      expect(rig.fromApp(rig.channel)).toHaveLength(1)
      rig.noor.say(rig.channel, '@Hybridewijzer en voor mij?', question.ts)
      await rig.settled()
      expect(rig.fromApp(rig.channel)).toHaveLength(2)
    })

    it('without a question is a request for help', async () => {
      rig.sanne.say(rig.channel, '@Hybridewijzer')
      await rig.settled()
      expect(rig.fromApp(rig.channel)[0]?.text).toContain('je vroeg “help”')
    })
  })

  it('says nothing in a channel where it is not named, nor in threads of others', async () => {
    const message = rig.sanne.say(rig.channel, 'Wie weet hoeveel de vergoeding is?')
    rig.noor.say(rig.channel, 'Geen idee', message.ts)
    await rig.settled()
    expect(rig.fromApp(rig.channel)).toEqual([])
  })

  describe('/hybride', () => {
    it('is answered to the person alone', async () => {
      await rig.sanne.command(rig.channel, '/hybride', 'hoeveel is de vergoeding?')
      await rig.settled()
      const [reply] = rig.fromApp(rig.channel)
      expect(reply).toMatchObject({ visibleTo: rig.sanne.user })
      expect(rig.fromApp(rig.channel, rig.noor.user)).toEqual([])
    })

    it('works in a channel that the assistant is not in', async () => {
      const elsewhere = rig.slack.workspace.channelNamed('algemeen')?.id ?? ''
      await rig.sanne.command(elsewhere, '/hybride', 'hoeveel is de vergoeding?')
      await rig.settled()
      expect(rig.fromApp(elsewhere)).toHaveLength(1)
    })

    it('is shared with the channel by a button, and only then', async () => {
      await rig.sanne.command(rig.channel, '/hybride', 'hoeveel is de vergoeding?')
      await rig.settled()
      await press(rig, rig.fromApp(rig.channel)[0], 'share')
      await rig.settled()
      const seenByNoor = rig.fromApp(rig.channel, rig.noor.user)
      expect(seenByNoor).toHaveLength(1)
      expect(JSON.stringify(seenByNoor[0]?.blocks)).toContain(`Gedeeld door <@${rig.sanne.user}>`)
      expect(rig.fromApp(rig.channel).filter((message) => message.visibleTo !== null)).toEqual([])
    })

    it('with the word bereken offers what can be worked out', async () => {
      await rig.sanne.command(rig.channel, '/hybride', 'bereken')
      await rig.settled()
      await press(rig, rig.fromApp(rig.channel)[0], 'ask:calculation-0')
      await rig.settled()
      const answer = rig.fromApp(rig.channel).at(-1)
      expect(answer).toMatchObject({ visibleTo: rig.sanne.user })
      expect(answer?.text).toContain('je vroeg “Bereken mijn thuiswerkvergoeding”')
    })

    it('follows up privately', async () => {
      await rig.sanne.command(rig.channel, '/hybride', 'hoeveel is de vergoeding?')
      await rig.sanne.command(rig.channel, '/hybride', 'en in 2023?')
      await rig.settled()
      expect(rig.fromApp(rig.channel).map(opening)).toEqual(['Beurt 1', 'Beurt 2'])
    })
  })

  it('answers a suggested question where it stood', async () => {
    const question = rig.sanne.say(rig.direct, 'Wat krijg ik?')
    await rig.settled()
    await press(rig, rig.fromApp(rig.direct)[0], 'ask:0')
    await rig.settled()
    const answer = rig.fromApp(rig.direct).at(-1)
    expect(answer?.threadTs).toBe(question.ts)
    expect(answer?.text).toContain('je vroeg “Hoe zit het met reiskosten?”')
  })

  it('does not react to edits, removals, or its own words', async () => {
    const question = rig.sanne.say(rig.channel, 'Zomaar een bericht')
    rig.sanne.edit(rig.channel, question.ts, '@Hybridewijzer zomaar een bericht')
    const direct = rig.sanne.say(rig.direct, 'Wat krijg ik?')
    await rig.settled()
    rig.sanne.edit(rig.direct, direct.ts, 'Wat krijg ik in 2023?')
    rig.sanne.remove(rig.direct, direct.ts)
    await rig.settled()
    expect(rig.fromApp(rig.channel)).toEqual([])
    expect(rig.fromApp(rig.direct)).toHaveLength(1)
  })

  it('answers a message once, also when its event comes again, under the same id or another', async () => {
    rig.sanne.say(rig.direct, 'Wat krijg ik?')
    await rig.settled()
    const [first] = rig.slack.deliveries
    rig.slack.replay(first?.envelope.payload ?? {})
    rig.slack.replay({ ...first?.envelope.payload, event_id: 'Ev0ANOTHER' })
    await rig.settled()
    expect(rig.fromApp(rig.direct)).toHaveLength(1)
  })

  describe('a failure', () => {
    it.each([
      ['a direct message', (to: Rig) => to.sanne.say(to.direct, 'struikel'), (to: Rig) => to.direct],
      ['a mention', (to: Rig) => to.sanne.say(to.channel, '@Hybridewijzer struikel'), (to: Rig) => to.channel],
      ['a command', (to: Rig) => to.sanne.command(to.channel, '/hybride', 'struikel'), (to: Rig) => to.channel],
    ])('in answering %s ends in a sentence with a reference that stands in the log', async (_, ask, place) => {
      await ask(rig)
      await rig.settled()
      const [told] = rig.fromApp(place(rig))
      const reference = /HW-[0-9A-F]{8}/.exec(told?.text ?? '')?.[0] ?? 'none'
      expect(told?.text).toContain('Er ging iets mis')
      expect(rig.lines.join('')).toContain(reference)
      expect(rig.fromApp(place(rig), rig.noor.user)).toEqual([])
    })
  })

  it('never logs what people ask', async () => {
    rig.sanne.say(rig.direct, 'mijn zeer persoonlijke vraag')
    rig.sanne.say(rig.channel, '@Hybridewijzer struikel over mijn zeer persoonlijke vraag')
    await rig.sanne.command(rig.channel, '/hybride', 'mijn zeer persoonlijke vraag')
    await rig.settled()
    expect(rig.lines.length).toBeGreaterThan(2)
    expect(rig.lines.join('')).not.toContain('persoonlijk')
  })

  it('cannot be made to call a channel or forge a mention', async () => {
    rig.sanne.say(rig.direct, '<!channel> <@U12345> <https://kwaad.example|klik> & *vet*')
    await rig.settled()
    const [reply] = rig.fromApp(rig.direct)
    expect(reply?.text).not.toMatch(/<[!@h]/)
    const markup = textsOfKind(reply?.blocks ?? [], 'mrkdwn')
    expect(markup.join(' ')).not.toMatch(/<[!@]/)
  })
})

function opening(message: Message): string {
  return message.text.split(':')[0] ?? ''
}

function eventType(payload: JsonObject): unknown {
  const event = payload.event
  return typeof event === 'object' && event !== null && 'type' in event ? event.type : null
}

function textsOfKind(blocks: readonly JsonObject[], type: string): string[] {
  return blocks.flatMap((block) =>
    [...objects(block.elements), ...objects([block.text ?? null])]
      .filter((object) => object.type === type)
      .map((object) => String(object.text)),
  )
}
