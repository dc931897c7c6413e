import type { Reply } from '../answer/reply.ts'
import { assistantOf } from '../answer/respond.ts'
import type { Receipt } from '../calculators/receipt.ts'
import type { Day } from '../core/day.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { SearchIndex } from '../search/search.ts'
import { type AskedQuestion, questionKey } from './asked-questions.ts'
import { canTouch, type Touched } from './touched.ts'

/** What one question gets, and everything that was looked at for it. */
export interface LedgerLine {
  readonly question: AskedQuestion
  readonly reply: Reply
  readonly receipt: Receipt | null
  /** Rules that were consulted: with none of them changed, and the index as it was, the reply is the same. */
  readonly rules: ReadonlySet<string>
  /** Passages that were weighed. */
  readonly passages: ReadonlySet<string>
}

/** Knowledge with its index, ready to be asked. */
interface Askable {
  readonly knowledge: Knowledge
  readonly index: SearchIndex
}

export type Asker = (question: AskedQuestion) => LedgerLine

/** Asks one question at a time, each as the first of a conversation, and writes down what was looked at. */
export function askerOf({ knowledge, index }: Askable, today: Day): Asker {
  let rules = new Set<string>()
  let passages = new Set<string>()
  const watch = { rule: (id: string) => void rules.add(id), passage: (id: string) => void passages.add(id) }
  const assistant = assistantOf(knowledge, index, undefined, { watch })
  return (question) => {
    rules = new Set()
    passages = new Set()
    const { text, language } = question
    const { reply, receipt } = assistant.ask({ text, language, today: question.today ?? today }, null)
    return { question, reply, receipt, rules, passages }
  }
}

/** What every question gets, by its text: filled a question at a time, so that others are answered in between. */
export class Ledger {
  readonly #ask: Asker
  readonly #lines = new Map<string, LedgerLine>()

  constructor(ask: Asker) {
    this.#ask = ask
  }

  line(question: AskedQuestion): LedgerLine {
    const key = questionKey(question)
    const known = this.#lines.get(key)
    if (known) return known
    const line = this.#ask(question)
    this.#lines.set(key, line)
    return line
  }

  /** Gives another ledger what an edit cannot have touched. */
  handOver(other: Ledger, touched: Touched): void {
    for (const line of this.#lines.values()) if (!canTouch(touched, line)) other.keep(line)
  }

  /** Takes what is known to be unchanged from a ledger of before an edit. */
  keep(line: LedgerLine): void {
    this.#lines.set(questionKey(line.question), line)
  }
}
