import { problemsIn } from '../check/check.ts'
import type { Cites } from '../check/check-letters.ts'
import type { Letter } from '../check/letters.ts'
import { changeBetween } from '../core/change.ts'
import type { Day } from '../core/day.ts'
import type { Problem } from '../core/problem.ts'
import { assemble } from '../knowledge/assemble.ts'
import { type ContentTexts, withText } from '../knowledge/content-texts.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { ReadKnowledge } from '../knowledge/read-knowledge.ts'

/** Another text for one file of content. */
export interface Edit {
  readonly file: string
  readonly text: string
}

/** What an edit is judged beside. */
export interface Beside {
  readonly texts: ContentTexts
  readonly letters: readonly Letter[]
  readonly today: Day
  /** Reads all content; one that knows the texts of before has little to do. */
  readonly read?: (texts: ContentTexts) => ReadKnowledge
}

export type Judged =
  | { readonly kind: 'good'; readonly texts: ContentTexts; readonly knowledge: Knowledge }
  | { readonly kind: 'bad'; readonly problems: readonly Problem[] }

/**
 * Whether the content can be used with these edits: the same parser, the same cross-check and the same check as
 * `npm run check`, so that what is published passes it too.
 *
 * A problem that stood there before in another file, such as a renewal that is due, is no reason to refuse.
 * Edits that belong together, such as a card and its English face, are judged together.
 */
export function judge(
  edits: readonly Edit[],
  { texts, letters, today, read = (all) => assemble(all) }: Beside,
): Judged {
  const changed = edits.reduce((all, { file, text }) => withText(all, file, text), texts)
  const [before, after] = [read(texts), read(changed)]
  const own = new Set(edits.map(({ file }) => file))
  const found = problemsIn(after, letters, today, writtenAnew(after.knowledge, before.knowledge))
  // A file that cannot be read is missed by others; that is no mistake of theirs.
  const unread = after.problems.filter(({ file }) => own.has(file))
  if (unread.length > 0) return { kind: 'bad', problems: found.filter(({ file }) => own.has(file)) }
  const isOfOthers = found.some(({ file }) => !own.has(file))
  const stood = () => problemsIn(before, letters, today, writtenAnew(before.knowledge, after.knowledge))
  const known = new Set((isOfOthers ? stood() : []).map(nameOf))
  const problems = found.filter((problem) => own.has(problem.file) || !known.has(nameOf(problem)))
  return problems.length === 0
    ? { kind: 'good', texts: changed, knowledge: after.knowledge }
    : { kind: 'bad', problems: ownFirst(problems, own) }
}

/** What is not the very same in the other, as what was read from the same text is. */
function writtenAnew(knowledge: Cites, other: Cites): Cites {
  const without = <T>(some: readonly T[], others: readonly T[]): T[] => {
    const { start, end, endBefore } = changeBetween(others, some)
    const known = new Set(others.slice(start, endBefore))
    return some.slice(start, end).filter((one) => !known.has(one))
  }
  return {
    cards: without(knowledge.cards, other.cards),
    tables: without(knowledge.tables, other.tables),
    lists: without(knowledge.lists, other.lists),
  }
}

/** Without its line, which moves when something is written above it. */
const nameOf = ({ file, what }: Problem): string => `${file} ${what}`

function ownFirst(problems: readonly Problem[], own: ReadonlySet<string>): Problem[] {
  return [...problems.filter(({ file }) => own.has(file)), ...problems.filter(({ file }) => !own.has(file))]
}
