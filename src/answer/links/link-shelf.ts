import type { Language } from '../../core/language.ts'
import type { AskedWhere, Link } from './link.ts'
import type { QuestionReading } from './question-reading.ts'
import { type SameWords, sameWordsOf, subjectOf } from './same-words.ts'

/** Where the assistant looks for what HR linked. */
export interface Links {
  /** Links whose question is like the one that was read, the newest first. `synonyms` says which words are one. */
  like(reading: QuestionReading, synonyms: Synonyms): readonly Link[]
  /** Links whose question lacks one word of it. */
  nearly(reading: QuestionReading, synonyms: Synonyms): readonly Link[]
  readonly size: number
}

export type Synonyms = readonly (readonly string[])[]

export const NO_LINKS: Links = { like: () => [], nearly: () => [], size: 0 }

/** Longer questions are not tried with a word less. */
const MOST_WORDS = 12
const FEWEST_LEFT = 2

/**
 * All links, filed under what their question comes down to, so that finding one takes as long among a hundred
 * thousand as among ten. Filing follows the synonyms in use; other synonyms, as after an edit of the content, file anew.
 */
export class LinkShelf implements Links {
  readonly #links = new Map<string, Link>()
  #synonyms: Synonyms | null = null
  #same: Readonly<Record<Language, SameWords>> = { nl: new Map(), en: new Map() }
  #filed = new Map<string, Link[]>()

  like(reading: QuestionReading, synonyms: Synonyms): readonly Link[] {
    this.#fileBy(synonyms)
    return this.#at(reading, this.#subjectOf(reading))
  }

  nearly(reading: QuestionReading, synonyms: Synonyms): readonly Link[] {
    this.#fileBy(synonyms)
    const subject = this.#subjectOf(reading)
    if (subject.length <= FEWEST_LEFT || subject.length > MOST_WORDS) return []
    return subject.flatMap((_, left) =>
      this.#at(
        reading,
        subject.filter((_word, at) => at !== left),
      ),
    )
  }

  put(link: Link): void {
    this.remove(link.id)
    this.#links.set(link.id, link)
    if (this.#synonyms) this.#file(link)
  }

  remove(id: string): void {
    const link = this.#links.get(id)
    if (!link) return
    this.#links.delete(id)
    const key = this.#keyOf(link.reading)
    const left = (this.#filed.get(key) ?? []).filter((other) => other.id !== id)
    if (left.length > 0) this.#filed.set(key, left)
    else this.#filed.delete(key)
  }

  get size(): number {
    return this.#links.size
  }

  #at(reading: QuestionReading, subject: readonly string[]): Link[] {
    const found = this.#filed.get(keyOf(reading, subject)) ?? []
    return found.filter((link) => agree(link.reading.mode, reading.mode)).sort(newestFirst)
  }

  #fileBy(synonyms: Synonyms): void {
    if (this.#synonyms === synonyms) return
    const areAlike = JSON.stringify(this.#synonyms) === JSON.stringify(synonyms)
    this.#synonyms = synonyms
    if (areAlike) return
    this.#same = { nl: sameWordsOf(synonyms, 'nl'), en: sameWordsOf(synonyms, 'en') }
    this.#filed = new Map()
    for (const link of this.#links.values()) this.#file(link)
  }

  #file(link: Link): void {
    const key = this.#keyOf(link.reading)
    const there = this.#filed.get(key)
    if (there) there.push(link)
    else this.#filed.set(key, [link])
  }

  #keyOf(reading: QuestionReading): string {
    return keyOf(reading, this.#subjectOf(reading))
  }

  #subjectOf({ words, signs }: QuestionReading): string[] {
    return subjectOf(words, this.#same[signs.startsWith('en') ? 'en' : 'nl'])
  }
}

const keyOf = ({ signs }: QuestionReading, subject: readonly string[]): string => `${signs}|${subject.join(' ')}`

/** "Mag" against "moet" is another question; one that says neither goes with both. */
function agree(a: QuestionReading['mode'], b: QuestionReading['mode']): boolean {
  return a === null || b === null || a === b
}

const newestFirst = (a: Link, b: Link): number => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1)

/** Whether a link may be used there and then. */
export function isInUse(link: Link, { today, channel }: AskedWhere): boolean {
  return (
    link.on <= today &&
    (link.until === null || today <= link.until) &&
    (link.channel === null || link.channel === channel)
  )
}
