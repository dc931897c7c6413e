import type { Finder, FoundPassage } from '../../src/answer/finder.ts'

const PASSAGES: readonly FoundPassage[] = [
  { passage: 'proef#proef', title: 'Proefkaart', heading: 'De proef', status: 'current' },
  { passage: 'proef#oud', title: 'Proefkaart', heading: 'De oude proef', status: 'expired' },
]

/** Two passages, and a subject that is the question in lower case. */
export const STAND_IN_FINDER: Finder = {
  passages: () => PASSAGES,
  passage: (id) => PASSAGES.find(({ passage }) => passage === id) ?? null,
  forLink: (question) =>
    question.split(' ').length < 2
      ? null
      : { language: 'nl', reading: { words: question.toLowerCase(), signs: 'nl||', mode: null } },
  subject: (question) => question.toLowerCase().replace(/[?.!]/g, ''),
  groups: (questions) => questions.map((question) => [question]),
}
