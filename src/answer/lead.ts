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
const MOSTLY_THE_SAME = 0.5
const PARTLY_THE_SAME = 0.25

/**
 * A passage that begins with "Ja" or "Nee" says so to its own heading. To "wie", "hoe" and "waarom", and to a question
 * that turns the heading round, it begins with what it says.
 */
export function fittingLead(text: string, heading: string, question: string, language: Language): string {
  const lead = YES_OR_NO.exec(text)
  if (lead === null || fits(question, heading, language)) return text
  const rest = text.slice(lead[0].length)
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

function fits(question: string, heading: string, language: Language): boolean {
  const asked = clauseIn(question)
  if (asked === null || ALTERNATIVE.test(asked.text) || denies(question) !== denies(heading)) return false
  const alike = likeness(question, heading, language)
  return alike >= (sameVerb(asked.verb, clauseIn(heading)?.verb) ? PARTLY_THE_SAME : MOSTLY_THE_SAME)
}

/** The clause that asks for a yes or a no; `null` when the question asks for anything else. */
function clauseIn(question: string): { readonly text: string; readonly verb: string } | null {
  const folded = foldInPlace(question).replaceAll(OR_NOT, '')
  const asking = askingClauseOf({ folded, words: wordsIn(folded) })
  return asking?.verb ? { text: folded.slice(asking.words[0]?.from), verb: asking.verb } : null
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
