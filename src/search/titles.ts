import Fuse from 'fuse.js'
import { stem } from '../language/stem.ts'
import { isStopWord } from '../language/stop-words.ts'
import { wordsOf } from '../language/words.ts'
import { Alike } from './alike.ts'
import type { Query } from './query.ts'
import type { Shelf } from './shelf.ts'

/** Looks up short questions among titles and aliases: what people type who know what a thing is called. */
export interface Titles {
  /** Passages by likeness of their best title, from 0 to 1. */
  find(query: Query): ReadonlyMap<number, number>
}

/** Fuse judges, but reads every text it is given, so trigrams choose what is worth judging. */
const JUDGED = 40
/** A title is worth judging when it shares one in so many of the question's trigrams. */
const WORTH_JUDGING = 4
const OPTIONS = { includeScore: true, ignoreLocation: true, useTokenSearch: true, threshold: 0.3 } as const

export function titlesOf(shelf: Shelf): Titles {
  const { language } = shelf.words
  const passagesOf = byName(shelf)
  const names = [...passagesOf.keys()]
  const alike = new Alike(names)
  return {
    find(query) {
      const asked = query.words.map((word) => stem(word.text, language)).join(' ')
      const worthJudging = alike
        .find(asked, Math.ceil(asked.length / WORTH_JUDGING), JUDGED)
        .map((name) => names[name] ?? '')
      const found = new Map<number, number>()
      for (const { item, score = 1 } of new Fuse(worthJudging, OPTIONS).search(asked)) {
        for (const passage of passagesOf.get(item) ?? [])
          found.set(passage, Math.max(found.get(passage) ?? 0, 1 - score))
      }
      return found
    },
  }
}

/** Passages by the stems of their titles and aliases; all passages of a card share those. */
function byName({ names, words: { language } }: Shelf): ReadonlyMap<string, readonly number[]> {
  const passagesOf = new Map<string, number[]>()
  for (const [passage, titles] of names.entries()) {
    for (const title of titles) {
      const passages = passagesOf.get(title)
      if (passages) passages.push(passage)
      else passagesOf.set(title, [passage])
    }
  }
  const merged = new Map<string, readonly number[]>()
  for (const [title, passages] of passagesOf) {
    const content = wordsOf(title).filter((word) => !isStopWord(word.text, language))
    const name = content.map((word) => stem(word.text, language)).join(' ')
    merged.set(name, [...(merged.get(name) ?? []), ...passages])
  }
  return merged
}
