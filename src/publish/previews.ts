import type { Reply } from '../answer/reply.ts'
import type { OpenAssistant } from '../assistant.ts'
import type { Receipt } from '../calculators/receipt.ts'
import type { Day } from '../core/day.ts'
import { inSlices, type Steps } from '../core/slices.ts'
import { type AskedQuestion, firstQuestions, ownQuestions, questionKey } from '../edit/asked-questions.ts'
import { type AnswerImpact, compareAnswers, compareReceipts, type Impact, quotingPassages } from '../edit/impact.ts'
import { askerOf, Ledger } from '../edit/ledger.ts'
import { nearestQuestions, touchedWords } from '../edit/nearest-questions.ts'
import { daysOfChange } from '../edit/other-days.ts'
import { type Touched, touchedBetween } from '../edit/touched.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'

export interface PreviewSettings {
  readonly assistant: Pick<OpenAssistant, 'content' | 'indexFor'>
  readonly today: () => Day
  /** Questions that people asked before, as far as they are kept. */
  readonly past: () => Promise<readonly AskedQuestion[]>
  /** Calculations that people made before. */
  readonly receipts: () => Promise<readonly Receipt[]>
  /** So many questions of cards that were not edited are compared; of more, those nearest to the edit. */
  readonly mostOthers?: number
}

/** Asking them takes seconds. What is shipped stays below it; with ten thousand cards there are sixty thousand. */
const MOST_OTHERS = 2_500

/** What an edit changes, with what it touches. */
export interface Preview extends Impact {
  readonly touched: Touched
}

export type Previews = ReturnType<typeof createPreviews>

/** Shows what an edit changes, a few questions at a time so that nobody waits for it but its writer. */
export function createPreviews({ assistant, today, past, receipts, mostOthers = MOST_OTHERS }: PreviewSettings) {
  let known: { readonly knowledge: Knowledge; readonly day: Day; readonly ledger: Ledger } | null = null

  /** What everything gets with the content in use; after an edit only what that could touch is asked again. */
  function ledger(): Ledger {
    const { knowledge, index } = assistant.content()
    if (known?.knowledge === knowledge && known.day === today()) return known.ledger
    const made = new Ledger(askerOf({ knowledge, index }, today()))
    if (known && known.day === today()) known.ledger.handOver(made, touchedBetween(known.knowledge, knowledge))
    known = { knowledge, day: today(), ledger: made }
    return made
  }

  return {
    /** Asks what will be compared already, while the writer is still typing. */
    async prepare(): Promise<void> {
      const { knowledge } = assistant.content()
      const lines = ledger()
      const others = firstQuestions(knowledge)
      const known = others.length <= mostOthers ? others : []
      await inSlices(asking(lines, [...known, ...ownQuestions({ cards: [], intents: knowledge.intents })]))
    },
    async preview(after: Knowledge): Promise<Preview> {
      const { knowledge } = assistant.content()
      const touched = touchedBetween(knowledge, after)
      const others = firstQuestions(after).filter(({ of }) => of === null || !touched.cards.has(of))
      const near =
        others.length <= mostOthers
          ? others
          : await inSlices(nearestQuestions(others, touchedWords(knowledge, after, touched), mostOthers))
      const edited = after.cards.filter(({ id }) => touched.cards.has(id))
      const own = ownQuestions({ cards: edited, intents: after.intents })
      const questions = onceEach([...own, ...near, ...(await past())])
      const now = new Ledger(askerOf({ knowledge: after, index: assistant.indexFor(after) }, today()))
      const before = ledger()
      const compare = (those: readonly AskedQuestion[]) =>
        inSlices(compareAnswers({ before, after: now, touched, questions: those }))
      const asked = await compare(questions)
      const days = daysOfChange(knowledge, after, today())
      const dated = await compare(onDays(days, restingOn(touched, before, questions)))
      const made = touched.rules.size > 0 ? await receipts() : []
      const differing = await inSlices(compareReceipts(made, knowledge, after))
      return { ...together(asked, dated), touched, receipts: differing, quoting: quotingPassages(after, touched) }
    },
  }
}

/** What rests on a changed value, of the questions that were asked already. */
const restingOn = ({ rules }: Touched, ledger: Ledger, questions: readonly AskedQuestion[]): AskedQuestion[] =>
  questions.filter((question) => [...ledger.line(question).rules].some((rule) => rules.has(rule)))

/** The same questions, asked on other days; one that was asked on a day of its own keeps to that. */
const onDays = (days: readonly Day[], questions: readonly AskedQuestion[]): AskedQuestion[] =>
  questions.flatMap((question) => (question.today ? [] : days.map((today) => ({ ...question, today }))))

function together(one: AnswerImpact, other: AnswerImpact): AnswerImpact {
  return {
    answers: [...one.answers, ...other.answers],
    sums: [...one.sums, ...other.sums],
    lost: one.lost,
    compared: one.compared + other.compared,
    askedAgain: one.askedAgain + other.askedAgain,
  }
}

/** What people asked before is often a question of a card, too. */
const onceEach = (questions: readonly AskedQuestion[]): AskedQuestion[] =>
  [...new Map(questions.toReversed().map((question) => [questionKey(question), question])).values()].reverse()

function* asking(ledger: Ledger, questions: readonly AskedQuestion[]): Steps<void> {
  for (const question of questions) {
    ledger.line(question)
    yield
  }
}

interface Differing {
  readonly before: string
  readonly after: string
}

/**
 * The amount or the sentence in which two replies differ first, for a person who looks them over. When their words are
 * the same, the sources or the near questions are not.
 */
export function firstDifference(before: Reply, after: Reply): Differing {
  const said = ({ text }: Reply) => text.split(/\n+/)
  const sources = ({ passages }: Reply) => [passages.map(({ passage }) => passage).join(' · ')]
  const near = ({ suggestions }: Reply) => [suggestions.join(' · ')]
  const differing = [said, sources, near].map((linesOf) => firstOf(linesOf(before), linesOf(after)))
  return differing.find((one) => one !== null) ?? { before: said(before)[0] ?? '', after: said(after)[0] ?? '' }
}

function firstOf(old: readonly string[], now: readonly string[]): Differing | null {
  const lines = Math.max(old.length, now.length)
  const at = Array.from({ length: lines }, (_, index) => index).find((index) => old[index] !== now[index])
  return at === undefined ? null : { before: old[at] ?? '', after: now[at] ?? '' }
}
