import type { Language } from '../core/language.ts'
import { askingClauseOf } from '../intents/asking.ts'
import { wordsIn } from '../intents/phrase.ts'
import { stem } from '../language/stem.ts'
import { isStopWord } from '../language/stop-words.ts'
import { foldInPlace } from '../language/values/fold.ts'
import { wordsOf } from '../language/words.ts'

const YES_OR_NO = /^(?:Ja|Nee|Yes|No),? (?=\S)/
const DENIAL =
  /\b(?:niet|geen|nooit|zonder|fout|mis|verboden|strafbaar|not|no|never|without|wrong|forbidden|illegal|\w+n't)\b/g
const OR_NOT = /\b(?:of|or) (?:niet|not)\b/g
const ALTERNATIVE = /\b(?:of|or)\b/
/** Verbs of one row ask for the same kind of yes. */
const VERBS: readonly RegExp[] = [
  /^(?:mag|mogen|mocht|kan|kun|kunnen|kunt|kon|can|may|could)$/,
  /^(?:moet|moeten|moest|hoef|hoeft|hoeven|must|should)$/,
  /^(?:is|zijn|was|waren|are|were)$/,
  /^(?:krijg|krijgt|heb|heeft|hebben|had|do|does|did|have|has)$/,
]
/** Words that turn a yes into a no: both the question and the heading have one of a row, or neither does. */
const TURNS: readonly RegExp[] = [
  /weiger|afwijz|afgewezen|nee zeg|verbied|terugdraai|intrek|refus|reject|deny|say no|turn down|forbid|withdraw/,
  /onbelast|belast|vrijgesteld|vrijstelling|fiscaal|netto|\btax|untaxed|exempt/,
  /verplicht|moet|\beis|dwing|must|oblig|mandatory|compulsory|requir|\bforc|have to/,
  /altijd|\balleen|uitsluitend|\belke?\b|\balle\b|zomaar|volledig|always|\bonly\b|\bevery|\bany\b/,
]
/** Who a question with a verb in front is about: the one who asks, or the one who decides. */
const SELF = /^(?:ik|we|wij|i)\b/
const DECIDES =
  /^(?:(?:mijn|m'n|mn|je|jouw|de|het|een|onze|ons|my|your|the|an?|our) )?(?:\w+ )?(?:werkgever|baas|chef|manager|leidinggevende|directeur|bedrijf|zaak|employer|boss|supervisor|company)\b|^(?:hij|zij|ze|ie|he|she|they)\b/
/** "Mag mijn baas dat weigeren?": what is asked about stands elsewhere. */
const POINTS_BACK = /\b(?:dat|dit|zoiets|that|this|it)\b/
const MOSTLY_THE_SAME = 0.5
const PARTLY_THE_SAME = 0.25

/**
 * A passage that begins with "Ja" or "Nee" says so to its own heading. To "wie", "hoe" and "waarom", and to a question
 * that turns the heading round, it begins with what it says.
 */
export function fittingLead(text: string, heading: string, question: string, language: Language): string {
  const lead = YES_OR_NO.exec(text)
  if (lead === null || (fits(question, heading, language) && coversNumbers(text, question))) return text
  const rest = text.slice(lead[0].length)
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

function fits(question: string, heading: string, language: Language): boolean {
  const asked = clauseIn(question)
  if (asked === null || ALTERNATIVE.test(asked.text) || denies(question) !== denies(heading)) return false
  const own = clauseIn(heading)
  if (turnsRound(asked.text, heading) || isAboutAnother(asked, own)) return false
  if (POINTS_BACK.test(asked.text) && likeness(asked.text, heading, language) < 1) return false
  const alike = likeness(question, heading, language)
  return alike >= (sameVerb(asked.verb, own?.verb) ? PARTLY_THE_SAME : MOSTLY_THE_SAME)
}

/** "Ja, elke werkgever met personeel" says it to one of 4 and to one of 400. */
const OF_EVERYONE = /^(?:Ja|Nee|Yes|No), (?:elke?|iedere?|alle|every|each|all|any)\b/

/** "Ja, bij hoogstens 25 werknemers" says nothing to who asks about 30. */
function coversNumbers(text: string, question: string): boolean {
  if (OF_EVERYONE.test(text)) return true
  const said = new Set(numbersIn(text))
  return numbersIn(question).every((number) => said.has(number))
}

const numbersIn = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? []

function turnsRound(asked: string, heading: string): boolean {
  const folded = foldInPlace(heading)
  return TURNS.some((row) => row.test(asked) !== row.test(folded))
}

/** "Mag ik thuiswerken?" is no question about what an employer may, though the words are the same. */
function isAboutAnother(asked: Clause, own: Clause | null): boolean {
  if (own === null) return false
  const [here, there] = [asked, own].map(({ text, verb }) => text.slice(verb.length).trim())
  const opposed = (a: RegExp, b: RegExp) => a.test(here ?? '') && b.test(there ?? '')
  return opposed(SELF, DECIDES) || opposed(DECIDES, SELF)
}

interface Clause {
  /** From its verb on, folded. */
  readonly text: string
  readonly verb: string
}

/** The clause that asks for a yes or a no; `null` when the question asks for anything else. */
function clauseIn(question: string): Clause | null {
  const folded = foldInPlace(question).replaceAll(OR_NOT, '')
  const asking = askingClauseOf({ folded, words: wordsIn(folded) })
  if (!asking?.verb) return null
  const clause = folded.slice(asking.from)
  return { text: clause.slice(clause.indexOf(asking.verb)), verb: asking.verb }
}

const denies = (question: string): boolean =>
  [...question.toLowerCase().replaceAll(OR_NOT, '').matchAll(DENIAL)].length % 2 === 1

const sameVerb = (a: string, b: string | undefined): boolean =>
  b !== undefined && VERBS.some((row) => row.test(a) && row.test(b))

/** The share of the heading's own words that the question has. */
function likeness(question: string, heading: string, language: Language): number {
  const stemsOf = (text: string) =>
    wordsOf(text).flatMap((word) => (isStopWord(word.text, language) ? [] : [stem(word.text, language)]))
  const [wanted, said] = [new Set(stemsOf(heading)), new Set(stemsOf(question))]
  return wanted.size === 0 ? 0 : [...wanted].filter((word) => said.has(word)).length / wanted.size
}
