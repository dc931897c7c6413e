import { documentsOf } from '../answer/documents.ts'
import type { Language } from '../core/language.ts'
import { onceEach } from '../core/once-each.ts'
import type { Steps } from '../core/slices.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { stem } from '../language/stem.ts'
import { wordsOf } from '../language/words.ts'
import { stretchesIn } from '../search/search.ts'
import type { AskedQuestion } from './asked-questions.ts'
import { quotingRule } from './impact.ts'
import type { Touched } from './touched.ts'

/** Stems of the words on what an edit touches, before and after it. */
export type TouchedWords = Readonly<Record<Language, ReadonlySet<string>>>

/** The words of the passages that were changed, and of those that quote a changed rule. */
export function touchedWords(before: Knowledge, after: Knowledge, { passages, rules }: Touched): TouchedWords {
  const words = { nl: new Set<string>(), en: new Set<string>() }
  for (const { cards } of [before, after]) {
    const ids = new Set([...passages, ...quotingRule({ cards }, rules).map(({ passage }) => passage)])
    const those = cards
      .map((card) => ({ ...card, passages: card.passages.filter(({ id }) => ids.has(id)) }))
      .filter((card) => card.passages.length > 0)
    for (const document of documentsOf({ cards: those, elsewhere: [] })) {
      for (const [, text] of stretchesIn(document)) {
        for (const word of stemsIn(text, document.language)) words[document.language].add(word)
      }
    }
  }
  return words
}

/**
 * Of very many questions those that an edit can touch soonest, by the share of what they say that stands in the touched
 * texts; a word that few questions have says more. A question that has no word in common is not asked.
 */
export function* nearestQuestions(
  questions: readonly AskedQuestion[],
  words: TouchedWords,
  most: number,
): Steps<AskedQuestion[]> {
  const counts = { nl: new Map<string, number>(), en: new Map<string, number>() }
  for (const question of questions) {
    const own = counts[question.language]
    for (const word of stemsOf(question)) own.set(word, (own.get(word) ?? 0) + 1)
    yield
  }
  const weight = (word: string, language: Language): number =>
    Math.log(1 + questions.length / (counts[language].get(word) ?? 1))
  const near: { readonly question: AskedQuestion; readonly share: number }[] = []
  for (const question of questions) {
    const { language } = question
    let [common, all] = [0, 0]
    for (const word of stemsOf(question)) {
      all += weight(word, language)
      if (words[language].has(word)) common += weight(word, language)
    }
    if (common > 0) near.push({ question, share: common / all })
    yield
  }
  return near
    .sort((a, b) => b.share - a.share)
    .slice(0, most)
    .map(({ question }) => question)
}

const stemsOf = onceEach(({ text, language }: AskedQuestion): readonly string[] => [
  ...new Set(stemsIn(text, language)),
])

const stemsIn = (text: string, language: Language): string[] => wordsOf(text).map((word) => stem(word.text, language))
