import type { Language } from '../core/language.ts'
import { changeOfHoursIn } from './request-kinds.ts'

const MONTHS =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october'
/** "Op 2 september", "eind november": in what someone tells of himself, days of his own and no subject. */
const OWN_DATES = new RegExp(
  `\\b(?:(?:per|op|vanaf|sinds|from|on|since) )?(?:(?:\\d{1,2}(?:st|nd|rd|th)?|begin|half|eind|early|mid|late) (?:of )?(?:${MONTHS})|(?:${MONTHS}) \\d{1,2})\\b`,
  'gi',
)
const OF_HIMSELF = /\b(?:ik|mijn|m'n|mn|i|my)\b/i
const A_YEAR = /\b(?:19|20)\d\d\b/
/** A text of so many words tells something before it asks. */
const A_STORY = 18

const HOURS: Readonly<Record<Language, Readonly<Record<'fewer hours' | 'more hours', string>>>> = {
  nl: { 'fewer hours': 'minder uren', 'more hours': 'meer uren' },
  en: { 'fewer hours': 'fewer hours', 'more hours': 'more hours' },
}

/** "Nog steeds niks gehoord": words of grammar that together say that nobody answered. */
const NO_ANSWER: Readonly<Record<Language, readonly [RegExp, string]>> = {
  nl: [
    /\b(?:niks|niets|geen bericht|geen woord)(?: \w+){0,3} (?:gehoord|vernomen|laten weten|horen)\b|\b(?:hoor|hoorde) (?:\w+ ){0,2}(?:niks|niets)\b/gi,
    'geen antwoord',
  ],
  en: [
    /\b(?:heard|hear) (?:\w+ ){0,2}nothing\b|(?:\bnot|\bnever|n't) (?:\w+ )?(?:heard|hear)(?: (?:back|anything))?\b/gi,
    'no answer',
  ],
}

/** A question as it is searched for: what its own numbers come to stands in words, and days of a story are left out. */
export function searchWords(question: string, language: Language): string {
  const change = changeOfHoursIn(question)
  const told =
    change === null
      ? question
      : `${question.slice(0, change.from)} ${HOURS[language][change.kind]} ${question.slice(change.to)}`
  const [silence, unanswered] = NO_ANSWER[language]
  const said = told.replaceAll(silence, unanswered)
  const isStory = told.split(/\s+/).length >= A_STORY && OF_HIMSELF.test(told) && !A_YEAR.test(told)
  return isStory ? said.replaceAll(OWN_DATES, ' ') : said
}
