import type { Passage } from '../cards/card.ts'
import type { Day, Status } from '../core/day.ts'
import { statusOn } from '../core/day.ts'
import type { Language } from '../core/language.ts'
import { detectLanguage } from '../language/detect.ts'
import { namedTime } from '../language/moment.ts'
import { once } from '../search/once.ts'
import { find } from './find.ts'
import type { Shelves } from './finding.ts'
import type { LinkDesk } from './linked.ts'
import { type Grouped, groupsOf } from './links/question-groups.ts'
import { type QuestionReading, readQuestion, saysEnough } from './links/question-reading.ts'
import { sameWordsOf } from './links/same-words.ts'
import { subjectWords } from './links/subject-words.ts'

/** A passage as HR chooses it from a list. */
export interface FoundPassage {
  readonly passage: string
  /** Title of its card, and its own heading. */
  readonly title: string
  readonly heading: string
  readonly status: Status
}

/** A question as a link keeps it; `null` when it says too little to know like ones by. */
export interface ReadForLink {
  readonly language: Language
  readonly reading: QuestionReading
}

/** What people who work with questions need of the assistant, beside its answers. */
export interface Finder {
  /** Passages for a few words, the best first. */
  passages(words: string, language: Language, today: Day): readonly FoundPassage[]
  /** `null` when there is no such passage (any more). */
  passage(id: string, language: Language, today: Day): FoundPassage | null
  forLink(question: string, today: Day): ReadForLink | null
  /** The words that say what a question is about, without names, numbers and sentences. */
  subject(question: string, language: Language): string
  /** Questions about the same thing together, in the order in which they came. */
  groups<T extends Grouped>(questions: readonly T[]): readonly (readonly T[])[]
}

const MOST_PASSAGES = 20

export function finderOf(shelves: Shelves, { synonyms, index }: LinkDesk): Finder {
  const found = (passage: Passage, language: Language, today: Day): FoundPassage => ({
    passage: passage.id,
    title: shelves.titles.get(passage.id)?.[language] ?? passage.card,
    heading: passage.faces[language].heading,
    status: statusOn(passage.validity, today),
  })
  const same = once(() => ({ nl: sameWordsOf(synonyms, 'nl'), en: sameWordsOf(synonyms, 'en') }))
  return {
    passages(words, language, today) {
      const { candidates } = find(shelves, { text: words, language, today, time: namedTime(words, today) })
      return candidates.slice(0, MOST_PASSAGES).map(({ passage }) => found(passage, language, today))
    },
    passage(id, language, today) {
      const passage = shelves.passages.get(id)
      return passage ? found(passage, language, today) : null
    },
    forLink(question, today) {
      const language = detectLanguage(question)
      const reading = readQuestion(question, today, language)
      return saysEnough(reading) ? { language, reading } : null
    },
    subject: (question, language) => subjectWords(question, index.search, language),
    groups: (questions) => groupsOf(questions, same()),
  }
}
