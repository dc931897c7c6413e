import type { Bilingual, Language } from '../core/language.ts'

const NAMES: Readonly<Record<string, Bilingual>> = {
  arbo: { nl: 'Arbo en RI&E', en: 'Health and safety at work (RI&E)' },
  beleid: { nl: 'Beleid van het kabinet', en: 'Government policy' },
  cijfers: { nl: 'Cijfers', en: 'Figures' },
  gezondheid: { nl: 'Gezondheid en welzijn', en: 'Health and wellbeing' },
  grenswerkers: { nl: 'Werken over de grens', en: 'Working across the border' },
  mobiliteit: { nl: 'Reizen en bereikbaarheid', en: 'Travel and accessibility' },
  vergoedingen: { nl: 'Vergoedingen', en: 'Allowances' },
  werkkostenregeling: { nl: 'Werkkostenregeling', en: 'Work-related costs scheme (WKR)' },
  'wet-flexibel-werken': { nl: 'Wet flexibel werken', en: 'Flexible Working Act (Wet flexibel werken)' },
}

/** What a theme is called by people; one of a company's own folder by the name of its folder. */
export const themeName = (theme: string, language: Language): string => NAMES[theme]?.[language] ?? theme
