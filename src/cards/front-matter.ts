import matter from 'gray-matter'
import { failed, type Parsed, parsed } from '../core/problem.ts'

export const LARGEST_FRONT_MATTER = 16 * 1024

/** A card cut in two, nothing in it interpreted yet. */
export interface CutCard {
  readonly yaml: string
  /** Line of the file on which the YAML starts. */
  readonly yamlLine: number
  readonly body: string
  readonly bodyLine: number
}

const refuse = (language: string) => () => {
  throw new Error(`front matter in ${language} is never read`)
}

/**
 * gray-matter runs JavaScript from a file unless each of its code engines is replaced; it keeps a cache of
 * broken files unless it gets options; and its own YAML reader turns times into numbers. So: every engine
 * refuses but YAML, and that one only hands the block on to `parse-yaml.ts`.
 */
const SAFE_ENGINES = {
  yaml: (raw: string) => ({ raw }),
  ...Object.fromEntries(
    ['js', 'javascript', 'json', 'coffee', 'coffeescript', 'cson', 'toml'].map((name) => [name, refuse(name)]),
  ),
}

/** Text of a card → its front matter and its body, both as text. Line ends of Windows are read as line ends. */
export function cutCard(file: string, given: string): Parsed<CutCard> {
  const text = given.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  const problem = (line: number, what: string, fix: string) => failed({ file, line, what, fix })
  const opening = /^---([^\n]*)\n/.exec(text)
  if (!opening)
    return problem(1, 'A card starts with front matter.', 'Write --- on the first line, then the YAML, then ---.')
  if (opening[1]?.trim()) {
    return problem(
      1,
      `Front matter in "${opening[1].trim()}" is never read.`,
      'Write only --- on the first line and use YAML.',
    )
  }
  const closing = /\n---[ \t]*(?:\n|$)/.exec(text.slice(opening[0].length - 1))
  if (!closing) return problem(1, 'The front matter does not end.', 'Close it with a line that is only ---.')
  if (closing.index > LARGEST_FRONT_MATTER) {
    return problem(
      1,
      `The front matter is larger than ${LARGEST_FRONT_MATTER / 1024} KB.`,
      'Split the card: one card has one subject.',
    )
  }
  try {
    const read = matter(text, { language: 'yaml', engines: SAFE_ENGINES })
    const raw: unknown = read.data.raw
    const body = read.content
    return parsed({
      yaml: typeof raw === 'string' ? raw.replace(/^\n/, '') : '',
      yamlLine: 2,
      body,
      bodyLine: lineCount(text.slice(0, text.length - body.length)),
    })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return problem(1, `The front matter cannot be read: ${why}.`, 'Use plain YAML between two lines of ---.')
  }
}

const lineCount = (text: string): number => text.split('\n').length
