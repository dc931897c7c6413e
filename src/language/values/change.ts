import { nearestIn } from './spelling.ts'
import { type KindOfChange, type Value, value } from './value.ts'

/** In order: hours go before times, because "andere uren" and "minder uren thuis" are about hours. */
const WORDS: readonly (readonly [KindOfChange, RegExp])[] = [
  [
    'arbeidsduur',
    /\b(?:arbeidsduur|(?:minder|meer|less|fewer|more|extra) (?:(?:contract|working|work|arbeids)[ -]?)?(?:uren|uur|uurtjes|hours|dagen(?: (?:gaan )?werken)?|days)|(?:minder|meer|korter|langer) (?:(?:gaan|te|wil|wilde|wou|zou|ga|kan|mag) )*(?:gaan )?werken|work(?:ing)? (?:less|more|fewer|fewer hours)|part-?time|deeltijd|parttimen|urenuitbreiding|urenvermindering|uren (?:uitbreiden|verminderen|terugbrengen|omlaag|omhoog)|(?:reduce|increase|cut|extend)(?: my| their| the)? (?:working |work )?hours|(?:naar|from|to|van) \d+ (?:naar \d+ )?(?:uur|hours)|\d+ uur gaan werken|dag(?:je)? minder|(?:a )?day less|one day less|contracturen|arbeidsuren)\b/,
  ],
  [
    'werktijd',
    /\b(?:werktijd|werktijden|arbeidstijd|arbeidstijden|begintijd|eindtijd|begintijden|(?:ander|nieuw|mijn|vast|flexibel)e? rooster|rooster|roosters|dienst(?:en)? ruilen|(?:andere|flexibele|vaste|different|flexible|other) (?:werk)?(?:tijden|uren|hours|times|working hours|working times|work hours)|(?:eerder|later|vroeger) (?:beginnen|starten|stoppen|op te houden)|(?:start|begin|finish)(?:ing)? (?:earlier|later)|working (?:hours|times)|work schedule|schedule|compressed week|4x9|vier keer negen|shift|shifts)\b/,
  ],
  [
    'arbeidsplaats',
    /\b(?:arbeidsplaats|werkplek|werkplaats|(?:vaker |deels |meer |structureel )?thuis (?:te )?(?:gaan |mogen |te mogen |blijven )?werk\w*|thuis-?werk(?!vergoed|kosten|geld|ers?\b|potje|dagen?\b)\w*|(?:work|working) (?:\w+ )?(?:from home|at home|remotely|abroad)|work(?:ing)? (?:\w+ ){1,5}from home|home[ -]?work\w*|telewerk\w*|telework\w*|remote(?:ly)?|wfh|hybride werken|hybrid(?: working)?|vanuit huis|van huis uit|(?:andere|different|other) (?:plek|plaats|locatie|vestiging|kantoor|location|place|workplace|office)|place of work|workplace|werkhub|vanuit het buitenland|(?:een|twee|drie|vier|vijf|\d) (?:vaste )?(?:dag|dagen|days?) (?:per week |a week )?(?:thuis|at home|from home))\b/,
  ],
]

const changeSpelt = nearestIn([
  'minder',
  'fewer',
  'arbeidsduur',
  'werktijden',
  'thuiswerken',
  'arbeidsplaats',
  'werkplek',
  'rooster',
  'andere',
  'remote',
])

/** What someone wants changed under the Wet flexibel werken: hours, times or place. The earliest kind of the list wins. */
export function changeIn(text: string): Value[] {
  return changesIn(text) ?? changesIn(respelled(text)) ?? []
}

function changesIn(text: string): Value[] | null {
  for (const [change, words] of WORDS) {
    const match = words.exec(text)
    if (match) return [value({ from: match.index, to: match.index + match[0].length }, { kind: 'change', change })]
  }
  return null
}

/** A letter away from a word of the list, and another word. */
const OTHER_WORDS = /^(?:thuiswerkers?|anderen?|anders)$/

/** Slips of the pen put right; places may shift a letter, which nothing here minds. */
function respelled(text: string): string {
  return text.replace(/[a-z]{5,}/g, (word) => (OTHER_WORDS.test(word) ? word : (changeSpelt(word) ?? word)))
}
