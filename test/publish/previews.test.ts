import { expect, it, onTestFinished } from 'vitest'
import { openAssistant } from '../../src/assistant.ts'
import type { Folders } from '../../src/folders.ts'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import { openEditing } from '../../src/publish/open-editing.ts'
import type { Store } from '../../src/store/store.ts'
import { day } from '../day.ts'
import { CARD, tempContent } from '../knowledge/temp-content.ts'
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
  return {
    assistant,
    previews,
    edited(file: string, words: string, others: string): Knowledge {
      const text = desk.current(file)
      if (!text.includes(words)) throw new Error(`${file} does not hold "${words}"`)
      const judged = desk.judge([{ file, text: text.replace(words, others) }])
      if (judged.kind === 'bad') throw new Error(JSON.stringify(judged.problems))
      return judged.knowledge
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
