import type { Slot } from './intent.ts'
import { holds, type Word } from './phrase.ts'
import type { Sentence } from './sentence.ts'

const DENIED = /\b(?:geen|niet|zonder|nooit|no|not|without|never|don't|doesn't|haven't|isn't)\b/
const UNSURE = /\b(?:weet niet|geen idee|don't know|not sure|no idea|of niet|or not|met of zonder|with or without)\b/
const NOTHING: ReadonlySet<string> = new Set()

/** Whether a yes-or-no slot is affirmed or denied in passing: `we gebruiken een erkend branche-instrument`. */
export function mentionOf(slot: Slot, sentence: Sentence): boolean | null {
  const clause = clausesOf(sentence).find(({ words }) => slot.near.some((phrase) => holds(phrase, words, NOTHING)))
  return clause === undefined || UNSURE.test(clause.text) ? null : !DENIED.test(clause.text)
}

interface Clause {
  readonly text: string
  readonly words: readonly Word[]
}

function clausesOf({ folded, words }: Sentence): Clause[] {
  const clauses: Clause[] = []
  let from = 0
  for (const match of folded.matchAll(/[.;?!:,](?= |$)| (?:maar|but|and|en) |$/g)) {
    const [start, to] = [from, match.index]
    clauses.push({
      text: folded.slice(start, to),
      words: words.filter((word) => word.from >= start && word.to <= to),
    })
    from = to + match[0].length
  }
  return clauses
}
