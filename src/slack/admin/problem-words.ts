import type { Language } from '../../core/language.ts'
import type { Problem } from '../../core/problem.ts'
import { DUTCH_PROBLEMS, type Phrase } from './dutch-problems.ts'

/**
 * A problem in the words of who reads it. The checks speak English, to whoever edits files; the sentence itself is what
 * its Dutch is found by, so one without Dutch is shown as it is.
 */
export function problemIn(problem: Problem, language: Language): Problem {
  if (language === 'en') return problem
  return { ...problem, what: inDutch(problem.what), fix: inDutch(problem.fix) }
}

const PHRASES = DUTCH_PROBLEMS.map(([english, dutch]: Phrase) => ({ fits: fitting(english), dutch }))

/** What is filled in may be a sentence of a check itself, such as what is wrong below a key. */
function inDutch(said: string): string {
  for (const { fits, dutch } of PHRASES) {
    const found = fits.exec(said)
    if (found) return dutch.replaceAll(HOLE, (_, number: string) => inDutch(found[Number(number) + 1] ?? ''))
  }
  return said
}

const HOLE = /\{(\d)\}/g

/** The sentence with anything in its holes. Their numbers run from left to right. */
function fitting(english: string): RegExp {
  const parts = english.split(/\{\d\}/).map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${parts.join('([\\s\\S]+?)')}$`)
}
