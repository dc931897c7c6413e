import Fuse from 'fuse.js'
import { stem } from '../language/stem.ts'
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

export function titlesOf({ names: { names, passages }, words: { language } }: Shelf): Titles {
  const alike = new Alike(names)
  return {
    find(query) {
      const asked = query.words.map((word) => stem(word.text, language)).join(' ')
      const worthJudging = alike.find(asked, Math.ceil(asked.length / WORTH_JUDGING), JUDGED)
      const fuse = new Fuse(
        worthJudging.map((name) => names[name] ?? ''),
        OPTIONS,
      )
      const found = new Map<number, number>()
      for (const { refIndex, score = 1 } of fuse.search(asked)) {
        for (const passage of passages[worthJudging[refIndex] ?? 0] ?? []) {
          found.set(passage, Math.max(found.get(passage) ?? 0, 1 - score))
        }
      }
      return found
    },
  }
}
