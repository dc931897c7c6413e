import type { Passage } from '../cards/card.ts'
import { referencesIn } from '../cards/references.ts'
import type { Day } from '../core/day.ts'
import type { Language } from '../core/language.ts'
import type { Unit } from '../rules/rule-table.ts'
import type { Rules } from '../rules/rules.ts'

/** The kind of thing that a question asks for by its form; a passage without it cannot be the answer. */
export type Wanted =
  | 'excess'
  | 'start'
  | 'money'
  | 'percentage'
  | 'number'
  | 'time'
  | 'reason'
  | 'own-withdrawal'
  | 'own-refusal'
  | 'duty'
  | 'permission'

const FORMS: readonly (readonly [Wanted, RegExp])[] = [
  [
    'excess',
    /^(?=.*(?:\bwat (?:als|indien|gebeurt|dan|nu)|\bgevolg|\bstel\b|\bwhat (?:if|happens|now)|\bconsequence)).*(?:\b(?:over|boven)\b.{0,40}\b(?:heen|uit(?:kom\w*|ga\w*)?|kom|komt|komen)\b|\berboven|\boverschr(?:ij|e)d|\bte veel (?:dagen|thuis|vergoed|betaal|uitge|gewerkt)|\bmeer dan (?:de|die|het|dat|\d)|\bexceed|\b(?:go|goes|went|get|are|am|be) (?:over|above|beyond)\b|\btoo many\b|\bmore than (?:the|those|\d))/s,
  ],
  ['reason', /\b(?:waarom|waardoor|wrm|waarvoor was|hoe komt het|why|how come)\b/],
  [
    'own-withdrawal',
    /\b(?:mag|kan|can|may) (?:ik|i)\b(?: \S+){0,5}? (?:intrekken|terugtrekken|annuleren|withdraw|cancel|take back)\b/,
  ],
  [
    'own-refusal',
    /\b(?:mag|kan|kun|can|may|could) (?:ik|je|we|wij|i|one)\b(?: \S+){0,5}? (?:weigeren|afslaan|refuse|decline|say no)\b/,
  ],
  [
    'money',
    /\b(wat kost|kost(?:en)? (?:het|dat|een)|gekost|kostte|hoeveel (?:geld|euro|subsidie|budget|kost)|welk bedrag|om wat voor bedrag|hoe duur|welke prijs|hoe hoog is de (?:boete|subsidie)|how expensive|how much (?:money|does it cost|did it cost|budget|subsidy)|what does it cost|what (?:did|does|would) .{0,60}\bcost|which amount|what amount)\b/,
  ],
  [
    'percentage',
    /\b(hoeveel procent|welk percentage|hoeveel %|what percentage|how many per ?cent|which percentage|what per ?cent)\b/,
  ],
  [
    'start',
    /\b(?:sinds|vanaf) wanneer\b|\bsince when\b|\b(?:in|sinds|vanaf|since) (?:welk|what|which) (?:jaar|year)\b/,
  ],
  [
    'time',
    /\b(?:(?:sinds|tot|vanaf|per) wanneer|welke (?:datum|dag)|wanneer (?:ging|werd|werden|kwam|begon|verviel|trad|stopte|eindigde)|wanneer is .{1,60} (?:ingegaan|begonnen|verworpen|vervallen|gepubliceerd|gevraagd|gestart|afgelopen)|wanneer (?:moet|moeten|uiterlijk|\w+(?:[glnr]de|[kt]te))|(?:since|until|from) when|when (?:must|do|does|should) .{1,40} (?:pay|paid|file|filed|report|reported|decide|due)|(?:what|which) (?:date|day))\b/,
  ],
  ['number', /\b(hoeveel|hoevel|hoe vaak|hoelang|hoe lang|how many|how often|how long)\b/],
  [
    'duty',
    /\b(?:moet|moeten|must|should|(?:has|have) to)\b.{0,60}\b(?:betalen|vergoeden|bekostigen|pay|reimburse|cover)\b|\b(?:verplicht|obliged|required)\b.{0,60}\b(?:betalen|vergoeden|pay|reimburse)\b/,
  ],
  [
    'permission',
    /\b(?:is|zijn) (?:een |de |het |zo'n )?\S+ (?:alleen|ook|pas|echt|wel|only) (?:verplicht|nodig|voor|for|mandatory)\b|\b(?:geldt|gelden) (?:\S+ ){1,4}(?:ook |alleen )?voor (?:ons|mij|mijn|een|kleine|grote)\b|\b(?:mag|mogen|moet|moeten) (?:ik|we|wij|(?:mijn|m'n|mn|ons|onze|de|een|elk|elke|ieder|iedere) (?:baas|chef|werkgever|leidinggevende|bedrijf|organisatie))\b|\b(?:mag|kan) (?:ie|hij|zij|ze) (?:dat|me|mij)\b|\b(?:mag|kan) dat\b(?: (?:zomaar|wel|nou|nu|eigenlijk|gewoon|echt|van de wet))*[ ?!.]*$|\bis (?:that|this) (?:even |really |just )?(?:allowed|legal|okay|ok)\b|\b(?:can|may|must) (?:i|we|my (?:boss|employer|manager))\b|\b(?:am i|are we|is it) (?:allowed|obliged)\b|\b(?:dat|of) (?:ik|we|wij|je|iedereen)\b.{0,40}\b(?:moet|moeten|mag|mogen|hoeft|hoeven)\b|\b(?:that|if|whether) (?:i|we|everyone)\b.{0,20}\b(?:must|may|have to|has to)\b/,
  ],
]

const MONEY_UNITS: readonly Unit[] = ['euro', 'euro-per-day', 'euro-per-km']
const TIME_UNITS: readonly Unit[] = ['days', 'weeks', 'months', 'years']
const NUMERAL =
  /\d|\b(twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|zestien|twintig|helft|kwart|driekwart|meerderheid|minderheid|meeste|once|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|sixteen|twenty|half|quarter|most|majority|onbeperkt|unlimited|regelmatig|regularly|elk jaar|every year)\b|\b(?:een|één|one|a|per|geen|no) (?:maand|jaar|week|dag|keer|uur|aantal|vast|fixed|limit|month|year|day|hour)/
const MONTH_NAMES =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october'
/** A day, a stretch of time, or where in an order of things something comes. */
const A_TIME = new RegExp(
  `\\b(?:${MONTH_NAMES}|(?:19|20)\\d\\d|da(?:g|gen|ys?)|we(?:ek|ken|eks)|maand(?:en)?|months?|jaar|years?|tijdvak|period|kwartaal|moment|uiterlijk|meteen|direct|onverwijld|zodra|voordat|nadat|immediately|as soon as|before|after|at the latest)\\b`,
)
const A_DATE = new RegExp(`\\b(?:${MONTH_NAMES}|(?:19|20)\\d\\d)\\b|\\{\\{year`)
/** What holds on the other side of a limit. */
const BEYOND =
  /\b(?:boven|erboven|meer|hoger|overschr\w+|te veel|vanaf|vervalt|drempel voorbij|above|more|higher|exceed\w*|too many|over the|falls away)\b/
const A_REASON =
  /\b(?:omdat|doordat|vanwege|wegens|daarom|daardoor|want|zodat|reden(?:en)?|om te|bedoeld|zwaarwegend|gevolg|oorzaak|because|due to|therefore|so that|reasons?|in order to|compelling|meant|result of|to prevent)\b/
const ABOUT_TAX = /belast|fiscaal|\btax|loonheffing|netto|bruto/
const DONE_BY_EMPLOYER = /^\W*(?:(?:ja|nee|yes|no), )?(?:(?:of )?je werkgever|(?:whether )?your employer)\b/
const REFUSED_BY_EMPLOYER = /(?:werkgever|baas|employer)\b.*\b(?:weiger|refuse)/
/** Numbers that count nothing: days of the calendar, years, articles of a law. */
const NOT_A_COUNT = new RegExp(
  `\\b\\d{1,2} (?:${MONTH_NAMES})\\b|\\b(?:19|20)\\d\\d\\b|\\b(?:art\\.?|artikel|article|lid|paragraph|nr\\.?) ?\\d+|\\b\\d\\d \\d{3}\\b|\\ba1\\b|\\bcovid-19\\b`,
  'g',
)

/** What the question asks for, or `null` when its form does not say. */
export function wantedBy(question: string): Wanted | null {
  const lower = question.toLowerCase()
  const found = FORMS.find(([, form]) => form.test(lower))?.[0] ?? null
  return found === 'duty' && ABOUT_TAX.test(lower) ? null : found
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
      return A_TIME.test(text) || units.some((unit) => TIME_UNITS.includes(unit))
    case 'reason':
      return A_REASON.test(text)
    case 'start':
      return A_DATE.test(text) || passage.validity.from !== null || passage.about.length > 0
    case 'excess':
      return BEYOND.test(`${passage.faces[language].heading} ${firstSentence(text)}`.toLowerCase())
    case 'own-withdrawal':
      return !DONE_BY_EMPLOYER.test(firstSentence(text))
    case 'own-refusal':
      return !REFUSED_BY_EMPLOYER.test(passage.faces[language].heading.toLowerCase())
    case 'duty':
      return !ONLY_UNTAXED.test(firstSentence(text)) && A_DUTY.test(text)
    case 'permission':
      return passage.layer !== 'cijfers'
    case 'number':
      return NUMERAL.test(text.replaceAll(REFERENCE, '7').replaceAll(NOT_A_COUNT, ' '))
  }
}

/** What an employer may pay without tax says nothing about what he must pay. */
const ONLY_UNTAXED =
  /\b(?:mag|mogen|kan|kunnen|may|can)\b.*\b(?:onbelast|belastingvrij|vrijgesteld|untaxed|tax-free|exempt)\b/

/** "Daarvoor bestaan eigen vrijstellingen" says nothing of who pays. */
const A_DUTY =
  /\b(?:moet|moeten|\w*plicht|verplichten|recht|hoeft|hoeven|betaalt|vergoedt|verstrekt|zorgt|krijgt?|must|obliged|obligation|dut(?:y|ies)|rights?|need not|has to|have to|pays|provides?|entitled|not? .{0,20}required)\b/

const firstSentence = (text: string): string => /^.*?[.?!](?=\s|$)/s.exec(text)?.[0] ?? text

const REFERENCE = /\{\{.*?\}\}/g

const COMPANY =
  /\b(?:ons|onze|our)\b(?: \w+){0,2} (?:bedrijf|organisatie|werkgever|kantoor|afdeling|cao|beleid|regeling|team|company|office|employer|organisation|organization|policy|department|agreement)\b|\bbij ons\b|\b(?:ons|onze|our) (?:eigen )?\w*(?:cao|beleid|regeling|policy|pensioen\w*|handboek|kantine|intranet)\b/

/** "Moet ons bedrijf een RI&E hebben?" is a question about the law. */
const COMPANY_MUST =
  /\b(?:moet|moeten|mag|mogen|hoeft|is|zijn|must|may|is|are|does) (?:ons|onze|our) (?:eigen )?(?:bedrijf|organisatie|werkgever|zaak|company|employer|organi[sz]ation)\b(?! (?:open|dicht|van plan))/

/** "Hoeveel dagen mag ik thuiswerken?" is not answered by how many others do. */
const WHAT_ONE_MAY =
  /\bwie (?:mag|mogen|moet|moeten)\b|\b(?:mag|mogen|moet|moeten|hoef|hoeven) (?:ik|we|wij|je)\b|\b(?:may|must|can|should) (?:i|we)\b|\b(?:do|am|are) (?:i|we) (?:have|need|allowed|obliged|supposed)\b/
/** "Moest je in januari 2022 nog thuiswerken?" asks for a rule of then. */
const WHAT_ONE_HAD_TO =
  /\b(?:moest|moesten|mocht|mochten|hoefde|hoefden) (?:ik|we|wij|je|men|iedereen)\b|\b(?:did|were) (?:i|we|you|people) (?:have to|allowed|obliged)\b/
/** "Moet ik thuiswerken?" is not answered by what an employer may refuse. */
const WHAT_ONE_MUST =
  /\b(?:moet|moeten|hoef|hoeven) (?:ik|we|wij)\b|\bmust (?:i|we)\b|\bdo (?:i|we) (?:have|need) to\b|\b(?:verplicht\w*|dwing\w*|force|oblige|make) (?:mij|me|ons|us)\b|\b(?:mij|me|ons|us) (?:daartoe )?(?:verplichten|dwingen)\b/
const REFUSAL = /weiger|afwij[sz]|afgewezen|\bnee\b|refus|reject|den(?:y|ied)|turn(?:ed)? down|\bno\b/

/** Whether a passage tells what others do, or may refuse, to who asks what holds for himself. */
export function isOfOthers(question: string, { layer, faces }: Passage): boolean {
  const lower = question.toLowerCase()
  if (layer === 'cijfers') return WHAT_ONE_MAY.test(lower) || WHAT_ONE_HAD_TO.test(lower)
  const heading = faces.nl.heading.toLowerCase()
  return WHAT_ONE_MUST.test(lower) && !REFUSAL.test(lower) && REFUSED_BY_EMPLOYER.test(heading)
}

/** Whether a passage tells what was allowed before, to who asks what he may do now. */
export function isOfThePast(question: string, { validity }: Passage, today: Day): boolean {
  return validity.to !== null && validity.to < today && WHAT_ONE_MAY.test(question.toLowerCase())
}

/** Whether the question asks what one company arranged, which no law or letter can answer. */
export function asksOwnCompany(question: string): boolean {
  const folded = question.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')
  return COMPANY.test(folded) && !COMPANY_MUST.test(folded)
}
