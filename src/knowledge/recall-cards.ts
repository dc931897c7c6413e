import { withoutAsked } from '../cards/asked.ts'
import type { Card } from '../cards/card.ts'
import type { Memory } from '../core/memory.ts'
import { parsed } from '../core/problem.ts'
import type { ContentFile } from '../core/read-folder.ts'

/** Tells a memory what came of these texts at an earlier start, so that no card is read a second time. */
export function recallCards(memory: Memory, texts: readonly ContentFile[], cards: readonly Card[]): void {
  const textOf = new Map(texts.map(({ file, text }) => [file, text]))
  for (const card of cards) {
    const dutch = textOf.get(card.file)
    const english = textOf.get(card.file.replace(/\.md$/, '.en.md'))
    if (dutch === undefined || english === undefined) continue
    memory.text(card.file, [dutch, english], () => parsed(withoutAsked(card)))
  }
}
