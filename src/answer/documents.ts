import type { Card } from '../cards/card.ts'
import { replaceReferences } from '../cards/references.ts'
import type { Language } from '../core/language.ts'
import type { SearchDocument } from '../search/search.ts'

const FACES: readonly Language[] = ['nl', 'en']

/** What the index holds: every passage in both languages, values left out because they change by date. */
export function documentsOf(cards: readonly Card[]): SearchDocument[] {
  return FACES.flatMap((language) =>
    cards.flatMap((card) =>
      card.passages.map((passage) => {
        const face = passage.faces[language]
        return {
          id: documentId(passage.id, language),
          group: card.id,
          language,
          title: card.title[language],
          heading: face.heading,
          questions: face.questions,
          aliases: card.aliases[language],
          text: replaceReferences(face.text, (reference) => (reference.kind === 'literal' ? reference.text : ' ')),
        }
      }),
    ),
  )
}

export const documentId = (passage: string, language: Language): string => `${language}:${passage}`
export const passageIdOf = (document: string): string => document.slice(3)
