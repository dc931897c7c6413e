import type { Language } from '../../core/language.ts'

const NAMES: Readonly<Record<string, readonly [nl: string, en: string]>> = {
  AT: ['Oostenrijk', 'Austria'],
  BE: ['België', 'Belgium'],
  BG: ['Bulgarije', 'Bulgaria'],
  CH: ['Zwitserland', 'Switzerland'],
  CY: ['Cyprus', 'Cyprus'],
  CZ: ['Tsjechië', 'Czechia'],
  DE: ['Duitsland', 'Germany'],
  DK: ['Denemarken', 'Denmark'],
  EE: ['Estland', 'Estonia'],
  ES: ['Spanje', 'Spain'],
  FI: ['Finland', 'Finland'],
  FR: ['Frankrijk', 'France'],
  GR: ['Griekenland', 'Greece'],
  HR: ['Kroatië', 'Croatia'],
  HU: ['Hongarije', 'Hungary'],
  IE: ['Ierland', 'Ireland'],
  IS: ['IJsland', 'Iceland'],
  IT: ['Italië', 'Italy'],
  LI: ['Liechtenstein', 'Liechtenstein'],
  LT: ['Litouwen', 'Lithuania'],
  LU: ['Luxemburg', 'Luxembourg'],
  LV: ['Letland', 'Latvia'],
  MT: ['Malta', 'Malta'],
  NL: ['Nederland', 'the Netherlands'],
  NO: ['Noorwegen', 'Norway'],
  PL: ['Polen', 'Poland'],
  PT: ['Portugal', 'Portugal'],
  RO: ['Roemenië', 'Romania'],
  SE: ['Zweden', 'Sweden'],
  SI: ['Slovenië', 'Slovenia'],
  SK: ['Slowakije', 'Slovakia'],
}

/** The name of a country in a sentence; the code itself for one that is not listed. */
export function countryName(code: string, language: Language): string {
  return NAMES[code]?.[language === 'nl' ? 0 : 1] ?? code
}
