import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PLAIN_WORKSPACE } from '../../src/slack/workspace.ts'
import { press } from './press.ts'
import { type Rig, startRig, TRANSPORTS } from './rig.ts'

const PUBLIC_URL = 'https://hybridewijzer.example'

describe.each(TRANSPORTS)('cards, links and steps, over %s', (transport) => {
  let rig: Rig
  beforeEach(async () => {
    rig = await startRig({ transport, workspace: () => ({ ...PLAIN_WORKSPACE, publicUrl: PUBLIC_URL }) })
  })
  afterEach(() => rig.stop())

  const hybride = async (typed: string) => {
    await rig.sanne.command(rig.channel, '/hybride', typed)
    await rig.settled()
    return rig.fromApp(rig.channel).at(-1)
  }

  describe('/hybride kaart', () => {
    it('shows a card to the person alone: its passages, their source, and where to read it whole', async () => {
      const words = JSON.stringify((await hybride('kaart proef'))?.blocks)
      for (const part of [
        'Proefkaart',
        '*Wat je krijgt*',
        'Je krijgt iets.',
        'Bron (kabinet): Kamerbrief, 28 maart 2024',
        'Geldt sinds 1 januari 2024.',
        '15 januari 2027',
        `${PUBLIC_URL}/p/proef`,
      ]) {
        expect(words).toContain(part)
      }
      expect(rig.fromApp(rig.channel, rig.noor.user)).toEqual([])
    })

    it('opens the words of a passage in a window', async () => {
      await press(rig, await hybride('kaart proef'), 'passage:proef#eerste')
      await rig.settled()
      expect(JSON.stringify(rig.slack.views.stack(rig.sanne.user)[0]?.view)).toContain('Dit is de tweede alinea.')
    })

    it('offers subjects when there is no card about it, each of which opens one', async () => {
      const message = await hybride('kaart pannenkoeken')
      expect(message?.text).toContain('Ik heb geen kaart die daarover gaat.')
      await press(rig, message, 'card:proef')
      await rig.settled()
      expect(rig.fromApp(rig.channel).at(-1)?.text).toContain('Proefkaart')
    })

    it('says how it is used when nothing comes after it', async () => {
      expect((await hybride('kaart'))?.text).toContain('/hybride kaart thuiswerkvergoeding')
    })
  })

  it('/hybride help names everything that can be typed, in the language of the person', async () => {
    const words = JSON.stringify((await hybride('help'))?.blocks)
    for (const part of ['bereken', 'kaart [onderwerp]', 'mijn gegevens', '@Hybridewijzer'])
      expect(words).toContain(part)
    const alex = rig.slack.as('alex')
    await alex.command(rig.channel, '/hybride', '')
    await rig.settled()
    expect(rig.fromApp(rig.channel, alex.user).at(-1)?.text).toContain('I answer questions about hybrid work')
  })

  describe('a permalink in a message', () => {
    const shared = async (link: string) => {
      const { ts } = rig.sanne.say(rig.channel, `Zie ${link}`)
      await rig.settled()
      return rig.slack.workspace.message(rig.channel, ts)?.unfurls ?? []
    }

    it('to a passage shows the passage and its source', async () => {
      const unfurls = JSON.stringify(await shared(`${PUBLIC_URL}/p/proef/eerste`))
      expect(unfurls).toContain('Proefkaart: Wat je krijgt')
      expect(unfurls).toContain('Je krijgt iets.')
      expect(unfurls).toContain('Kamerbrief, 28 maart 2024')
    })

    it('to an answer shows what was answered, not what was asked', async () => {
      await rig.sanne.command(rig.channel, '/hybride', 'mijn persoonlijke vraag')
      await rig.settled()
      const blocks = JSON.stringify(rig.fromApp(rig.channel)[0]?.blocks)
      const id = /"action_id":"source".*?"value":"([\w-]{36})"/.exec(blocks)?.[1] ?? ''
      const unfurls = JSON.stringify(await shared(`${PUBLIC_URL}/a/${id}`))
      expect(unfurls).toContain('Dit is de tweede alinea.')
      expect(unfurls).not.toContain('Je vroeg:')
    })

    it.each([
      ['that leads nowhere', `${PUBLIC_URL}/p/proef/negende`],
      ['of an answer that is gone', `${PUBLIC_URL}/a/0d9c8a7e-1111-4222-8333-444455556666`],
      ['to another page of ours', `${PUBLIC_URL}/privacy`],
    ])('%s is left as it is', async (_, link) => {
      expect(await shared(link)).toEqual([])
    })
  })

  describe('a step of a workflow', () => {
    const run = async (question: string) => {
      const { id } = rig.sanne.runStep('answer-question', { question })
      await rig.settled()
      return rig.slack.executions.get(id)?.state
    }

    it('gives the answer, how sure it is, and its source', async () => {
      expect(await run('wat krijg ik?')).toMatchObject({
        kind: 'completed',
        outputs: {
          answer: expect.stringContaining('je vroeg “wat krijg ik?”'),
          confidence: 0.9,
          source: expect.stringContaining('Kamerbrief, 28 maart 2024, alinea p5'),
        },
      })
    })

    it.each([
      ['is longer than 4,000 characters', 'a'.repeat(4_001), 'langer dan 4.000 tekens'],
      ['makes the assistant stumble', 'struikel', 'kenmerk HW-'],
    ])('ends with a sentence when the question %s', async (_, question, words) => {
      expect(await run(question)).toMatchObject({ kind: 'failed', error: expect.stringContaining(words) })
    })

    it('keeps nothing of the workflow waiting on a question that was answered before', async () => {
      await run('wat krijg ik?')
      const [delivery] = rig.slack.deliveries.slice(-1)
      rig.slack.replay(delivery?.envelope.payload ?? {})
      await rig.settled()
      const completed = rig.slack.calls.filter(({ method }) => method === 'functions.completeSuccess')
      expect(completed).toHaveLength(1)
    })
  })
})
