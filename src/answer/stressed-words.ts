import type { SearchResult } from '../search/search.ts'

/** Words of a question that its answer cannot do without. */
export interface StressedWords {
  /** What is counted or chosen: `senatoren` in "hoeveel senatoren stemden tegen?". */
  readonly focus: string | null
  /** Places, bodies and other names, recognised by their capital. */
  readonly names: readonly string[]
}

/** A word with a capital that does not start a sentence. */
const NAME = /(?<=[\p{L}\d,;:)] )\p{Lu}\p{Ll}{2,}/gu
const ASKING =
  /\b(?:hoeveel|hoeveelste|hoevel|welke?|how many|how much|which|what (?:kind of|type of)?|wat voor)\s+(.*)$/i

/** The stressed words, as the search read them: only words that it takes for content. */
export function stressedWordsIn(question: string, result: SearchResult): StressedWords {
  const content = result.words.map(({ surface }) => surface)
  const after = ASKING.exec(question)?.[1] ?? ''
  const following = after.split(/[\s,.?!;:()"]+/).slice(0, 3)
  const focus = following.find((word) => content.includes(word)) ?? null
  const names = [...question.matchAll(NAME)].map(([name]) => name).filter((name) => content.includes(name))
  return { focus, names }
}
