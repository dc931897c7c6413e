import { describe, expect, it, onTestFinished } from 'vitest'
import type { Assistant } from '../../src/answer/assistant.ts'
import type { ListedCard } from '../../src/answer/cards.ts'
import type { LocalSlack } from '../../src/local-slack/local-slack.ts'
import { checkMessage } from '../../src/local-slack/validate/message.ts'
import { dueWithin, ownerOf } from '../../src/slack/reminders/due.ts'
import { PLAIN_WORKSPACE } from '../../src/slack/workspace.ts'
import { day } from '../day.ts'
import { type Rig, startRig } from './rig.ts'
import { STAND_IN } from './stand-in.ts'

const card = (id: string, reviewBy: string, owner = 'redactie'): ListedCard => ({
  id,
  file: `knowledge/cards/proef/${id}.md`,
  theme: 'proef',
  title: `Kaart ${id}`,
  owner,
  reviewBy: day(reviewBy),
})

/** Tom and Fatima look after the cards; Sanne owns one of them. */
async function started(today: string, cardsFor: (slack: LocalSlack) => readonly ListedCard[]): Promise<Rig> {
  const cards: ListedCard[] = []
  const assistant: Assistant = { ...STAND_IN, cards: { ...STAND_IN.cards, list: () => cards } }
  const rig = await startRig({
    assistant,
    today,
    remindsDaysBefore: 7,
    workspace: (slack) => {
      cards.splice(0, cards.length, ...cardsFor(slack))
      const adminUsers = [slack.as('tom').user, slack.as('fatima').user]
      return { ...PLAIN_WORKSPACE, roles: { ...PLAIN_WORKSPACE.roles, adminUsers } }
    },
  })
  onTestFinished(() => rig.stop())
  return rig
}

/** What somebody got in the direct messages. */
function sentTo(rig: Rig, name: string): { readonly text: string; readonly words: string }[] {
  const { user } = rig.slack.as(name)
  const direct = rig.slack.workspace.directMessage(user)?.id ?? ''
  return rig.fromApp(direct, user).map(({ text, blocks }) => {
    expect(checkMessage(blocks)).toEqual([])
    return { text, words: JSON.stringify(blocks) }
  })
}

describe('a card whose review day comes near', () => {
  it('is brought to its owner, a week before, once', async () => {
    const rig = await started('2027-01-08', (slack) => [card('a', '2027-01-15', slack.as('sanne').user)])
    await Promise.all([rig.remind(), rig.remind()])
    await rig.remind()
    const [reminder, ...more] = sentTo(rig, 'sanne')
    expect(reminder?.text).toBe('Wil je deze kaart nakijken?')
    expect(reminder?.words).toContain('*Kaart a*\\nuiterlijk 15 januari 2027')
    expect(reminder?.words).toContain('Jij staat als eigenaar op deze kaarten.')
    expect(more).toEqual([])
    expect(sentTo(rig, 'tom')).toEqual([])
    expect((await rig.store.audit.latest(1))[0]).toMatchObject({ actor: null, act: 'remind', facts: { cards: 1 } })
  })

  it('is left alone the day before that', async () => {
    const rig = await started('2027-01-07', (slack) => [card('a', '2027-01-15', slack.as('sanne').user)])
    await rig.remind()
    expect(sentTo(rig, 'sanne')).toEqual([])
  })

  it('goes to every admin when it names nobody of this Slack, all such cards in one message', async () => {
    const rig = await started('2027-01-20', () => [
      card('a', '2027-01-15'),
      card('b', '2027-01-25', ''),
      card('c', '2027-03-01'),
    ])
    await rig.remind()
    for (const admin of ['tom', 'fatima']) {
      const [reminder, ...more] = sentTo(rig, admin)
      expect(reminder?.text).toBe('Wil je deze 2 kaarten nakijken?')
      expect(reminder?.words).toContain('*Kaart a*\\nhad nagekeken moeten zijn op 15 januari 2027')
      expect(reminder?.words).toContain('*Kaart b*\\nuiterlijk 25 januari 2027')
      expect(reminder?.words).not.toContain('Kaart c')
      expect(more).toEqual([])
    }
  })

  it('goes to the admins when its owner is no longer there', async () => {
    const rig = await started('2027-01-08', () => [card('a', '2027-01-15', 'U0WEG0000')])
    await rig.remind()
    expect(sentTo(rig, 'tom').map(({ text }) => text)).toEqual(['Wil je deze kaart nakijken?'])
  })

  it('is brought again when it got a new review day and that comes near', async () => {
    const terms = ['2027-01-15']
    const rig = await started('2027-01-14', (slack) => [card('a', terms[0] ?? '', slack.as('sanne').user)])
    await rig.remind()
    terms[0] = '2027-01-20'
    await rig.restart()
    await rig.remind()
    expect(sentTo(rig, 'sanne')).toHaveLength(2)
  })

  it('is one of at most twenty in a message, which says how many more there are', async () => {
    const many = Array.from({ length: 45 }, (_, index) => card(`k${index}`, '2027-01-15'))
    const rig = await started('2027-01-14', () => many)
    await rig.remind()
    expect(sentTo(rig, 'tom')[0]?.words).toContain('En nog 25.')
  })
})

it('nobody is asked anything where reminders are off', async () => {
  const rig = await startRig({ today: '2030-01-01' })
  onTestFinished(() => rig.stop())
  await rig.remind()
  expect(rig.slack.calls.filter(({ method }) => method === 'chat.postMessage')).toEqual([])
})

it('the longest overdue comes first, and a mention is an owner as well as an id', () => {
  const cards = [card('a', '2027-01-15'), card('b', '2026-12-01'), card('c', '2027-01-16')]
  expect(dueWithin(cards, day('2027-01-08'), 7).map(({ id }) => id)).toEqual(['b', 'a'])
  expect(['U012AB3CD', '<@U012AB3CD>', 'redactie', '', 'HR'].map((owner) => ownerOf({ owner }))).toEqual([
    'U012AB3CD',
    'U012AB3CD',
    null,
    null,
    null,
  ])
})
