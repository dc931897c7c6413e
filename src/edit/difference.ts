import { diffLines } from 'diff'

/** A stretch of text that both have, that only the old one has, or only the new one. */
interface Stretch {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

interface Change {
  readonly value: string
  readonly added: boolean
  readonly removed: boolean
}

/** What differs between two texts, line by line: for a whole file. */
function linesBetween(before: string, after: string): Stretch[] {
  return diffLines(before, after).map(stretch)
}

const stretch = ({ value, added, removed }: Change): Stretch => ({
  kind: added ? 'new' : removed ? 'gone' : 'same',
  text: value,
})

const LINES_AROUND = 2

/**
 * The differing lines as `- old` and `+ new`, each with the lines around it; what lies between is `…`.
 * An empty text means that the two are the same.
 */
export function shownLines(before: string, after: string): string {
  const stretches = linesBetween(before, after)
  if (stretches.every(({ kind }) => kind === 'same')) return ''
  return stretches
    .flatMap(({ kind, text }, index) => {
      const lines = text.replace(/\n$/, '').split('\n')
      if (kind !== 'same') return lines.map((line) => `${kind === 'gone' ? '-' : '+'} ${line}`)
      const isFirst = index === 0
      const isLast = index === stretches.length - 1
      return around(lines, isFirst ? 0 : LINES_AROUND, isLast ? 0 : LINES_AROUND).map((line) => `  ${line}`)
    })
    .join('\n')
}

function around(lines: readonly string[], head: number, tail: number): string[] {
  if (lines.length <= head + tail) return [...lines]
  return [...lines.slice(0, head), '…', ...lines.slice(lines.length - tail)]
}
