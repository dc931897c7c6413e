import { addDays, type Day } from '../core/day.ts'

/** An answer that was given, with what it rested on; the question itself is not kept. */
export interface GivenAnswer {
  readonly id: string
  readonly passages: readonly string[]
  /** Ids of rule periods, `wkr.thuiswerkvergoeding.2026`. */
  readonly periods: readonly string[]
  readonly channel: string
  readonly thread: string | null
  readonly day: Day
}

/** What turned out to be wrong: passages, cards, and rules or one period of a rule. */
export interface Mistaken {
  readonly passages: ReadonlySet<string>
  readonly cards: ReadonlySet<string>
  readonly rules: ReadonlySet<string>
}

export interface Recalled {
  readonly answer: GivenAnswer
  /** The passages and periods that it rested on and that are in doubt. */
  readonly because: readonly string[]
}

/** Answers of the last days that rested on something that was changed or withdrawn, newest first. */
export function recall(
  answers: readonly GivenAnswer[],
  mistaken: Mistaken,
  { today, days }: { readonly today: Day; readonly days: number },
): Recalled[] {
  const since = addDays(today, -days)
  return answers
    .filter(({ day }) => day >= since)
    .map((answer) => ({ answer, because: [...groundsFor(answer, mistaken)] }))
    .filter(({ because }) => because.length > 0)
    .sort((a, b) => (a.answer.day > b.answer.day ? -1 : a.answer.day < b.answer.day ? 1 : 0))
}

/** Where an answer stands. */
export interface AnswerPlace {
  readonly channel: string
  readonly thread: string | null
}

/** The places to tell, each once. */
export function placesOf(answers: readonly AnswerPlace[]): AnswerPlace[] {
  return [...new Map(answers.map(({ channel, thread }) => [`${channel} ${thread}`, { channel, thread }])).values()]
}

function groundsFor({ passages, periods }: GivenAnswer, mistaken: Mistaken): Set<string> {
  return new Set([
    ...passages.filter((id) => mistaken.passages.has(id) || mistaken.cards.has(id.split('#')[0] ?? '')),
    ...periods.filter((id) => isOfRule(id, mistaken.rules)),
  ])
}

/** A period is named after its table: `wkr.thuiswerkvergoeding.2026` belongs to `wkr.thuiswerkvergoeding`. */
function isOfRule(period: string, rules: ReadonlySet<string>): boolean {
  return rules.has(period) || rules.has(period.slice(0, period.lastIndexOf('.')))
}
