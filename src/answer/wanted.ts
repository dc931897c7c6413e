import type { Passage } from '../cards/card.ts'
import { referencesIn } from '../cards/references.ts'
import type { Language } from '../core/language.ts'
import type { Unit } from '../rules/rule-table.ts'
import type { Rules } from '../rules/rules.ts'

/** The kind of thing that a question asks for by its form; a passage without it cannot be the answer. */
export type Wanted = 'money' | 'percentage' | 'number' | 'time'

const FORMS: readonly (readonly [Wanted, RegExp])[] = [
  [
    'money',
    /\b(wat kost|kost(?:en)? (?:het|dat|een)|gekost|kostte|hoeveel (?:geld|euro|subsidie|budget|kost)|welk bedrag|om wat voor bedrag|hoe duur|welke prijs|hoe hoog is de (?:boete|subsidie)|how expensive|how much (?:money|does it cost|did it cost|budget|subsidy)|what does it cost|what (?:did|does|would) .{0,60}\bcost|which amount|what amount)\b/,
  ],
  ['percentage', /\b(hoeveel procent|welk percentage|hoeveel %|what percentage|how many per ?cent|which percentage|what per ?cent)\b/],
  ['time', /\b(wanneer|sinds wanneer|tot wanneer|vanaf wanneer|welke datum|since when|until when|from when|what date|which date|from which date)\b/],
  ['number', /\b(hoeveel|hoevel|hoe vaak|hoelang|hoe lang|how many|how often|how long)\b/],
]

const MONEY_UNITS: readonly Unit[] = ['euro', 'euro-per-day', 'euro-per-km']
const NUMERAL =
  /\d|\b(een|één|eens|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|helft|kwart|meerderheid|minderheid|one|once|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter|none|geen|no)\b/

/** What the question asks for, or `null` when its form does not say. */
export function wantedBy(question: string): Wanted | null {
  const lower = question.toLowerCase()
  return FORMS.find(([, form]) => form.test(lower))?.[0] ?? null
}

/** Whether a passage holds a thing of that kind at all. */
export function holdsWanted(wanted: Wanted, passage: Passage, language: Language, rules: Rules): boolean {
  const text = passage.faces[language].text.toLowerCase()
  const units = referencesIn(text).flatMap(({ reference }) =>
    reference?.kind === 'rule' && rules.has(reference.rule) ? [rules.table(reference.rule).unit] : [],
  )
  switch (wanted) {
    case 'money':
      return /€|\beuro\b/.test(text) || units.some((unit) => MONEY_UNITS.includes(unit)) || /\b(niets|gratis|geen kosten|free of charge|nothing)\b/.test(text)
    case 'percentage':
      return /%|\b(procent|per ?cent|helft|half|kwart|quarter|driekwart)\b/.test(text) || units.includes('percent')
    case 'time':
    case 'number':
      return NUMERAL.test(text.replaceAll(/\{\{.*?\}\}/g, '1'))
  }
}

const COMPANY =
  /\b(?:[oó]ns|onze|our|bij ons|van ons)\b(?: \w+){0,2} (?:bedrijf|organisatie|werkgever|kantoor|afdeling|cao|beleid|regeling|team|company|office|employer|organisation|organization|policy|department|agreement)\b|\b(?:[oó]ns|onze|our) (?:eigen )?\w*(?:cao|beleid|regeling|policy|pensioen\w*|handboek|kantine|intranet)\b/

/** Whether the question asks what one company arranged, which no law or letter can answer. */
export function asksOwnCompany(question: string): boolean {
  return COMPANY.test(question.toLowerCase())
}
