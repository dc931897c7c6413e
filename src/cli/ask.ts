import { parseArgs } from 'node:util'
import type { Assistant } from '../answer/assistant.ts'
import type { Conversation } from '../answer/conversation.ts'
import type { Reply } from '../answer/reply.ts'
import { type AskRequest, readRequest, textProblem } from '../answer/request.ts'
import { type Day, parseDay } from '../core/day.ts'
import { isLanguage } from '../core/language.ts'
import { linesOf } from './lines.ts'
import { systemDay } from './system-day.ts'

/** Exit status of the contract: every line answered, or a line that was no request. */
export const ANSWERED = 0
export const NOT_A_REQUEST = 2

/** `ask "question"`, `ask --json "question"`, `ask --json < questions.jsonl`: replies on stdout, the rest on stderr. */
export async function askCommand(args: string[], open: () => Promise<Assistant>): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, today: { type: 'string' }, language: { type: 'string' } },
  })
  const today = values.today === undefined ? systemDay() : parseDay(values.today)
  if (today === null) return complain(`--today ${values.today} is not a day such as 2026-01-31`)
  const { language } = values
  if (language !== undefined && !isLanguage(language)) {
    return complain(`--language ${language} is not nl or en`)
  }
  const print = (reply: Reply) => process.stdout.write(`${values.json ? JSON.stringify(reply) : reply.text}\n`)
  if (positionals.length === 0 && values.json) return askLines(await open(), today, print)

  const text = positionals.join(' ')
  const problem = textProblem(text)
  if (problem) return complain(problem)
  const utterance = { text, today, ...(language ? { language } : {}) }
  print((await open()).ask(utterance, null).reply)
  return ANSWERED
}

/** One JSON request a line, in order; requests that share a conversation are turns of one dialogue. */
async function askLines(assistant: Assistant, today: Day, print: (reply: Reply) => void): Promise<number> {
  const conversations = new Map<string, Conversation>()
  let number = 0
  let status = ANSWERED
  for await (const line of linesOf(process.stdin)) {
    number++
    const read = readRequest(line)
    if (read.ok) print(turn(assistant, read.request, today, conversations))
    else status = complain(`line ${number}: ${read.why}`)
  }
  return status
}

function turn(assistant: Assistant, request: AskRequest, today: Day, conversations: Map<string, Conversation>): Reply {
  const { id, text, language, conversation: name } = request
  const before = name === null ? null : (conversations.get(name) ?? null)
  const utterance = { text, today: request.today ?? today, ...(language ? { language } : {}) }
  const { reply, conversation } = assistant.ask(utterance, before)
  if (name !== null) conversations.set(name, conversation)
  return { ...reply, id }
}

function complain(why: string): number {
  process.stderr.write(`ask: ${why}\n`)
  return NOT_A_REQUEST
}
