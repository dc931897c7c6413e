import type { Card } from '../cards/card.ts'
import { replaceReferences } from '../cards/references.ts'
import { flatMapAnew } from '../core/flat-map-anew.ts'
import { LANGUAGES, type Language } from '../core/language.ts'
import { onceEach } from '../core/once-each.ts'
import type { Elsewhere } from '../knowledge/elsewhere.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { SearchDocument } from '../search/search.ts'

const ELSEWHERE = 'elsewhere:'

/** What the index holds: every passage in both languages, and the subjects that no card holds. */
export function documentsOf(knowledge: Searched): SearchDocument[] {
  return LANGUAGES.flatMap((language) => documentsIn(language, knowledge))
}

type Searched = Pick<Knowledge, 'cards' | 'elsewhere'>

export function documentsIn(language: Language, { cards, elsewhere }: Searched): SearchDocument[] {
  return ofCards[language](cards).concat(elsewhere.map((subject) => elsewhereDocument(subject, language)))
}

/** A card that did not change gives the very same passages, so that of ten thousand cards only the edited one is compared. */
const ofCard = onceEach((card: Card) => ({ nl: passageDocuments(card, 'nl'), en: passageDocuments(card, 'en') }))

const ofCards = {
  nl: flatMapAnew((card: Card) => ofCard(card).nl),
  en: flatMapAnew((card: Card) => ofCard(card).en),
}

/** Values are left out of the text that is searched, because they change by date. */
function passageDocuments(card: Card, language: Language): SearchDocument[] {
  return card.passages.map((passage) => {
    const face = passage.faces[language]
    return {
      id: documentId(passage.id, language),
      group: card.id,
      language,
      title: card.title[language],
      heading: face.heading,
      questions: [...face.questions, ...face.asked],
      aliases: card.aliases[language],
      text: replaceReferences(face.text, (reference) => (reference.kind === 'literal' ? reference.text : ' ')),
    }
  })
}

function elsewhereDocument(subject: Elsewhere, language: Language): SearchDocument {
  return {
    id: documentId(ELSEWHERE + subject.id, language),
    group: ELSEWHERE + subject.id,
    language,
    title: subject.title[language],
    heading: '',
    questions: subject.questions[language],
    aliases: subject.aliases[language],
    text: '',
  }
}

/** The index has each passage twice, once in each language. */
export const documentId = (id: string, language: Language): string => `${language}:${id}`

/** What a hit is: a passage by its id, or a subject that no card holds. */
export function subjectOf(document: string): { readonly passage: string } | { readonly elsewhere: string } {
  const id = document.slice(3)
  return id.startsWith(ELSEWHERE) ? { elsewhere: id.slice(ELSEWHERE.length) } : { passage: id }
}
