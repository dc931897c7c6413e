import { toString as textOf } from 'mdast-util-to-string'
import { remark } from 'remark'
import type { Problem } from '../core/problem.ts'

/** One `##` heading of a card with the text below it. */
export interface Section {
  readonly anchor: string
  readonly heading: string
  /** Plain text, lists as lines with a bullet, references still in it. */
  readonly text: string
  readonly line: number
}

const HEADING_WITH_ANCHOR = /^(.*?)\s*\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}$/

/** The body of a card → its sections, and what is wrong with it. Lines count from `firstLine`. */
export function readBody(file: string, body: string, firstLine: number): { sections: Section[]; problems: Problem[] } {
  const problems: Problem[] = []
  const open: { anchor: string; heading: string; line: number; parts: string[] }[] = []
  // Spaces at the end of a line would be a line break, in which the words around it grow together.
  const tree = remark().parse(body.replaceAll(/[ \t]+$/gm, ''))

  for (const node of tree.children) {
    const line = firstLine + (node.position?.start.line ?? 1) - 1
    const report = (what: string, fix: string) => problems.push({ file, line, what, fix })
    if (node.type === 'heading') {
      const match = HEADING_WITH_ANCHOR.exec(textOf(node))
      if (node.depth === 2 && match?.[1] && match[2]) {
        open.push({ heading: match[1], anchor: match[2], line, parts: [] })
      } else {
        report(
          'Unexpected heading, expected "## A question? {#its-anchor}".',
          'Use two # and end with an anchor in lower case.',
        )
      }
      continue
    }
    const current = open.at(-1)
    if (!current) {
      report('Text before the first heading belongs to no passage.', 'Move it below a "## … {#anchor}" heading.')
    } else if (node.type === 'paragraph') {
      current.parts.push(unwrapped(textOf(node)))
    } else if (node.type === 'list') {
      current.parts.push(
        node.children.map((entry, index) => `${mark(node, index)} ${unwrapped(textOf(entry))}`).join('\n'),
      )
      if (node.children.some((entry) => entry.children.length > 1)) {
        report(
          'An entry of a list holds more than one paragraph.',
          'Write one paragraph an entry, and no list in a list.',
        )
      }
    } else {
      report(
        `Unexpected ${node.type} in a passage, expected paragraphs and lists.`,
        'Write it as a sentence or a list.',
      )
    }
    for (const name of linksAndMarkup(node))
      report(`A passage holds no ${name}.`, 'Put an address in a citation or in seeAlso.')
  }
  return { sections: open.map(({ parts, ...section }) => ({ ...section, text: parts.join('\n\n') })), problems }
}

/** What was wrapped over lines in the file is one line for a reader. */
const unwrapped = (text: string): string => text.replaceAll(/[ \t]*\n[ \t]*/g, ' ')

const mark = (
  list: { ordered?: boolean | null | undefined; start?: number | null | undefined },
  index: number,
): string => (list.ordered ? `${(list.start ?? 1) + index}.` : '•')

function linksAndMarkup(node: { type: string; children?: unknown[] }): string[] {
  const found = ['html', 'link', 'image', 'linkReference', 'definition', 'break'].filter((type) => type === node.type)
  return [...found, ...(node.children ?? []).flatMap((child) => (isNode(child) ? linksAndMarkup(child) : []))]
}

function isNode(value: unknown): value is { type: string; children?: unknown[] } {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
