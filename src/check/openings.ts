import type { Card, Passage } from '../cards/card.ts'
import { flatMapAnew } from '../core/flat-map-anew.ts'
import { LANGUAGES, type Language } from '../core/language.ts'
import type { Problem } from '../core/problem.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'

/** An answer drops a "Ja" or "Nee" that does not suit how it was asked; what follows must stand by itself. */
const YES_OR_NO = /^(?:Ja|Nee|Yes|No)[,:.] /

/** Openings that lean on something before them: the heading, or a passage that is not shown beside this one. */
const LEANS: Readonly<Record<Language, RegExp>> = {
  nl: /^(?:hetzelfde|dezelfde|dit|dat|deze|die|zulke?|ze|zij|hij|hier(?:voor|door|bij)?|daar(?:\p{L}+)?|dan|ook|toch|maar|sindsdien|er (?:is|zijn|waren|was) er|het (?:zijn|geldt|gold|gaat|kan|mag)|de (?:bovenstaande|genoemde|vorige))(?!\p{L})/iu,
  en: /^(?:the same|this|that|these|those|they|it|such|also|but|there (?:is|are) (?:several|one|two|three|some)|possibly|since then|the (?:above|latter|former))(?!\p{L})/iu,
}

/** Passages whose first words only make sense after something else: each of them is shown alone, too. */
export const leaningOpenings = ({ cards }: Pick<Knowledge, 'cards'>): Problem[] => [...openingsOn(cards)]

/** A card that did not change begins as it began. */
const openingsOn = flatMapAnew((card: Card) =>
  card.passages.flatMap((passage) => LANGUAGES.flatMap((face) => leaning(card, passage, face))),
)

function leaning(card: Card, passage: Passage, language: Language): Problem[] {
  const { text, line } = passage.faces[language]
  const opening = LEANS[language].exec(text.replace(YES_OR_NO, ''))
  if (opening === null) return []
  return [
    {
      file: language === 'en' ? card.file.replace(/\.md$/, '.en.md') : card.file,
      line,
      what: `The passage begins with "${opening[0]}", which leans on something that is not shown with it.`,
      fix: 'Begin with what the passage is about, also after "Ja," or "No,".',
    },
  ]
}
