import { isObject, type JsonObject, objects, parseJson } from '../../src/local-slack/json.ts'
import { checkMessage } from '../../src/local-slack/validate/message.ts'
import { checkView } from '../../src/local-slack/validate/view.ts'

/**
 * Content has no limit of its own, so this is more than anybody writes: with spaces, without, what must be escaped in
 * Slack's markup or in JSON, letters that are two, and very many lines.
 */
const LONGEST = [
  'Een zin met gewone woorden. '.repeat(800),
  'zonderspatie'.repeat(2_000),
  '&<>*_~`'.repeat(3_000),
  '"\\'.repeat(6_000),
  '👨‍👩‍👧‍👦🏠'.repeat(2_000),
  'Kort.\n\n'.repeat(3_000),
] as const
/** Each with a name for the title of its test. */
export const KINDS = LONGEST.map(named)
/** What people type may also be nothing, or signs that take six places in JSON. */
export const TYPED = [...LONGEST, '', '\u0007'.repeat(9_000)].map(named)

function named(text: string): readonly [name: string, text: string] {
  return [JSON.stringify(text.slice(0, 12)), text]
}

export const LANGUAGES = ['nl', 'en'] as const
export const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)
export const numbered = <T>(count: number, one: (number: number) => T): T[] =>
  Array.from({ length: count }, (_, number) => one(number))

/** What Slack has against these blocks as a message. */
export function message(blocks: readonly object[]) {
  return checkMessage(objects(parseJson(JSON.stringify(blocks))))
}

/** What Slack has against a window or a Home page. */
export function view(one: object, kind: 'modal' | 'home' = 'modal') {
  const sent = parseJson(JSON.stringify(one))
  const content: JsonObject = isObject(sent) ? sent : {}
  return checkView(content, kind)
}
