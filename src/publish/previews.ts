import type { Reply } from '../answer/reply.ts'
import type { OpenAssistant } from '../assistant.ts'
import type { Receipt } from '../calculators/receipt.ts'
import type { Day } from '../core/day.ts'
import { inSlices, type Steps } from '../core/slices.ts'
import { type AskedQuestion, ownQuestions } from '../edit/asked-questions.ts'
import { compareAnswers, compareReceipts, type Impact, quotingPassages } from '../edit/impact.ts'
import { askerOf, Ledger } from '../edit/ledger.ts'
import { type Touched, touchedBetween } from '../edit/touched.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'

export interface PreviewSettings {
  readonly assistant: Pick<OpenAssistant, 'content' | 'indexFor'>
  readonly today: () => Day
  /** Questions that people asked before, as far as they are kept. */
  readonly past: () => Promise<readonly AskedQuestion[]>
  /** Calculations that people made before. */
  readonly receipts: () => Promise<readonly Receipt[]>
}

/** What an edit changes, with what it touches. */
export interface Preview extends Impact {
  readonly touched: Touched
}

export type Previews = ReturnType<typeof createPreviews>

/** Shows what an edit changes, a few questions at a time so that nobody waits for it but its writer. */
export function createPreviews({ assistant, today, past, receipts }: PreviewSettings) {
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
      await inSlices(asking(lines, questionsOf(knowledge, new Set())))
    },
    async preview(after: Knowledge): Promise<Preview> {
      const { knowledge } = assistant.content()
      const touched = touchedBetween(knowledge, after)
      const questions = [...questionsOf(after, touched.cards), ...(await past())]
      const now = new Ledger(askerOf({ knowledge: after, index: assistant.indexFor(after) }, today()))
      const answers = await inSlices(compareAnswers({ before: ledger(), after: now, touched, questions }))
      const made = touched.rules.size > 0 ? await receipts() : []
      const differing = await inSlices(compareReceipts(made, knowledge, after))
      return { ...answers, touched, receipts: differing, quoting: quotingPassages(after, touched) }
    },
  }
}

/** The first question of each passage, every question of the edited cards, and the examples of the calculations. */
function questionsOf(knowledge: Knowledge, edited: ReadonlySet<string>): AskedQuestion[] {
  const cards = knowledge.cards.map((card) => (edited.has(card.id) ? card : withFirstQuestions(card)))
  return ownQuestions({ ...knowledge, cards })
}

function withFirstQuestions(card: Knowledge['cards'][number]): Knowledge['cards'][number] {
  const passages = card.passages.map((passage) => {
    const { nl, en } = passage.faces
    const first = <Face extends { readonly questions: readonly string[] }>(face: Face) => ({
      ...face,
      questions: face.questions.slice(0, 1),
    })
    return { ...passage, faces: { nl: first(nl), en: first(en) } }
  })
  return { ...card, passages }
}

function* asking(ledger: Ledger, questions: readonly AskedQuestion[]): Steps<void> {
  for (const question of questions) {
    ledger.line(question)
    yield
  }
}

/** The amount or the sentence in which two replies differ first, for a person who looks them over. */
export function firstDifference(before: Reply, after: Reply): { readonly before: string; readonly after: string } {
  const old = before.text.split(/\n+/)
  const now = after.text.split(/\n+/)
  const at = old.findIndex((line, index) => line !== now[index])
  const index = at < 0 ? 0 : at
  return { before: old[index] ?? '', after: now[index] ?? '' }
}
