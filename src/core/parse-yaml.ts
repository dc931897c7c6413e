import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { DEEPEST_NESTING, isTooDeep } from './nesting.ts'
import { failed, type Parsed, type Problem, parsed } from './problem.ts'

/** Where a piece of YAML came from, so that problems point into the file a person has open. */
export interface Origin {
  readonly file: string
  /** Line of the file on which the YAML starts; 1 unless it is the front matter of a card. */
  readonly firstLine?: number
}

/** Tags of older YAML, such as `!!binary` and `!!timestamp`, are not known either. */
const STRICT = { schema: 'core', resolveKnownTags: false, uniqueKeys: true, strict: true } as const

/**
 * YAML text → a value that the schema accepts, or every problem with its line.
 *
 * Strict YAML 1.2 core: no custom tags, no duplicate keys, few aliases; a warning of the parser is a problem.
 */
export function parseYaml<T>(text: string, schema: z.ZodType<T>, origin: Origin): Parsed<T> {
  const offset = (origin.firstLine ?? 1) - 1
  if (isTooDeep(text)) {
    const what = `This YAML is nested more than ${DEEPEST_NESTING} levels deep.`
    return failed({ file: origin.file, line: offset + 1, what, fix: 'Close the brackets, or write it out flat.' })
  }
  const lines = new LineCounter()
  const document = parseDocument(text, { ...STRICT, lineCounter: lines })
  const lineAt = (position: number | undefined) =>
    position === undefined ? null : lines.linePos(position).line + offset

  const faults = [...document.errors, ...document.warnings]
  if (faults.length > 0) {
    return failed(
      ...faults.map((fault) => ({
        file: origin.file,
        line: lineAt(fault.pos[0]),
        what: `This is not valid YAML: ${firstSentence(fault.message)}`,
        fix: 'Compare the indentation and the quotes with the lines around it.',
      })),
    )
  }

  const content = readContent(() => document.toJS({ maxAliasCount: 20 }))
  if (!content.ok)
    return failed({ file: origin.file, line: offset + 1, what: content.why, fix: 'Write it out in full.' })

  const result = schema.safeParse(content.value)
  if (result.success) return parsed(result.data)
  return failed(
    ...result.error.issues.map((issue): Problem => {
      const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))
      return {
        file: origin.file,
        line: lineAt(positionOf(document, path)),
        what: path.length > 0 ? `"${path.join('.')}": ${issue.message}` : issue.message,
        fix: 'Give it a value of the kind that is expected, or remove the key.',
      }
    }),
  )
}

function readContent(read: () => unknown): { ok: true; value: unknown } | { ok: false; why: string } {
  try {
    return { ok: true, value: read() }
  } catch (error) {
    return { ok: false, why: `This YAML cannot be read: ${error instanceof Error ? error.message : String(error)}` }
  }
}

/** Character position of the node at the path, or of its nearest parent that exists. */
function positionOf(
  document: ReturnType<typeof parseDocument>,
  path: readonly (string | number)[],
): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (hasRange(node)) return node.range[0]
  }
  return undefined
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}

const firstSentence = (message: string): string => message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? message
