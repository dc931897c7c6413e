import type { Assistant } from '../answer/assistant.ts'
import type { Reply } from '../answer/reply.ts'

/** Smaller groups are not shown: a rare question could lead to the one person who asked it. */
export const SMALLEST_GROUP = 5

export type Counts = ReturnType<typeof createCounts>

/** How often things happened since the program started. No words of anyone, and no one's name. */
export function createCounts() {
  const counts = new Map<string, Map<string, number>>()
  return {
    add(what: CountName, ...labels: readonly string[]): void {
      const group = counts.get(what) ?? new Map<string, number>()
      counts.set(what, group)
      const key = labels.join('\n')
      group.set(key, (group.get(key) ?? 0) + 1)
    },
    /** Every group of one kind, by its labels. */
    of: (what: CountName): readonly (readonly [labels: readonly string[], count: number])[] =>
      [...(counts.get(what) ?? [])].map(([key, count]) => [key.split('\n'), count] as const),
  }
}

export type CountName = 'replies' | 'subjects' | 'pages'

/** The same assistant, which counts what kinds of reply it gives and on which subjects. */
export function counting<T extends Assistant>(assistant: T, counts: Counts): T {
  const counted = (reply: Reply): void => {
    counts.add('replies', reply.kind, reply.language)
    const subject = reply.calculation?.intent ?? reply.passages[0]?.card
    if (subject !== undefined) counts.add('subjects', subject)
  }
  return {
    ...assistant,
    ask(utterance, conversation) {
      const answered = assistant.ask(utterance, conversation)
      counted(answered.reply)
      return answered
    },
    forms: {
      ...assistant.forms,
      fill(filled, conversation) {
        const outcome = assistant.forms.fill(filled, conversation)
        if (outcome.kind === 'answered') counted(outcome.answered.reply)
        return outcome
      },
    },
  }
}
