import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type OpenAssistant, openAssistant } from '../../src/assistant.ts'
import { createEditorialDesk, type EditorialDesk } from '../../src/publish/editorial-desk.ts'
import type { Store } from '../../src/store/store.ts'
import { day } from '../day.ts'
import { type TempContent, tempContent } from '../knowledge/temp-content.ts'

const TODAY = day('2026-11-25')
export const QUESTION = { text: 'Hoeveel proefvergoeding krijg ik per dag?', today: TODAY }

export interface Office {
  readonly content: TempContent
  readonly assistant: OpenAssistant
  readonly desk: EditorialDesk
  readonly store: Store
  readonly amount: () => string | undefined
  readonly path: (file: string) => string
  /** The text of a file with some words replaced, as somebody sends it. */
  readonly wish: (
    file: string,
    words: string,
    others: string,
    person?: string,
  ) => Parameters<EditorialDesk['publish']>[0]
}

/** An editorial desk with a small content of its own. */
export async function office(
  store: Store,
  settings: { content?: TempContent; needsSecond?: boolean } = {},
): Promise<Office> {
  const { content = tempContent(), needsSecond = false } = settings
  const desks: EditorialDesk[] = []
  const notices: Promise<void>[] = []
  const assistant = await openAssistant(content.folders, () => {}, {
    onDisk: (changed) => notices.push(...desks.map((desk) => desk.notice(changed))),
  })
  onTestFinished(async () => {
    await assistant.close()
    // What is still being written down needs the store, which closes after this.
    await Promise.all(notices)
  })
  const desk = createEditorialDesk({
    assistant,
    store,
    letters: content.folders.letters,
    today: () => TODAY,
    needsSecond,
    onTrouble: () => {},
  })
  desks.push(desk)
  const end = await desk.start()
  onTestFinished(end)
  const path = (file: string) => join(content.root, file)
  return {
    content,
    assistant,
    desk,
    store,
    path,
    amount: () => /€\s\d+,\d\d/.exec(assistant.ask(QUESTION, null).reply.text)?.[0].replace('\u00a0', ' '),
    wish(file, words, others, person = 'U1') {
      const base = desk.current(file)
      if (!base.includes(words)) throw new Error(`${file} does not hold "${words}"`)
      return { file, base, text: base.replace(words, others), why: 'per 1 januari', person }
    },
  }
}
