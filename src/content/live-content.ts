import { documentsOf } from '../answer/documents.ts'
import type { Language } from '../core/language.ts'
import { ContentError } from '../core/problem.ts'
import { createMemory, type Remember } from '../core/remember.ts'
import type { Folders } from '../folders.ts'
import { assemble } from '../knowledge/assemble.ts'
import { type ContentTexts, readTexts } from '../knowledge/content-texts.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { openIndex, type SearchDocument, type SearchIndex, type Shelf, shelfOf } from '../search/search.ts'

/** All content in one state: as it was written, as it was read, and ready to be searched. */
export interface ContentState {
  readonly texts: ContentTexts
  readonly knowledge: Knowledge
  readonly index: SearchIndex
}

interface Filed {
  readonly documents: readonly SearchDocument[]
  readonly synonyms: Knowledge['synonyms']
  readonly shelf: (language: Language) => Shelf
  readonly index: SearchIndex
}

/**
 * Content that changes while it is in use. What did not change is not read again: a card is read when its text is
 * another one, a language is filed anew when its passages are found by other words, and a rule touches neither.
 */
export class LiveContent {
  readonly remember: Remember = createMemory()
  readonly #folders: Folders
  #filed: Filed | null = null

  constructor(folders: Folders) {
    this.#folders = folders
  }

  textsOnDisk(): ContentTexts {
    const { knowledge, company, intents } = this.#folders
    return readTexts(knowledge, company, intents)
  }

  /** Throws a `ContentError` when the texts cannot be used; what was in use stays so. */
  from(texts: ContentTexts): ContentState {
    const { knowledge, problems } = assemble(texts, this.remember)
    if (problems.length > 0) throw new ContentError(problems)
    this.#filed = filed(knowledge, this.#filed)
    return { texts, knowledge, index: this.#filed.index }
  }

  /** How other knowledge would be found, without taking it in use; what is found by the same words is not filed anew. */
  indexFor(knowledge: Knowledge): SearchIndex {
    return filed(knowledge, this.#filed).index
  }
}

function filed(knowledge: Knowledge, before: Filed | null): Filed {
  const { synonyms } = knowledge
  const documents = documentsOf(knowledge)
  const keeps = { nl: sameIn('nl', documents, before), en: sameIn('en', documents, before) }
  if (before && keeps.nl && keeps.en && before.synonyms === synonyms) return before
  const shelves: Partial<Record<Language, Shelf>> = {}
  const shelf = (language: Language): Shelf => {
    const known = shelves[language] ?? (keeps[language] ? before?.shelf(language) : undefined)
    const made = known ?? shelfOf(documents, language)
    shelves[language] = made
    return made
  }
  return { documents, synonyms, shelf, index: openIndex(shelf, { synonyms }) }
}

function sameIn(language: Language, documents: readonly SearchDocument[], before: Filed | null): boolean {
  const here = ({ language: of }: SearchDocument) => of === language
  const now = documents.filter(here)
  const old = before?.documents.filter(here) ?? []
  return now.length === old.length && now.every((document, at) => foundAlike(document, old[at]))
}

/** Whether a passage is found by the same words. */
function foundAlike(one: SearchDocument, other: SearchDocument | undefined): boolean {
  return (
    other !== undefined &&
    one.id === other.id &&
    one.title === other.title &&
    one.heading === other.heading &&
    one.text === other.text &&
    sameList(one.questions, other.questions) &&
    sameList(one.aliases, other.aliases)
  )
}

const sameList = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((text, at) => text === others[at])
