import type { Passage } from '../cards/card.ts'
import { referencesIn } from '../cards/references.ts'
import type { NamedTime } from '../language/moment.ts'
import type { Rules } from '../rules/rules.ts'

/** A course over the years ("2022: …; 2023: …") says nothing of a time after the last value of its rule. */
export function endsBefore(passage: Passage, { moments }: NamedTime, rules: Rules): boolean {
  if (moments.length === 0) return false
  const ends = referencesIn(passage.faces.nl.text).flatMap(({ reference }) =>
    reference?.kind === 'rule' && reference.as === 'history' ? [rules.table(reference.rule).periods.at(-1)?.to] : [],
  )
  return ends.length > 0 && ends.every((end) => end && moments.every(({ from }) => from > end))
}
