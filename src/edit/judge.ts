import { problemsIn } from '../check/check.ts'
import type { Letter } from '../check/letters.ts'
import type { Day } from '../core/day.ts'
import type { Problem } from '../core/problem.ts'
import { afresh, type Remember } from '../core/remember.ts'
import { assemble } from '../knowledge/assemble.ts'
import { type ContentTexts, withText } from '../knowledge/content-texts.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'

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
  readonly remember?: Remember
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
export function judge(edits: readonly Edit[], { texts, letters, today, remember = afresh }: Beside): Judged {
  const changed = edits.reduce((all, { file, text }) => withText(all, file, text), texts)
  const after = assemble(changed, remember)
  const own = new Set(edits.map(({ file }) => file))
  const found = problemsIn(after, letters, today)
  // A file that cannot be read is missed by others; that is no mistake of theirs.
  const unread = after.problems.filter(({ file }) => own.has(file))
  if (unread.length > 0) return { kind: 'bad', problems: found.filter(({ file }) => own.has(file)) }
  const isOfOthers = found.some(({ file }) => !own.has(file))
  const before = new Set((isOfOthers ? problemsIn(assemble(texts, remember), letters, today) : []).map(nameOf))
  const problems = found.filter((problem) => own.has(problem.file) || !before.has(nameOf(problem)))
  return problems.length === 0
    ? { kind: 'good', texts: changed, knowledge: after.knowledge }
    : { kind: 'bad', problems: ownFirst(problems, own) }
}

/** Without its line, which moves when something is written above it. */
const nameOf = ({ file, what }: Problem): string => `${file} ${what}`

function ownFirst(problems: readonly Problem[], own: ReadonlySet<string>): Problem[] {
  return [...problems.filter(({ file }) => own.has(file)), ...problems.filter(({ file }) => !own.has(file))]
}
