import type { Language } from '../core/language.ts'
import { stemDutch } from './stem-dutch.ts'
import { stemEnglish } from './stem-english.ts'

/**
 * The form under which a folded word is filed and found.
 *
 * Dutch goes two steps beyond the stemmer. It loses the voicing that an ending brings (`huizen`, `huis`; `brieven`,
 * `brief`), and an `s` that the stemmer takes for an ending in the singular only (`mens`, `mensen`; `grens`, `grenzen`).
 * Words with a digit are codes or numbers and stay whole.
 */
export function stem(word: string, language: Language): string {
  if (/[^a-z]/.test(word)) return word
  return language === 'nl' ? withoutFinalS(unvoiced(stemDutch(word))) : stemEnglish(word)
}

function unvoiced(word: string): string {
  if (word.length < 3) return word
  if (word.endsWith('z')) return `${word.slice(0, -1)}s`
  return word.endsWith('v') ? `${word.slice(0, -1)}f` : word
}

function withoutFinalS(word: string): string {
  return word.length > 3 && word.endsWith('s') && !/[aeiouyjs]s$/.test(word) ? word.slice(0, -1) : word
}
