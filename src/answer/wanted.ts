import type { Passage } from '../cards/card.ts'
import { referencesIn } from '../cards/references.ts'
import type { Language } from '../core/language.ts'
import type { Unit } from '../rules/rule-table.ts'
import type { Rules } from '../rules/rules.ts'

/** The kind of thing that a question asks for by its form; a passage without it cannot be the answer. */
export type Wanted = 'money' | 'percentage' | 'number' | 'time' | 'permission'

const FORMS: readonly (readonly [Wanted, RegExp])[] = [
  [
    'money',
    /\b(wat kost|kost(?:en)? (?:het|dat|een)|gekost|kostte|hoeveel (?:geld|euro|subsidie|budget|kost)|welk bedrag|om wat voor bedrag|hoe duur|welke prijs|hoe hoog is de (?:boete|subsidie)|how expensive|how much (?:money|does it cost|did it cost|budget|subsidy)|what does it cost|what (?:did|does|would) .{0,60}\bcost|which amount|what amount)\b/,
  ],
  [
    'percentage',
    /\b(hoeveel procent|welk percentage|hoeveel %|what percentage|how many per ?cent|which percentage|what per ?cent)\b/,
  ],
  [
    'time',
    /\b(?:(?:sinds|tot|vanaf|per) wanneer|welke (?:datum|dag)|wanneer (?:ging|werd|werden|kwam|begon|verviel|trad|stopte|eindigde)|wanneer is .{1,60} (?:ingegaan|begonnen|verworpen|vervallen|gepubliceerd|gevraagd|gestart|afgelopen)|(?:since|until|from) when|(?:what|which) (?:date|day))\b/,
  ],
  ['number', /\b(hoeveel|hoevel|hoe vaak|hoelang|hoe lang|how many|how often|how long)\b/],
  [
    'permission',
    /\b(?:mag|mogen|moet|moeten) (?:ik|we|wij|(?:mijn|m'n|mn|onze|de) (?:baas|chef|werkgever|leidinggevende))\b|\b(?:mag|kan) (?:ie|hij|zij|ze) (?:dat|me|mij)\b|\b(?:can|may|must) (?:i|we|my (?:boss|employer|manager))\b|\b(?:am i|are we|is it) (?:allowed|obliged)\b/,
  ],
]

const MONEY_UNITS: readonly Unit[] = ['euro', 'euro-per-day', 'euro-per-km']
const NUMERAL =
  /\d|\b(twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|zestien|twintig|helft|kwart|driekwart|meerderheid|minderheid|meeste|once|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|sixteen|twenty|half|quarter|most|majority|onbeperkt|unlimited|regelmatig|regularly|elk jaar|every year)\b|\b(?:een|één|one|a|per|geen|no) (?:maand|jaar|week|dag|keer|uur|aantal|vast|fixed|limit|month|year|day|hour)/
const MONTH_NAMES =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october'
/** Numbers that count nothing: days of the calendar, years, articles of a law. */
const NOT_A_COUNT = new RegExp(
  `\\b\\d{1,2} (?:${MONTH_NAMES})\\b|\\b(?:19|20)\\d\\d\\b|\\b(?:art\\.?|artikel|article|lid|paragraph|nr\\.?) ?\\d+|\\b\\d\\d \\d{3}\\b|\\ba1\\b|\\bcovid-19\\b`,
  'g',
)

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
      return (
        /€|\beuro\b/.test(text) ||
        units.some((unit) => MONEY_UNITS.includes(unit)) ||
        /\b(niets|gratis|geen kosten|free of charge|nothing)\b/.test(text)
      )
    case 'percentage':
      return /%|\b(procent|per ?cent|helft|half|kwart|quarter|driekwart)\b/.test(text) || units.includes('percent')
    case 'time':
      return NUMERAL.test(text.replaceAll(REFERENCE, '1'))
    case 'permission':
      return passage.layer !== 'cijfers'
    case 'number':
      return NUMERAL.test(text.replaceAll(REFERENCE, '7').replaceAll(NOT_A_COUNT, ' '))
  }
}

const REFERENCE = /\{\{.*?\}\}/g

const COMPANY =
  /\b(?:ons|onze|our)\b(?: \w+){0,2} (?:bedrijf|organisatie|werkgever|kantoor|afdeling|cao|beleid|regeling|team|company|office|employer|organisation|organization|policy|department|agreement)\b|\bbij ons\b|\b(?:ons|onze|our) (?:eigen )?\w*(?:cao|beleid|regeling|policy|pensioen\w*|handboek|kantine|intranet)\b/

/** Whether the question asks what one company arranged, which no law or letter can answer. */
export function asksOwnCompany(question: string): boolean {
  return COMPANY.test(question.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, ''))
}
