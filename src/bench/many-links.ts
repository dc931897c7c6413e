import type { Link } from '../answer/links/link.ts'
import { readQuestion } from '../answer/links/question-reading.ts'
import { type Day, parseDay } from '../core/day.ts'
import type { Store } from '../store/store.ts'
import { inventedText } from './padding.ts'
import { randomFrom } from './random.ts'

const AT_ONCE = 1_000
const DAY = '2026-11-25'

/** So many links of HR, each of another question to one of these passages. */
export async function keepLinks(
  store: Store,
  count: number,
  passages: readonly string[],
  questions: readonly string[],
): Promise<void> {
  const on = parseDay(DAY)
  if (on === null) throw new Error('the day of the bench is no day')
  const random = randomFrom(count)
  const words = questions.flatMap((question) => question.split(' '))
  for (let start = 0; start < count; start += AT_ONCE) {
    await store.together(async (within) => {
      for (let number = start; number < Math.min(count, start + AT_ONCE); number++) {
        const passage = passages[number % passages.length] ?? ''
        await store.links.keep(linkOf(inventedText(words, 8, random), passage, number, on), 'U0', within)
      }
    })
  }
}

function linkOf(question: string, passage: string, number: number, on: Day): Link {
  return {
    id: `link-${number}`,
    question,
    language: 'nl',
    reading: readQuestion(question, on, 'nl'),
    target: { kind: 'passage', passage },
    by: 'Noor Bakker',
    on,
    until: null,
    channel: null,
  }
}
