import type { Reply } from '../../answer/reply.ts'
import { errorName } from '../../core/error-name.ts'
import type { OpenQuestion, QuestionKind } from '../../store/questions.ts'
import type { KeptAnswer, Tools } from '../tools.ts'

/** Of these the queue is made; more are seen when some are done. */
const MOST_READ = 300

/** A question for which nothing was found: what it was about is kept for HR, never the question itself. */
export async function noteUnanswered(tools: Tools, person: string, text: string, reply: Reply): Promise<void> {
  if (reply.kind === 'unknown') await note(tools, 'unanswered', person, { question: text, reply })
}

/** An answer that somebody did not find helpful. */
export async function noteDisliked(tools: Tools, person: string, kept: KeptAnswer | null): Promise<void> {
  if (kept && kept.question !== '') await note(tools, 'disliked', person, kept)
}

async function note(
  { store, finder, log }: Tools,
  kind: QuestionKind,
  person: string,
  { question, reply }: Pick<KeptAnswer, 'question' | 'reply'>,
): Promise<void> {
  const words = finder.subject(question, reply.language)
  if (words === '') return
  const passage = reply.passages[0]?.passage ?? null
  const gap = { kind, person, question: '', words, language: reply.language, answered: '', passage, named: false }
  try {
    await store.questions.add(gap)
  } catch (error) {
    log('error', 'not-kept', { what: kind, error: errorName(error) })
  }
}

/** Open questions of one kind, those about the same thing together; what was asked most comes first. */
export async function gapGroups({ store, finder }: Tools, kind: QuestionKind): Promise<(readonly OpenQuestion[])[]> {
  const groups = finder.groups(await store.questions.open(kind, MOST_READ))
  return [...groups].sort((a, b) => b.length - a.length)
}

/** Closes a question nobody put to HR, and the others about the same thing; gives how many that were. */
export async function closeGroup(tools: Tools, id: string): Promise<number> {
  const one = await tools.store.questions.find(id)
  if (!one || one.kind === 'asked') return 0
  const group = (await gapGroups(tools, one.kind)).find((questions) => questions.some((other) => other.id === id)) ?? []
  for (const question of group) await tools.store.questions.setStatus(question.id, 'closed')
  return group.length
}

/**
 * HR answered a question: its asker has an answer to what nothing, or nothing good, was found for before. What others
 * asked about the same stays, for they have none.
 */
export async function settleGapsOf({ store, finder, log }: Tools, id: string): Promise<void> {
  try {
    const asked = await store.questions.find(id)
    if (!asked) return
    const group = finder.groups([asked, ...(await store.questions.gapsOfAsker(id))]).find((one) => one.includes(asked))
    for (const gap of group ?? []) if (gap !== asked) await store.questions.setStatus(gap.id, 'answered')
  } catch (error) {
    log('error', 'not-kept', { what: 'answered gaps', error: errorName(error) })
  }
}
