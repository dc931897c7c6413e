import { setImmediate as turn } from 'node:timers/promises'
import type { OpenAssistant } from '../assistant.ts'
import type { Day } from '../core/day.ts'
import { textOf } from '../knowledge/content-texts.ts'
import type { EditorialDesk } from './editorial-desk.ts'

export interface RehearsalSettings {
  readonly assistant: Pick<OpenAssistant, 'ask' | 'content' | 'indexFor'>
  readonly desk: Pick<EditorialDesk, 'judge'>
  readonly today: () => Day
}

/** After the second, one more makes little difference. */
const TIMES = 2
const ASKED = ['Wat is een oefening?', 'What is a rehearsal?']

/**
 * Asks a question and makes an edit that nobody publishes, so that the first real ones after a start are answered and
 * in use as soon as the later ones. Others get their turn in between.
 */
export async function rehearse({ assistant, desk, today }: RehearsalSettings): Promise<void> {
  const { texts, knowledge } = assistant.content()
  const card = knowledge.cards.find(({ file }) => file.startsWith(`${texts.shipped.folder}/`))
  if (!card) return
  const faces = [card.file, card.file.replace(/\.md$/, '.en.md')]
  for (let time = 0; time < TIMES; time++) {
    const edits = faces.map((file) => ({ file, text: `${textOf(texts, file)} oefening${'en'.repeat(time)}\n` }))
    const judged = desk.judge(edits)
    await turn()
    for (const text of ASKED) {
      if (judged.kind === 'good') assistant.indexFor(judged.knowledge).search(text)
      assistant.ask({ text, today: today() }, null)
      await turn()
    }
  }
}
