import type { Passage } from '../cards/card.ts'
import { onceEach } from '../core/once-each.ts'
import { countriesIn, isAbroad } from '../language/values/countries.ts'
import { foldInPlace } from '../language/values/fold.ts'
import { isOfFewPeople } from './own-numbers.ts'
import { requestKindsIn } from './request-kinds.ts'
import { isOfAnotherGroup } from './special-groups.ts'

/** How the facts behind a passage are named: those of cross-border work, and those of the Wet flexibel werken. */
const CROSS_BORDER = 'gw-'
const FLEXIBLE_WORK = 'wfw-'

/** Words with which people speak of a border without naming a country. */
const ACROSS =
  /grens|buitenland|\blanden?\b|(?:woon|werk|thuis)land|verdrag|kaderovereenkomst|telewerk(?:overeenkomst|afspraak|akkoord)|raamovereenkomst|\ba1\b|\bsvb\b|sociale (?:zekerheid|premies|verzeker)|\bpremie|verzekerd|europ|\beu\b|drempel|hakamp|abroad|border|countr|treat(?:y|ies)|framework|social (?:security|insurance)|insured|contributions?|threshold|frontier|multistate|\b34\b|\b25 ?%|\b50 ?%|helft/

/** Of those: which tell of tax, and which of social security, with the words people use for either. */
const BORDER_TAX = /^gw-(?:belasting|nl-)/
const BORDER_INSURANCE = /^gw-(?:basisregel|25|hakamp|kader|toestemming)/
const OF_TAX = /belast|fiscus|fiscaal|\btax/
const OF_INSURANCE =
  /sociale|sociaal|premie|verzeker|\ba1\b|\bsvb\b|kaderovereenkomst|telewerk|social|insur|contribution|framework|agreement/

/** Who names the RI&E is not asking about a request, though small companies are treated apart in both. */
const OF_THE_RISKS = /\bri ?& ?e\b|\brie\b|risico-? ?inventaris|risk (?:assessment|inventory)/
const OF_A_REQUEST = /verzoek|\bwfw\b|flexib|aanvra|request/

/** Nobody is dismissed for a request; what else one is dismissed for, it does not say. */
const DISMISSAL = 'wfw-ontslagverbod'
const AFTER_A_REQUEST = /verzoek|vraag|vragen|gevraagd|vroeg|aanvra|flex|\bwfw\b|request|\bask/

/** A request for work that is easier to foresee, which has terms of its own. */
const PREDICTABLE_WORK = 'wfw-2b-'
/** The facts about employers to whom the usual terms of a request do not apply. */
const SMALL_EMPLOYER = 'wfw-kleine-werkgever'
/** Words with which people ask for it. */
const FORESEEN =
  /voorspelba|zekerheid|zeker(?:der|e)\b|\bvast(?:e|er|ere)? (?:uren|aantal|contract|dienst|rooster|aanstelling|dagen|werk)|vaste baan|oproep|nul.?uren|0.?uren|flex(?:werk|contract|kracht)|onbepaalde tijd|\bcontract|uitzend|min.?max|predictab|certain|permanent|fixed|on.?call|zero.?hours|temporary|steady|huishoude|household|zeevar|seafar|\b2b\b|\b2022\b/

/** What an employee must do himself, which is no answer to what his employer must. */
const OF_THE_EMPLOYEE = 'ra-werknemer'
const EMPLOYER_MUST =
  /\b(?:moet|moeten|hoort|behoort|dient|must|should|does|has)(?: \w+)? (?:(?:mijn|m'n|mn|de|je|een|my|the|an?) )?(?:werkgever|baas|chef|bedrijf|zaak|employer|boss|company)\b(?!.{0,60}\b(?:ik|mij|i) zelf\b)/

/** With how many days a year a fixed allowance is counted for who is at home or travels on some days of the week. */
const SHARE_OF_DAYS = 'WKR-FIXED-FRACTION'
/** Words with which people ask about it; "2 dagen" alone is as often about who may work at home. */
const OF_AN_ALLOWANCE =
  /\bvast|vergoed|reisgeld|reiskost|kilomet|\bkm\b|bedrag|geld|betal|belast|declar|dagenregeling|\b\d{3}\b|\brato|reken|per jaar|\btel(?:t|len)|minimaal|minstens|ondergrens|drempel|deeltijd|allowance|fixed|travel|commut|\bpay|paid|untaxed|tax|money|\bcount|calculat|a year|per year|threshold|part.?time/

/** What an employer pays as it is, however many days somebody is at home. */
const OF_A_THING =
  /internet|wifi|telefo|mobiel|\bgsm|abonnement|laptop|computer|tablet|beeldscherm|monitor|headset|printer|bureau|stoel|werkplek|meubel|(?:e|elektrische) ?bike|phone|broadband|subscription|screen|desk\b|chair|furniture/

/** How the facts are named that hold no more than what may, or need not, be paid for a day at home. */
const AMOUNT_A_DAY = /^(?:WKR-TWK-(?:20\d\d|CONFIRMED|NO-DUTY)|st-wkr-20\d\d)$/
/** Words with which people ask for an amount; "hoe vaak mag ik thuiswerken" asks for none. */
const OF_MONEY =
  /vergoed|geld|krijg|gekregen|bedrag|euro|€|belast|betaal|betal|declar|toeslag|toelage|bijdrage|premie|bonus|potje|compens|netto|kost|fisc|tegemoet|vrijstel|vrijgesteld|maxim|hoeveel (?:is|was|mag (?:mijn|de|een))|per (?:thuis\w* ?)?dag|allowance|\bpa(?:y|id|ys)\b|money|\btax|untaxed|reimburs|compensat|amount|exempt|\bget\b|per day|a day/

/** The vrije ruimte and what is counted in it, by year. */
const VRIJE_RUIMTE = 'WKR-VR-'
/** Words with which people speak of money of the company; no question about where one works has any of them. */
const OF_COMPANY_MONEY =
  /wkr|werkkosten|vrije|ruimte|loonsom|schijf|procent|percent|%|heffing|belast|vergoed|loon|fisc|budget|geld|geef|geven|krijg|kerst|pakket|cadeau|geschenk|borrel|feest|uitje|bedrag|euro|€|kost|betal|bonus|free margin|wage|payroll|work.related|tax|levy|gift|party|money|allowance|spend|tranche|bracket|\bcap\b|concern|overheveld|\bover(?:houd|blij|ig)|restant|carry/

/** The facts about safe and healthy work, which say nothing of what is paid for a day at home or for travel. */
const WORKING_CONDITIONS = 'ra-'
const AN_ALLOWANCE =
  /(?:thuiswerk|reiskosten|kilometer|km|onkosten)[- ]?(?:vergoeding|toeslag|toelage)|thuiswerkgeld|reisgeld|(?:home[- ]?(?:office|working)|travel|mileage) allowance/

/** What a question says, and what it leans on. */
export interface Spoken {
  readonly text: string
  /** The question before, for a turn that leans on it. */
  readonly before?: string
}

/** A question is held against some forty passages, and read once. */
const kindsAsked = onceEach(({ text }: Spoken) => requestKindsIn(text))
const kindsSaid = onceEach((spoken: Spoken) => requestKindsIn(saidIn(spoken)))
const kindsTold = onceEach(({ faces }: Passage) => requestKindsIn(faces.nl.heading))
const saidIn = ({ text, before }: Spoken): string => `${before ?? ''} ${text}`

/**
 * Whether a passage is about something else than the question, however alike their words: about work across a border
 * where nobody speaks of one, or about another kind of request. Hours may be refused on other grounds than a workplace.
 */
export function isAboutAnother(passage: Passage, spoken: Spoken): boolean {
  const { text } = spoken
  const said = saidIn(spoken)
  if (isOfAnotherGroup(passage, foldInPlace(said))) return true
  if (stems(passage, CROSS_BORDER)) return !speaksOfBorder(said) || isOtherSideOfBorderWork(passage, foldInPlace(said))
  if (stems(passage, PREDICTABLE_WORK)) return !FORESEEN.test(foldInPlace(said))
  if (onlyStems(passage, SHARE_OF_DAYS))
    return !OF_AN_ALLOWANCE.test(foldInPlace(said)) || OF_A_THING.test(foldInPlace(said))
  if (onlyStems(passage, VRIJE_RUIMTE)) return !OF_COMPANY_MONEY.test(foldInPlace(said))
  if (isAmountOfADay(passage)) return !OF_MONEY.test(foldInPlace(said))
  if (isOfWorkingConditions(passage) && AN_ALLOWANCE.test(foldInPlace(text))) return true
  if (onlyStems(passage, OF_THE_EMPLOYEE)) return EMPLOYER_MUST.test(foldInPlace(text))
  if (stems(passage, DISMISSAL)) return !AFTER_A_REQUEST.test(foldInPlace(said))
  if (!stems(passage, FLEXIBLE_WORK)) return false
  return (
    asksAboutRisks(foldInPlace(text)) || isOfLargerEmployers(passage, spoken) || asksAnotherRequest(passage, spoken)
  )
}

/** By its facts, or where it has none by the law that it rests on. */
const isOfWorkingConditions = (passage: Passage): boolean =>
  passage.facts.length > 0
    ? onlyStems(passage, WORKING_CONDITIONS)
    : passage.citations.some(({ source }) => /^arbo/.test(source))

const isAmountOfADay = ({ facts }: Passage): boolean =>
  facts.length > 0 && facts.every((fact) => AMOUNT_A_DAY.test(fact))

const onlyStems = ({ facts }: Passage, from: string): boolean =>
  facts.length > 0 && facts.every((fact) => fact.startsWith(from))

const stems = ({ facts }: Passage, from: string): boolean => facts.some((fact) => fact.startsWith(from))

/** Who asks about tax alone is not told about social security, nor the other way round. */
function isOtherSideOfBorderWork({ facts }: Passage, asked: string): boolean {
  const [ofTax, ofInsurance] = [OF_TAX.test(asked), OF_INSURANCE.test(asked)]
  if (ofTax === ofInsurance) return false
  const told = facts.filter((fact) => fact.startsWith(CROSS_BORDER))
  return told.every((fact) => (ofTax ? BORDER_INSURANCE : BORDER_TAX).test(fact))
}

function speaksOfBorder(text: string): boolean {
  const folded = foldInPlace(text)
  return ACROSS.test(folded) || countriesIn(folded).some(isAbroad)
}

/** The usual terms of a request, to who says that his employer is too small for them. */
function isOfLargerEmployers({ facts }: Passage, spoken: Spoken): boolean {
  if (facts.some((fact) => fact.startsWith(SMALL_EMPLOYER) || fact.startsWith(PREDICTABLE_WORK))) return false
  return kindsSaid(spoken).length > 0 && isOfFewPeople(foldInPlace(saidIn(spoken)))
}

const asksAboutRisks = (asked: string): boolean => OF_THE_RISKS.test(asked) && !OF_A_REQUEST.test(asked)

/** Where a heading names one kind of request and the question names only others. */
function asksAnotherRequest(passage: Passage, spoken: Spoken): boolean {
  const asked = kindsAsked(spoken)
  const told = kindsTold(passage)
  return asked.length > 0 && told.length > 0 && !told.some((request) => asked.includes(request))
}
