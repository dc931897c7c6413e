import type { Reply } from '../answer/reply.ts'
import { CALCULATORS } from '../calculators/calculators.ts'
import { type Receipt, verifyReceipt } from '../calculators/receipt.ts'
import { referencesIn } from '../cards/references.ts'
import type { Steps } from '../core/slices.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { rulesOf } from '../rules/rules.ts'
import type { AskedQuestion } from './asked-questions.ts'
import type { Ledger } from './ledger.ts'
import { canTouch, type Touched } from './touched.ts'

/** A question whose reply the edit changes. */
export interface ChangedReply {
  readonly question: AskedQuestion
  readonly before: Reply
  readonly after: Reply
}

/** What an edit changes for people, before it is published. */
export interface Impact {
  readonly answers: readonly ChangedReply[]
  readonly sums: readonly ChangedReply[]
  /** Calculations that people made before and that come out differently, by the code of their receipt. */
  readonly receipts: readonly {
    readonly code: string
    readonly intent: string
    readonly differences: readonly string[]
  }[]
  /** Passages of other cards that quote a changed rule. */
  readonly quoting: readonly { readonly card: string; readonly passage: string; readonly rule: string }[]
  /** Questions of an edited card that another passage answers now, or none. */
  readonly lost: readonly { readonly question: AskedQuestion; readonly after: Reply }[]
  /** How many questions were compared, and how many of them had to be asked again. */
  readonly compared: number
  readonly askedAgain: number
}

export interface ImpactSettings {
  readonly before: Ledger
  readonly after: Ledger
  readonly touched: Touched
  readonly questions: readonly AskedQuestion[]
  /** Asks every question again, whether the edit can touch it or not. */
  readonly everything?: boolean
}

export type AnswerImpact = Pick<Impact, 'answers' | 'sums' | 'lost' | 'compared' | 'askedAgain'>

/**
 * Compares the replies before and after an edit, one question at a step, so that others are answered in between.
 * Only questions that the edit can touch are asked again; what the others get is known.
 */
export function* compareAnswers({
  before,
  after,
  touched,
  questions,
  everything = false,
}: ImpactSettings): Steps<AnswerImpact> {
  const changed: ChangedReply[] = []
  const lost: { question: AskedQuestion; after: Reply }[] = []
  let askedAgain = 0
  for (const question of questions) {
    const old = before.line(question)
    yield
    if (!everything && !canTouch(touched, old)) {
      after.keep(old)
      continue
    }
    askedAgain += 1
    const { reply } = after.line(question)
    if (isLost(question, reply, touched)) lost.push({ question, after: reply })
    if (!saysTheSame(old.reply, reply)) changed.push({ question, before: old.reply, after: reply })
    yield
  }
  const isSum = ({ before: old, after: now }: ChangedReply) => old.kind === 'calculation' || now.kind === 'calculation'
  return {
    answers: changed.filter((one) => !isSum(one)),
    sums: changed.filter(isSum),
    lost,
    compared: questions.length,
    askedAgain,
  }
}

/** Whether a person would notice nothing: the words, the passages and the days on which they hold, the results. */
export function saysTheSame(one: Reply, other: Reply): boolean {
  return noticed(one) === noticed(other)
}

function noticed({ kind, text, passages, calculation, suggestions }: Reply): string {
  const ground = passages.map(({ passage, validity, citations }) => [passage, validity, citations])
  // A receipt's code changes with every rule period, so it is the sum itself that is compared.
  return JSON.stringify([kind, withoutCode(text), ground, calculation?.results, calculation?.steps, suggestions])
}

const withoutCode = (text: string): string => text.replace(/\bHW-[0-9A-Z]{5}-[0-9A-Z]{5}\b/g, '')

function isLost({ from, of }: AskedQuestion, { passages }: Reply, { cards }: Touched): boolean {
  return from === 'card' && of !== null && cards.has(of) && !passages.some(({ card }) => card === of)
}

/** Passages that quote a changed rule, whichever card they stand on. */
export function quotingPassages(knowledge: Pick<Knowledge, 'cards'>, { rules }: Touched): Impact['quoting'] {
  return quotingRule(knowledge, rules)
}

export function quotingRule({ cards }: Pick<Knowledge, 'cards'>, rules: ReadonlySet<string>): Impact['quoting'] {
  return cards.flatMap((card) =>
    card.passages.flatMap((passage) => {
      const quoted = referencesIn(`${passage.faces.nl.text} ${passage.faces.en.text}`).flatMap(({ reference }) =>
        reference?.kind === 'rule' && rules.has(reference.rule) ? [reference.rule] : [],
      )
      return [...new Set(quoted)].map((rule) => ({ card: card.id, passage: passage.id, rule }))
    }),
  )
}

/** Calculations of earlier that hold now and come out differently with the rules as edited, one at a step. */
export function* compareReceipts(
  receipts: readonly Receipt[],
  before: Pick<Knowledge, 'tables' | 'lists'>,
  after: Pick<Knowledge, 'tables' | 'lists'>,
): Steps<Impact['receipts']> {
  const [old, now] = [rulesOf(before.tables, before.lists), rulesOf(after.tables, after.lists)]
  const differing: Impact['receipts'][number][] = []
  for (const receipt of receipts) {
    const verdict = verifyReceipt(receipt, now, CALCULATORS)
    if (verdict.kind === 'differs' && verifyReceipt(receipt, old, CALCULATORS).kind === 'same') {
      differing.push({ code: receipt.code, intent: receipt.intent, differences: verdict.differences })
    }
    yield
  }
  return differing
}
