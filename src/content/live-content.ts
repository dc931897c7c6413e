import { documentsIn } from '../answer/documents.ts'
import type { Language } from '../core/language.ts'
import { createMemory } from '../core/memory.ts'
import { onceEach } from '../core/once-each.ts'
import { ContentError } from '../core/problem.ts'
import { createFileReader, fileOnDisk, shown } from '../core/read-folder.ts'
import { allOf, type Steps } from '../core/slices.ts'
import type { Folders } from '../folders.ts'
import { assemble } from '../knowledge/assemble.ts'
import { type ContentTexts, filesOf, readTextsInSteps, withFile } from '../knowledge/content-texts.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { recallCards } from '../knowledge/recall-cards.ts'
import { type IndexOptions, openIndex, type SearchIndex, type Shelf } from '../search/search.ts'
import { Filing } from './filing.ts'

/** All content in one state: as it was written, as it was read, and ready to be searched. */
export interface ContentState {
  readonly texts: ContentTexts
  readonly knowledge: Knowledge
  readonly index: SearchIndex
}

/** What was read of the same texts by an earlier start. */
export interface ReadEarlier {
  readonly texts: ContentTexts
  readonly knowledge: Pick<Knowledge, 'cards'>
  readonly shelf: (language: Language) => Shelf
}

interface Filed {
  readonly nl: Filing
  readonly en: Filing
  readonly options: IndexOptions
  readonly index: SearchIndex
}

/**
 * Content that changes while it is in use. What did not change is not read again: a file when it is the same on disk,
 * a card when its text is, a passage when it is found by the same words. What comes of it is what a start would give.
 */
export class LiveContent {
  readonly #memory = createMemory()
  readonly #readFile = createFileReader()
  readonly #folders: Folders
  #earlier: ReadEarlier | null = null
  #filed: Filed | null = null
  /** What the content says, with everything that is wrong with it. */
  readonly read = onceEach((texts: ContentTexts) => assemble(texts, this.#memory))

  constructor(folders: Folders) {
    this.#folders = folders
  }

  /** All content as it stands on disk, a few files at a time. */
  lookAtDisk(): Steps<ContentTexts> {
    const { knowledge, company, intents } = this.#folders
    return readTextsInSteps(knowledge, company, intents, this.#readFile)
  }

  textsOnDisk = (): ContentTexts => allOf(this.lookAtDisk())

  /** The content with some of its files, by their paths, as they stand on disk now. */
  withFilesOnDisk(texts: ContentTexts, paths: readonly string[]): ContentTexts {
    return paths.reduce((all, path) => withFile(all, shown(path), fileOnDisk(path, this.#readFile)), texts)
  }

  /** Takes over what is known of these texts, so that the first edit after a start is as quick as the second. */
  recall(earlier: ReadEarlier): void {
    this.#earlier = earlier
    recallCards(this.#memory, filesOf(earlier.texts), earlier.knowledge.cards)
  }

  /** Throws a `ContentError` when the texts cannot be used; what was in use stays so. */
  from(texts: ContentTexts): ContentState {
    const { knowledge, problems } = this.read(texts)
    if (problems.length > 0) throw new ContentError(problems)
    this.#filed = filedAfter(this.#filedBefore(), knowledge)
    return { texts, knowledge, index: this.#filed.index }
  }

  /** How other knowledge would be found, without taking it in use; what is found by the same words is not filed anew. */
  indexFor(knowledge: Knowledge): SearchIndex {
    return filedAfter(this.#filedBefore(), knowledge).index
  }

  /** What was filed last, perhaps at an earlier start. */
  #filedBefore(): Filed | null {
    const earlier = this.#earlier
    this.#earlier = null
    if (earlier) this.#filed ??= this.#filedThen(earlier)
    return this.#filed
  }

  #filedThen(earlier: ReadEarlier): Filed {
    const { knowledge } = this.read(earlier.texts)
    const filing = (language: Language) =>
      new Filing(language, documentsIn(language, knowledge), { shelf: earlier.shelf(language) })
    return opened(filing('nl'), filing('en'), { synonyms: knowledge.synonyms })
  }
}

/** The index stays the very same one when no passage is found by other words. */
function filedAfter(before: Filed | null, knowledge: Knowledge): Filed {
  const { synonyms } = knowledge
  const filing = (language: Language) => {
    const documents = documentsIn(language, knowledge)
    return before ? before[language].after(documents) : new Filing(language, documents)
  }
  const [nl, en] = [filing('nl'), filing('en')]
  const options = before?.options.synonyms === synonyms ? before.options : { synonyms }
  const isSame = nl === before?.nl && en === before.en && options === before.options
  return isSame && before ? before : opened(nl, en, options)
}

function opened(nl: Filing, en: Filing, options: IndexOptions): Filed {
  return { nl, en, options, index: openIndex((language) => ({ nl, en })[language].shelf(), options) }
}
