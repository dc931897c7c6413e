import type { SearchResult } from '../search/search.ts'

/** Words of a question that its answer cannot do without. */
export interface StressedWords {
  /** What is counted or chosen: `senatoren` in "hoeveel senatoren stemden tegen?". */
  readonly focus: string | null
  /** Places, bodies and other names, recognised by their capital. */
  readonly names: readonly string[]
}

const ASKING =
  /\b(?:hoeveel|hoeveelste|hoevel|welke?|how many|how much|which|what (?:kind of|type of)?|wat voor)\s+(.*)$/i

/** The stressed words, as the search read them: only words that it takes for content. */
export function stressedWordsIn(question: string, result: SearchResult): StressedWords {
  const content = result.words.map(({ surface }) => surface)
  const after = ASKING.exec(question)?.[1] ?? ''
  const following = after.split(/[\s,.?!;:()"]+/).slice(0, 3)
  const focus = following.find((word) => content.includes(word)) ?? null
  const words = question.split(/[\s,.?!;:()"“”]+/)
  const names = words.filter((word, index) => index > 0 && /^\p{Lu}\p{Ll}{2,}/u.test(word) && content.includes(word))
  return { focus, names }
}
