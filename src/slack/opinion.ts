import { errorName } from '../core/error-name.ts'
import type { Opinion } from '../store/feedback.ts'
import type { Rating } from './feedback.ts'
import type { Tools } from './tools.ts'

/** Keeps what a person thinks of an answer, and gives the passage it was; without the store that is lost, and logged. */
export async function keepOpinion(
  { answers, store, log }: Tools,
  person: string,
  { answer, verdict }: Rating,
  reason: Opinion['reason'] = null,
): Promise<string | null> {
  const passage = (await answers.find(answer))?.reply.passages[0]?.passage ?? null
  try {
    if (answer !== '') await store.feedback.give({ answer, person, verdict, reason, passage })
  } catch (error) {
    log('error', 'not-kept', { what: 'an opinion', error: errorName(error) })
  }
  return passage
}
