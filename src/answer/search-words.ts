import type { Language } from '../core/language.ts'
import { COUNT } from './changes.ts'
import { ownNumbersIn } from './own-numbers.ts'

const MONTHS =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october'
/** "Op 2 september", "eind november": in what someone tells of himself, days of his own and no subject. */
const OWN_DATES = new RegExp(
  `\\b(?:(?:per|op|vanaf|sinds|from|on|since) )?(?:(?:\\d{1,2}(?:st|nd|rd|th)?|begin|half|eind|early|mid|late) (?:of )?(?:${MONTHS})|(?:${MONTHS}) \\d{1,2})\\b`,
  'gi',
)
/** "Twee maanden geleden": how long ago he did it is his own, and not a term of some rule. */
const LONG_AGO = new RegExp(`\\b${COUNT} (?:dagen|weken|maanden|days|weeks|months) (?:geleden|ago)\\b`, 'gi')
const OF_HIMSELF = /\b(?:ik|mijn|m'n|mn|i|my)\b/i
const A_YEAR = /\b(?:19|20)\d\d\b/
/** A text of so many words tells something before it asks. */
const A_STORY = 18

/** "Nog steeds niks gehoord": words of grammar that together say that nobody answered. */
const NO_ANSWER: Readonly<Record<Language, readonly [RegExp, string]>> = {
  nl: [
    /\b(?:niks|niets|geen bericht|geen woord)(?: \w+){0,3} (?:gehoord|vernomen|laten weten|horen|terug(?:gehad|gekregen|gehoord|ontvangen)?)\b(?: (?:gehad|gekregen|gehoord|ontvangen))?|\b(?:geen|nooit)(?: (?:een|enkele|nog))? (?:reactie|antwoord|bericht|uitsluitsel)(?: \w+){0,3} (?:gehad|gekregen|ontvangen|gehoord)\b|\b(?:hoor|hoorde) (?:\w+ ){0,2}(?:niks|niets)\b/gi,
    'geen antwoord',
  ],
  en: [
    /\b(?:heard|hear) (?:\w+ ){0,2}nothing\b|(?:\bnot|\bnever|n't) (?:\w+ )?(?:heard|hear)(?: (?:back|anything))?\b|\b(?:no|never an?y?) (?:reply|response|reaction)\b/gi,
    'no answer',
  ],
}

/** Ways of speaking that say no more than others, in words that few cards have. */
const PLAINLY: readonly (readonly [RegExp, string])[] = [
  [
    /\bis (?=(?:dat|dit|het|zoiets)\b)(\w+) (?:(?:dan|wel|nou|wettelijk|zomaar|ook) )*(?:toegestaan|geoorloofd|legaal|rechtsgeldig)\b/gi,
    'mag $1',
  ],
  [
    /\bhoe groot (?:is|was|waren|zijn) (?:de groep|het (?:aan)?deel|het percentage|het aantal)(?: (?:die|dat|van))?\b/gi,
    'hoeveel',
  ],
  // Nobody sits here.
  [/\bhoe zit (dat|het|dit)\b/gi, 'hoe is $1'],
  [/\bhoe zat (dat|het|dit)\b/gi, 'hoe was $1'],
  // "Wanneer mag ik weer?" after a request: what is done again stands in the sentence before.
  [
    /\b(mag|kan) ik (?:het )?(?:weer|opnieuw|nog (?:een keer|eens))(?: proberen| vragen)?(?=\s*(?:[?!.]|$))/gi,
    '$1 ik opnieuw vragen',
  ],
  [/\b(?:zit|zat|zitten|zaten|loop|liep|lopen) te (?=\w{3,}en\b)/gi, ''],
]

/** A question as it is searched for: what its own numbers come to stands in words, and days of a story are left out. */
export function searchWords(question: string, language: Language): string {
  // Where a time was cut out, more than one space is left.
  const asked = question.replaceAll(/\s+/g, ' ')
  const told = [...ownNumbersIn(asked)]
    .sort((a, b) => b.from - a.from)
    .reduce((said, { from, to, words }) => `${said.slice(0, from)} ${words[language]} ${said.slice(to)}`, asked)
  const [silence, unanswered] = NO_ANSWER[language]
  const said = PLAINLY.reduce(
    (text, [form, plain]) => text.replaceAll(form, plain),
    told.replaceAll(silence, unanswered),
  )
  if (!OF_HIMSELF.test(told) || A_YEAR.test(told)) return said
  const isStory = told.split(/\s+/).length >= A_STORY
  return (isStory ? said.replaceAll(OWN_DATES, ' ') : said).replaceAll(LONG_AGO, ' ')
}
