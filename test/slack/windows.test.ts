import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { objects } from '../../src/local-slack/json.ts'
import { checkView } from '../../src/local-slack/validate/view.ts'
import { homeView } from '../../src/slack/home-view.ts'
import { press } from './press.ts'
import { type Rig, startRig, TRANSPORTS } from './rig.ts'

describe.each(TRANSPORTS)('over %s', (transport) => {
  let rig: Rig
  beforeEach(async () => {
    rig = await startRig({ transport })
  })
  afterEach(() => rig.stop())

  describe('a mark for an answer', () => {
    it('that is good gets thanks in private, and is counted in the log', async () => {
      rig.sanne.say(rig.direct, 'Wat krijg ik?')
      await rig.settled()
      await press(rig, rig.fromApp(rig.direct)[0], 'feedback', 'good')
      await rig.settled()
      const thanks = rig.fromApp(rig.direct).at(-1)
      expect(thanks?.visibleTo).toBe(rig.sanne.user)
      expect(thanks?.text).toContain('Dank je')
      expect(rig.lines.join('')).toContain('"event":"feedback","verdict":"good","passage":"proef#proef"')
    })

    it('that is bad is asked why, in a window', async () => {
      await rig.sanne.command(rig.channel, '/hybride', 'wat krijg ik?')
      await rig.settled()
      await press(rig, rig.fromApp(rig.channel)[0], 'feedback', 'bad')
      await rig.settled()
      const [asked] = rig.slack.views.stack(rig.sanne.user)
      expect(asked?.view.callback_id).toBe('feedback-reason')
      const chosen = { type: 'radio_buttons', selected_option: { value: 'outdated' } }
      await rig.sanne.submit(asked?.id ?? '', { reason: { reason: chosen } })
      const [thanked] = rig.slack.views.stack(rig.sanne.user)
      expect(thanked?.view.title).toMatchObject({ text: 'Dank je' })
      const counted = '"event":"feedback-reason","reason":"outdated","passage":"proef#proef"'
      await vi.waitFor(() => expect(rig.lines.join('')).toContain(counted), { timeout: 20_000 })
    })
  })

  it('shows the source of an answer in a window: its words, its place, its date and its link', async () => {
    rig.sanne.say(rig.direct, 'Wat krijg ik?')
    await rig.settled()
    await press(rig, rig.fromApp(rig.direct)[0], 'source')
    await rig.settled()
    const words = JSON.stringify(rig.slack.views.stack(rig.sanne.user)[0]?.view)
    for (const part of [
      'Dit is de tweede alinea.',
      'Geldt nu',
      '*Kamerbrief*',
      '28 maart 2024',
      'alinea p5',
      'woorden uit de brief',
      'https://www.tweedekamer.nl/',
    ]) {
      expect(words).toContain(part)
    }
  })

  it('shows questions to start with, in the language of the person', async () => {
    rig.sanne.openHome('messages')
    const alex = rig.slack.as('alex')
    alex.openHome('messages')
    await rig.settled()
    const titles = (user: string) =>
      rig.slack.prompts.get(rig.slack.workspace.directMessage(user)?.id ?? '')?.prompts.map(({ title }) => title) ?? []
    expect(titles(rig.sanne.user)).toContain('Mag mijn baas thuiswerken weigeren?')
    expect(titles(alex.user)).toContain('Can my employer refuse working from home?')
  })

  describe('the Home page', () => {
    it('is in the language of the person', async () => {
      const alex = rig.slack.as('alex')
      rig.sanne.openHome('home')
      alex.openHome('home')
      await rig.settled()
      expect(JSON.stringify(rig.slack.views.home(rig.sanne.user)?.view)).toContain('Laat het uitrekenen')
      expect(JSON.stringify(rig.slack.views.home(alex.user)?.view)).toContain('Have it worked out')
    })

    it('starts a conversation of its own with a question that is chosen there', async () => {
      rig.sanne.openHome('home')
      await rig.settled()
      const home = rig.slack.views.home(rig.sanne.user)
      const block = objects(home?.view.blocks).find((one) => one.type === 'actions')
      const click = { blockId: String(block?.block_id), actionId: 'ask:prompt-1', value: '' }
      await rig.sanne.clickInView(home?.id ?? '', click, {})
      await rig.settled()
      const [asked, answer] = rig.fromApp(rig.direct)
      expect(asked?.text).toBe('Je vroeg: Mag mijn werkgever mijn verzoek om thuis te werken weigeren?')
      expect(answer).toMatchObject({ threadTs: asked?.ts })
      rig.sanne.say(rig.direct, 'en in 2023?', asked?.ts)
      await rig.settled()
      expect(rig.fromApp(rig.direct).at(-1)?.text).toContain('Beurt 2')
    })

    it.each(['nl', 'en'] as const)('stays within what Slack accepts (%s)', (language) => {
      expect(checkView(JSON.parse(JSON.stringify(homeView(language))), 'home')).toEqual([])
    })
  })

  it('tells a failure from a window in the direct conversation', async () => {
    await rig.sanne.shortcut('ask', null)
    await rig.settled()
    const [window] = rig.slack.views.stack(rig.sanne.user)
    const question = { type: 'plain_text_input', value: 'struikel' }
    await rig.sanne.submit(window?.id ?? '', { question: { question } })
    await rig.settled()
    expect(rig.fromApp(rig.direct).at(-1)?.text).toMatch(/kenmerk HW-[0-9A-F]{8}/)
  })

  describe('a shortcut', () => {
    it('on a message answers whoever chose it, and shares the answer in the thread of that message', async () => {
      const message = rig.noor.say(rig.channel, 'Weet iemand wat de vergoeding is?')
      await rig.sanne.shortcut('answer-message', { channel: rig.channel, ts: message.ts })
      await rig.settled()
      expect(rig.fromApp(rig.channel, rig.noor.user)).toEqual([])
      const [answer] = rig.fromApp(rig.channel)
      expect(answer?.text).toContain('Weet iemand wat de vergoeding is?')
      await press(rig, answer, 'share')
      await rig.settled()
      expect(rig.fromApp(rig.channel, rig.noor.user)).toMatchObject([{ threadTs: message.ts }])
    })

    it('from anywhere opens a window to ask in, and answers in the direct conversation', async () => {
      await rig.sanne.shortcut('ask', null)
      await rig.settled()
      const [window] = rig.slack.views.stack(rig.sanne.user)
      const question = { type: 'plain_text_input', value: 'Wat krijg ik?' }
      await rig.sanne.submit(window?.id ?? '', { question: { question } })
      await rig.settled()
      expect(JSON.stringify(rig.slack.views.stack(rig.sanne.user)[0]?.view)).toContain(
        'Het antwoord staat in je berichten',
      )
      expect(rig.fromApp(rig.direct).at(-1)?.text).toContain('je vroeg “Wat krijg ik?”')
    })
  })
})
