import type { Language } from '../core/language.ts'
import type { Library } from './compose.ts'
import { type Candidate, type Finding, UNNAMED } from './finding.ts'
import { isGone } from './gone.ts'
import { mayBeMeant } from './near.ts'
import { part, type Worded, worded } from './parts.ts'
import { EMPTY, type Result, rounded, type Turn } from './turn.ts'
import { WORDS } from './wording.ts'

const MOST_SUGGESTIONS = 3

/** Says that nothing answers it: because it is about something else, or because nothing is sure enough. */
export function notKnown(finding: Finding, turn: Turn, library: Library): Worded {
  const { elsewhere } = finding
  const { language } = turn
  const candidates = openTo(finding, turn, library)
  const words = WORDS[language]
  const confidence = rounded(Math.min(candidates[0]?.confidence ?? 0, elsewhere ? 0.3 : 1))
  const reply = { ...EMPTY, kind: 'unknown', language, confidence } as const
  if (elsewhere !== null && elsewhere !== UNNAMED) return worded(reply, part('words', elsewhere.why[language]))
  const likely = elsewhere === UNNAMED ? [] : candidates.filter(mayBeMeant)
  const suggestions = questionsOf(likely, language).slice(0, MOST_SUGGESTIONS)
  if (suggestions.length === 0) {
    return worded(
      reply,
      [words.outOfScope, words.scope, words.askHr].flatMap((text) => part('words', text)),
    )
  }
  return worded({ ...reply, suggestions }, [
    ...part('words', `${words.unsure} ${words.near}`),
    ...part('choices', suggestions.map((question) => `• ${question}`).join('\n')),
    ...part('words', words.askHr),
  ])
}

/** Questions that HR linked an answer to, before the others that may be meant. */
export function withNearQuestions(result: Result, near: readonly string[]): Result {
  if (near.length === 0) return result
  const suggestions = [...new Set([...near, ...result.reply.suggestions])].slice(0, MOST_SUGGESTIONS)
  return { ...result, reply: { ...result.reply, suggestions } }
}

/** Candidates that may be suggested: not those that would only be said to be off line. */
export function openTo({ candidates }: Finding, { utterance }: Turn, library: Library): readonly Candidate[] {
  return candidates.filter(({ passage }) => !isGone(passage, utterance.today, library))
}

/** How each candidate is asked for, in the words of its card. */
export function questionsOf(candidates: readonly Candidate[], language: Language): string[] {
  return [...new Set(candidates.flatMap(({ passage }) => passage.faces[language].questions.slice(0, 1)))]
}
