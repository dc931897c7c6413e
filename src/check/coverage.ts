import type { Card } from '../cards/card.ts'
import { flatMapAnew } from '../core/flat-map-anew.ts'
import type { Problem } from '../core/problem.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type Cites, citationsOf } from './check-letters.ts'
import type { Letter } from './letters.ts'

/** What became of the paragraphs of one letter. */
export interface Coverage {
  readonly letter: string
  readonly cited: readonly string[]
  readonly leftOut: readonly { readonly paragraph: string; readonly why: string }[]
  /** Neither cited nor left out with a reason. */
  readonly open: readonly string[]
  /** Left out, and not in the letter at all. */
  readonly unknown: readonly string[]
}

export function coverageOf(knowledge: Knowledge, letters: readonly Letter[]): Coverage[] {
  if (letters.length === 0) return []
  const { cards, tables, lists } = knowledge
  const cited = new Set([...paragraphsOn(cards), ...paragraphsIn({ cards: [], tables, lists })])
  return letters.map((letter) => {
    const paragraphs = [...letter.paragraphs.keys()]
    const isCited = (paragraph: string) => cited.has(`${letter.id} ${paragraph}`)
    const leftOut = knowledge.leftOut.filter((entry) => entry.letter === letter.id && !isCited(entry.paragraph))
    const reasons = new Set(leftOut.map(({ paragraph }) => paragraph))
    return {
      letter: letter.id,
      cited: paragraphs.filter(isCited),
      leftOut: leftOut.map(({ paragraph, why }) => ({ paragraph, why })),
      open: paragraphs.filter((paragraph) => !isCited(paragraph) && !reasons.has(paragraph)),
      unknown: [...reasons].filter((paragraph) => !letter.paragraphs.has(paragraph)),
    }
  })
}

const paragraphsIn = (cites: Cites): string[] =>
  citationsOf(cites).flatMap(({ citation: { source, paragraph } }) =>
    paragraph === null ? [] : `${source} ${paragraph}`,
  )

/** A card that did not change cites what it cited. */
const paragraphsOn = flatMapAnew((card: Card) => paragraphsIn({ cards: [card], tables: [], lists: [] }))

/**
 * A paragraph that nothing cites and nobody left out, or that is left out and does not exist. Footnotes that hold only a
 * reference need neither.
 */
export function coverageProblems(coverages: readonly Coverage[]): Problem[] {
  const problem = (what: string, fix: string): Problem => ({ file: 'knowledge/left-out', line: null, what, fix })
  return coverages.flatMap(({ letter, open, unknown }) => [
    ...open
      .filter((paragraph) => paragraph.startsWith('p'))
      .map((paragraph) =>
        problem(
          `No passage cites ${letter} ${paragraph}.`,
          'Cite it in a passage, or list it here with the reason why there is nothing to ask.',
        ),
      ),
    ...unknown.map((paragraph) =>
      problem(`${letter} ${paragraph} is left out, and does not exist.`, 'Look up the id in the letter.'),
    ),
  ])
}

export function coverageReport(coverages: readonly Coverage[]): string {
  return coverages
    .map(({ letter, cited, leftOut, open }) => {
      const lines = leftOut.map(({ paragraph, why }) => `    ${paragraph.padEnd(5)} ${why}`)
      return [
        `${letter}: ${cited.length} cited, ${leftOut.length} left out, ${open.filter((id) => id.startsWith('p')).length} open`,
        ...lines,
      ].join('\n')
    })
    .join('\n')
}
