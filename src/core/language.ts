export type Language = 'nl' | 'en'

export const LANGUAGES: readonly Language[] = ['nl', 'en']

/** One text in both languages. */
export interface Bilingual {
  readonly nl: string
  readonly en: string
}

export function isLanguage(value: unknown): value is Language {
  return value === 'nl' || value === 'en'
}
