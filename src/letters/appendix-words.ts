import type { Language } from '../core/language.ts'

/** What stands below a letter, whichever it is. */
export const APPENDIX_WORDS: Readonly<Record<Language, { readonly sources: string }>> = {
  nl: { sources: 'Deze brief rust op:' },
  en: { sources: 'This letter rests on:' },
}
