import type { Bilingual } from '../../core/language.ts'

/** What is said around a card that was looked over and is right. */
export const REVIEW_TEXTS = {
  stillRight: { nl: 'Klopt nog', en: 'Still right' },
  why: { nl: 'Nagekeken, klopt nog', en: 'Reviewed, still right' },
} as const satisfies Record<string, Bilingual>
