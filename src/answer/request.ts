import { type Day, parseDay } from '../core/day.ts'
import { isLanguage, type Language } from '../core/language.ts'

/** One question as the machine contract takes it. */
export interface AskRequest {
  readonly id: string | null
  readonly text: string
  readonly today: Day | null
  readonly language: Language | null
  readonly conversation: string | null
}

export type ReadRequest =
  | { readonly ok: true; readonly request: AskRequest }
  | { readonly ok: false; readonly why: string }

export const LONGEST_TEXT = 4000

/** What is wrong with a text that cannot be a question; `null` when nothing is. */
export function textProblem(text: string): string | null {
  if (text.trim() === '') return 'the text is empty; type a question'
  const length = [...text].length
  if (length > LONGEST_TEXT) return `the text has ${length} characters; at most ${LONGEST_TEXT} are accepted`
  const odd = [...text].filter((character) => isControl(character)).length
  if (text.includes('\0') || odd * 5 >= length)
    return 'the text is not readable: it holds control characters or binary data'
  return null
}

/** One line of JSON → a request, or the reason why it is none. Keys that the contract does not name are ignored. */
export function readRequest(line: string): ReadRequest {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    return refused(`the line is not JSON (${error instanceof Error ? error.message : String(error)})`)
  }
  if (!isObject(value)) return refused('the line is not a JSON object such as {"text":"…"}')
  const { id = null, text, today = null, language = null, conversation = null } = value
  if (typeof text !== 'string') return refused('"text" is missing or is not a string')
  const problem = textProblem(text)
  if (problem) return refused(problem)
  if (id !== null && typeof id !== 'string') return refused('"id" is not a string')
  if (conversation !== null && typeof conversation !== 'string') return refused('"conversation" is not a string')
  if (language !== null && !isLanguage(language)) return refused('"language" is not "nl" or "en"')
  const day = typeof today === 'string' ? parseDay(today) : null
  if (today !== null && day === null)
    return refused(`"today" is not a day such as "2026-01-31": ${JSON.stringify(today)}`)
  return { ok: true, request: { id, text, today: day, language, conversation } }
}

const refused = (why: string): ReadRequest => ({ ok: false, why })

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  const isLayout = code === 9 || code === 10 || code === 13
  const isLoneSurrogate = code >= 0xd800 && code <= 0xdfff
  return (code < 32 && !isLayout) || (code >= 127 && code < 160) || code === 0xfffd || isLoneSurrogate
}
