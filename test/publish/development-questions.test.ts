import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reply } from '../../src/answer/reply.ts'
import { assistantOf } from '../../src/answer/respond.ts'
import { type OpenAssistant, openAssistant } from '../../src/assistant.ts'
import { parseDay } from '../../src/core/day.ts'
import { type AskedQuestion, questionKey } from '../../src/edit/asked-questions.ts'
import { judge } from '../../src/edit/judge.ts'
import { withNewValue } from '../../src/edit/new-value.ts'
import { textOf } from '../../src/knowledge/content-texts.ts'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import { createPreviews } from '../../src/publish/previews.ts'
import { day } from '../day.ts'
import { tempContent } from '../knowledge/temp-content.ts'

const TODAY = day('2026-11-25')
/** Every question is asked of all content, many times over. */
const LONG_MS = 300_000
/**
 * Where the development questions are, as for `.ci/questions`. The turns of a dialogue are asked one by one, each as the
 * first of a conversation, which is how the list is made.
 */
const FOLDER = process.env.QUESTIONS_DIR || '../shared/questions'
const SETS = ['dev.jsonl', 'dev-calc.jsonl'].map((name) => join(FOLDER, name)).filter((file) => existsSync(file))
if (SETS.length === 0) {
  process.stderr.write(`\n*** SKIPPED: there are no development questions in "${FOLDER}" (set QUESTIONS_DIR) ***\n`)
}
/** Few people ask about a year to come. */
const COMING_YEAR: readonly AskedQuestion[] = [
  'Hoeveel vrije ruimte is er in 2027 bij een loonsom van 500.000 euro?',
  'Wat is de onbelaste reiskostenvergoeding per kilometer in 2027?',
].map((text) => ({ text, language: 'nl', from: 'development', of: null }))
const QUESTIONS = [...COMING_YEAR, ...['test/questions/employees.jsonl', ...SETS].flatMap(questionsIn)]
const KEYS = new Set(QUESTIONS.map(questionKey))

const RULES = 'knowledge/rules'
const HOME_WORK = 'knowledge/cards/vergoedingen/thuiswerkvergoeding.md'
const ANNOUNCED = /value: "[\d.]+"(?=\n {4}status: announced)/
/** Its words stand on many cards, so that other questions may come out elsewhere. */
const BROAD = 'mag mijn werkgever thuiswerken op kantoor verplichten'
const COMING = {
  from: day('2027-01-01'),
  to: day('2027-12-31'),
  value: '0.27',
  source: 'wet-lb-1964',
  section: 'art. 31a',
  url: null,
  checkedOn: TODAY,
}

/** What an administrator changes: in which file, what, into what. */
const EDITS: readonly (readonly [name: string, file: string, change: (text: string) => string])[] = [
  ['the value of this year', `${RULES}/wkr.thuiswerkvergoeding.yaml`, put('value: "2.45"', 'value: "2.55"')],
  ['a value of three years ago', `${RULES}/wkr.thuiswerkvergoeding.yaml`, put('value: "2.15"', 'value: "2.10"')],
  ['a value of a year to come', `${RULES}/wkr.reiskosten.yaml`, (text) => withNewValue(text, COMING)],
  ['an announced value', `${RULES}/wkr.vrije-ruimte.schijf-1.yaml`, put(ANNOUNCED, 'value: "3.33"')],
  ['a term', `${RULES}/wfw.verzoektermijn.yaml`, put(/value: "[\d.]+"(?![\s\S]*value:)/, 'value: "5"')],
  ['a question of a card', HOME_WORK, put('    questions:\n', `    questions:\n      - "${BROAD}"\n`)],
  ['the English face of a card', HOME_WORK.replace('.md', '.en.md'), put(/^(## .*)$/m, '$1\n\nHeating is part of it.')],
]

describe('before an edit of the shipped content is published', () => {
  it.each(EDITS)(
    'the list of changed answers for %s is that of asking every question again',
    async (_, file, change) => {
      const after = edited(file, change)
      const { answers, sums } = await previews.preview(after)
      const listed = [...answers, ...sums].map(({ question }) => question).filter((one) => KEYS.has(questionKey(one)))
      expect(textsOf(listed)).toEqual(textsOf(changedBetween(before, asked(after))))
      if (SETS.length > 0) expect(listed.length).toBeGreaterThan(0)
    },
    LONG_MS,
  )
})

let assistant: OpenAssistant
let previews: ReturnType<typeof createPreviews>
let before: ReadonlyMap<AskedQuestion, Reply>
const clearings: (() => void)[] = []
beforeAll(async () => {
  const { folders } = tempContent((clear) => clearings.push(clear))
  assistant = await openAssistant({ ...folders, knowledge: 'knowledge', intents: 'intents' }, () => {})
  previews = createPreviews({ assistant, today: () => TODAY, past: async () => QUESTIONS, receipts: async () => [] })
  await previews.prepare()
  before = asked(assistant.content().knowledge)
}, LONG_MS)
afterAll(async () => {
  await assistant.close()
  for (const clear of clearings) clear()
})

function put(words: string | RegExp, others: string): (text: string) => string {
  return (text) => text.replace(words, others)
}

function edited(file: string, change: (text: string) => string): Knowledge {
  const { texts } = assistant.content()
  const written = textOf(texts, file) ?? ''
  const text = change(written)
  if (text === written) throw new Error(`${file} does not hold what is to be changed`)
  const judged = judge([{ file, text }], { texts, letters: [], today: TODAY, read: assistant.read })
  if (judged.kind === 'bad') throw new Error(JSON.stringify(judged.problems))
  return judged.knowledge
}

/** What every question gets from an assistant that knows nothing of the comparison. */
function asked(knowledge: Knowledge): ReadonlyMap<AskedQuestion, Reply> {
  const fresh = assistantOf(knowledge)
  return new Map(
    QUESTIONS.map((question) => {
      const { text, language, today = TODAY } = question
      return [question, fresh.ask({ text, language, today }, null).reply]
    }),
  )
}

/**
 * Where anything of the reply is another, but for the code of its receipt and how sure it is. The text of a passage is
 * compared where an answer tells it; behind a calculation it is only the source.
 */
function changedBetween(one: ReadonlyMap<AskedQuestion, Reply>, other: ReadonlyMap<AskedQuestion, Reply>) {
  const read = (reply: Reply | undefined) => {
    const passages = reply?.passages.map((passage) => ({ ...passage, text: '' }))
    const whole = JSON.stringify({ ...reply, passages, id: null, confidence: 0 })
    return whole.replaceAll(/\bHW-[0-9A-Z]{5}-[0-9A-Z]{5}\b/g, '')
  }
  return QUESTIONS.filter((question) => read(one.get(question)) !== read(other.get(question)))
}

const textsOf = (questions: readonly AskedQuestion[]): string[] => [...new Set(questions.map(questionKey))].sort()

function questionsIn(file: string): AskedQuestion[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { text, language, today }: { text: string; language: 'nl' | 'en'; today?: string } = JSON.parse(line)
      const asked = parseDay(today ?? '')
      return { text, language, from: 'development', of: null, ...(asked && { today: asked }) }
    })
}
