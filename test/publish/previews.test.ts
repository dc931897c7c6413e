import { describe, expect, it, onTestFinished } from 'vitest'
import type { Reply } from '../../src/answer/reply.ts'
import { openAssistant } from '../../src/assistant.ts'
import { randomFrom } from '../../src/bench/random.ts'
import { questionKey } from '../../src/edit/asked-questions.ts'
import type { Impact } from '../../src/edit/impact.ts'
import { withNewValue } from '../../src/edit/new-value.ts'
import type { Folders } from '../../src/folders.ts'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import { openEditing } from '../../src/publish/open-editing.ts'
import { createPreviews } from '../../src/publish/previews.ts'
import type { Store } from '../../src/store/store.ts'
import { day } from '../day.ts'
import { CARD, RULE, tempContent } from '../knowledge/temp-content.ts'
import { onEachEngine, sqliteRig } from '../store/engines.ts'

const TODAY = day('2026-11-25')
const QUESTION = { text: 'Mag mijn werkgever thuiswerken weigeren?', today: TODAY }

/** Where edits are compared, and an edit that is good. */
async function office(store: Store, folders: Folders) {
  const assistant = await openAssistant(folders, () => {})
  onTestFinished(() => assistant.close())
  const settings = { assistant, store, letters: folders.letters, needsSecond: false, onTrouble: () => {} }
  const { previews, desk, end } = await openEditing({ ...settings, today: () => TODAY })
  onTestFinished(end)
  const changed = (file: string, change: (text: string) => string): Knowledge => {
    const judged = desk.judge([{ file, text: change(desk.current(file)) }])
    if (judged.kind === 'bad') throw new Error(JSON.stringify(judged.problems))
    return judged.knowledge
  }
  return {
    assistant,
    previews,
    changed,
    edited(file: string, words: string, others: string): Knowledge {
      return changed(file, (text) => {
        if (!text.includes(words)) throw new Error(`${file} does not hold "${words}"`)
        return text.replace(words, others)
      })
    },
  }
}

it('others are answered while an edit of the shipped content is compared, and it names the calculations that differ', async () => {
  const store = await sqliteRig().open()
  const shipped = { ...tempContent().folders, knowledge: 'knowledge', intents: 'intents' }
  const { assistant, previews, edited } = await office(store, shipped)
  const made = (text: string) => assistant.ask({ text, today: TODAY }, null).receipt
  const home = made('Bereken mijn thuiswerkvergoeding voor 3 dagen per week in 2026')
  const travel = made('Bereken mijn reiskostenvergoeding voor 20 km en 3 dagen per week in 2026')
  for (const receipt of [home, travel]) if (receipt) await store.receipts.keep(receipt)

  let isReady = false
  const file = 'knowledge/rules/wkr.thuiswerkvergoeding.yaml'
  const comparing = previews.preview(edited(file, 'value: "2.45"', 'value: "2.55"')).finally(() => {
    isReady = true
  })
  const whenAnswered: boolean[] = []
  for (let number = 1; number <= 20; number++) {
    await new Promise((resolve) => setImmediate(resolve))
    assistant.ask(QUESTION, null)
    whenAnswered.push(isReady)
  }
  expect(whenAnswered).not.toContain(true)
  const { sums, receipts } = await comparing
  expect(sums.length).toBeGreaterThan(0)
  expect(receipts.map(({ code, intent }) => [code, intent])).toEqual([[home?.code, 'thuiswerkvergoeding']])
  expect(receipts[0]?.differences.join('\n')).toContain('is now 2.55')
}, 300_000)

describe('among more cards than are asked about one by one', () => {
  it('an edit of any card changes the same answers as when every card is asked about', async () => {
    const shipped = { ...tempContent().folders, knowledge: 'knowledge', intents: 'intents' }
    const store = await sqliteRig().open()
    const { assistant, previews, changed } = await office(store, shipped)
    const settings = { assistant, today: () => TODAY, past: async () => [], receipts: async () => [] }
    const few = createPreviews({ ...settings, mostOthers: 250 })
    const { cards } = assistant.content().knowledge
    const random = randomFrom(2026)
    for (let edits = 0; edits < 4; edits++) {
      const { file } = cards[Math.floor(random() * cards.length)] ?? { file: '' }
      const after = changed(file, withWordsMoved)
      const [near, all] = [await few.preview(after), await previews.preview(after)]
      const namesOf = ({ answers, sums }: Impact) => [...answers, ...sums].map(({ question }) => questionKey(question))
      expect(namesOf(near).sort(), file).toEqual(namesOf(all).sort())
      expect(near.compared).toBeLessThan(all.compared)
    }
  }, 300_000)
})

/** The first question of the card becomes one about something else, and its first text says more. */
function withWordsMoved(text: string): string {
  return text
    .replace(/^( {4}questions:\n {6}- ).*$/m, '$1Mag mijn werkgever eigenlijk bepalen waar ik werk?')
    .replace(/^(## .*)$/m, '$1\n\nDe werkgever overlegt daarover met de werknemer.')
}

describe('an edit of a value', () => {
  /** Questions and the days on which they get another answer, with the amount before and after. */
  async function changedBy(change: (text: string) => string) {
    const store = await sqliteRig().open()
    const { previews, changed } = await office(store, tempContent().folders)
    const { answers } = await previews.preview(changed(RULE, change))
    const amount = ({ text }: Reply) => /€\s\d+,\d\d/.exec(text)?.[0].replace('\u00a0', ' ') ?? 'geen bedrag'
    return answers
      .filter(({ question }) => question.language === 'nl')
      .map(({ question: { text, today = 'vandaag' }, before, after }) => [text, today, amount(before), amount(after)])
  }
  const QUESTION = 'Hoeveel proefvergoeding krijg ik per dag?'

  it('of next year shows what changes on its first day, while nothing changes today', async () => {
    const [from, to] = [day('2027-01-01'), day('2027-12-31')]
    const place = { source: 'wet-proef', section: 'art. 3', url: null, checkedOn: TODAY }
    const changes = await changedBy((text) => withNewValue(text, { from, to, value: '8.25', ...place }))
    expect(changes).toEqual([[QUESTION, '2027-01-01', 'geen bedrag', '€ 8,25']])
  })

  it('of last year shows what it said on its last day', async () => {
    const changes = await changedBy((text) => text.replace('"7.25"', '"7.30"'))
    expect(changes).toEqual([[QUESTION, '2025-12-31', '€ 7,25', '€ 7,30']])
  })

  it('of this year shows what changes today, once', async () => {
    const changes = await changedBy((text) => text.replace('"7.50"', '"7.80"'))
    expect(changes).toEqual([[QUESTION, 'vandaag', '€ 7,50', '€ 7,80']])
  })
})

onEachEngine('what an edit changes', (rig) => {
  it('names what people asked and found no answer to, by the words that were kept, once', async () => {
    const store = await rig.open()
    const { assistant, previews, edited } = await office(store, tempContent().folders)
    const words = 'egel winterslaap kantoor'
    const gap = { kind: 'unanswered', question: '', words, language: 'nl', answered: '', passage: null } as const
    for (const person of ['U1', 'U2']) await store.questions.add({ ...gap, person, named: false })
    expect(assistant.ask({ text: words, today: TODAY }, null).reply.kind).toBe('unknown')
    const question = '      - Hoeveel proefvergoeding krijg ik per dag?'
    const { answers } = await previews.preview(
      edited(CARD, question, `${question}\n      - Mag een egel in winterslaap op kantoor blijven?`),
    )
    const past = answers.filter(({ question: { from } }) => from === 'past')
    expect(past.map(({ question: { text }, before, after }) => [text, before.kind, after.kind])).toEqual([
      [words, 'unknown', 'answer'],
    ])
  })
})
