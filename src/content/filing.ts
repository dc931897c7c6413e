import type { Language } from '../core/language.ts'
import { isFoundAlike, type SearchDocument, type Shelf, shelfOf } from '../search/search.ts'

/** The passages of one language, put on a shelf when the first question needs them. */
export class Filing {
  readonly language: Language
  readonly documents: readonly SearchDocument[]
  /** The last filing with a shelf; let go once this one has its own. */
  #before: Filing | null
  #shelf: Shelf | null

  constructor(
    language: Language,
    documents: readonly SearchDocument[],
    { before = null, shelf = null }: FiledBefore = {},
  ) {
    this.language = language
    this.documents = documents
    this.#before = shelf === null ? before : null
    this.#shelf = shelf
  }

  shelf(): Shelf {
    this.#shelf ??= this.#read()
    return this.#shelf
  }

  /** The filing after an edit: this very one when passages are found by the same words. */
  after(documents: readonly SearchDocument[]): Filing {
    const isSame =
      documents.length === this.documents.length && documents.every((one, place) => this.#holds(one, place))
    return isSame ? this : new Filing(this.language, documents, { before: this.#shelf ? this : this.#before })
  }

  #holds(document: SearchDocument, place: number): boolean {
    const own = this.documents[place]
    return own !== undefined && isFoundAlike(document, own)
  }

  #read(): Shelf {
    const { language, documents } = this
    const before = this.#before && { documents: this.#before.documents, shelf: this.#before.shelf() }
    this.#before = null
    return shelfOf(documents, language, before)
  }
}

interface FiledBefore {
  readonly before?: Filing | null
  readonly shelf?: Shelf | null
}
