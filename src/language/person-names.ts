/** A word of a name: a capital with small letters after it. Whole words in capitals are abbreviations (HR, RI&E). */
const WORD = "\\p{Lu}[\\p{L}'’-]*\\p{Ll}[\\p{L}'’-]*"
const PIECE = `(?:(?:\\p{Lu}\\.\\s?)+(?:${WORD})?|${WORD})`
/** What stands between the words of a surname. */
const BETWEEN = "(?:van|de|den|der|het|'t|ten|ter|te|el|al|ben|bin|von|du|da|di|dos|la|le)"
const NAME = `${PIECE}(?: +(?:${BETWEEN} +)*${PIECE})*`
/** The same when somebody does not bother with capitals; only where nothing but a name can stand. */
const ANY_NAME = `[\\p{L}'’-]+(?:(?: +${BETWEEN})+ +[\\p{L}'’-]+| +${WORD})*`

const PEOPLE =
  "collega(?:['’]?s)?|leidinggevende|manager|baas|chef|teamleider|teamlead|directeur|directrice|(?:hr-)?adviseur|bedrijfsarts|vriend(?:in)?|man|vrouw|partner|zoon|dochter|broer|zus|buurman|buurvrouw|moeder|vader|klant|medewerk(?:er|ster)|werkne(?:mer|emster)|stagiaire?|colleagues?|boss|supervisor|team leader|team lead|director|husband|wife|son|daughter|brother|sister|mother|father|friend|neighbour|client|employee"
const TITLES = 'meneer|mijnheer|mevrouw|dhr|mevr|mw|drs|dr|ir|ing|prof|mister|mr|mrs|ms|miss'
const GREETINGS = 'beste|hoi|hallo|hey|hai|dag|lieve|geachte|goedemorgen|goedemiddag|hi|hello|dear'
const FAREWELLS =
  'groet(?:en|jes)?(?: van)?|mvg|m\\.v\\.g\\.|gr|liefs|(?:kind |best |warm )?regards|best wishes|cheers|sincerely|yours'
const THANKS = 'bedankt|dank(?:jewel| je wel| u wel| je| u)?|thanks|thank you|thx'
/** Where people are from, and what they are, is no name: "ik ben Belg". */
const NO_ORIGIN =
  '(?!(?:Neder|Belg|Vlaa|Vlam|Waal|Duits|Fran|Brit|Engels|Pool|Pol|Spa|Ital|Portug|Turk|Marok|Zwit|Luxem|Dutch|German|French|Europ|English|Swiss|Americ|Amerik|Hybride))'
const NOT_US = '(?!(?:Hybridewijzer|Allemaal|Team|Collega|All|Everyone|Iedereen))'

interface Position {
  /** The words before the name, written with or without capitals. */
  readonly cue: string
  /** What may stand between those and the name. */
  readonly gap: string
  readonly name: string
  readonly end?: string
}

/** Where the name of a person usually stands. */
const POSITIONS: readonly Position[] = [
  { cue: TITLES, gap: '\\.? +', name: NAME },
  { cue: 'meneer|mijnheer|mevrouw|mister', gap: ' +', name: `(?!(?:die|dat|van|in|op|met|uit|of|en) )${ANY_NAME}` },
  { cue: PEOPLE, gap: ',? +(?:(?:genaamd|heet|is|van|named|called|of) +)?', name: `${NO_ORIGIN}${NAME}` },
  { cue: "ik ben|i am|i['’]m|this is|dit is|je spreekt met", gap: ' +', name: `${NO_ORIGIN}${NAME}` },
  { cue: 'ik heet|mijn naam(?: is)?|naam|genaamd|my name(?: is)?|name', gap: ':? +', name: NAME },
  { cue: 'ik heet|mijn naam is|my name is', gap: ' +', name: ANY_NAME },
  { cue: 'namens|on behalf of', gap: ' +', name: NAME },
  { cue: `${FAREWELLS}|${THANKS}`, gap: '[\\s,.!]+', name: NAME },
  { cue: FAREWELLS, gap: '[\\s,.!]+', name: ANY_NAME, end: '(?=[\\s.!]*$)' },
  { cue: GREETINGS, gap: ' +', name: `${NOT_US}${NAME}` },
]

const FORMS = [
  ...POSITIONS.map(
    ({ cue, gap, name, end = '' }) => new RegExp(`(?<=(?<!\\p{L})(?:${inAnyCase(cue)})${gap})${name}${end}`, 'gu'),
  ),
  // "Jan de Vries" shows itself; not as the first words of a sentence, where "Geldt de Arbowet" looks the same.
  new RegExp(`(?<=[\\p{L}\\d,;:)"’] )${WORD}(?: +${BETWEEN})+ +${WORD}`, 'gu'),
]

/** Bodies and places that are written like a person. */
const NO_PERSON = /^(?:Kamer|Raad|Ministerie|Hof|Wet|Staat|Staten|Universiteit|Gemeente|Bank|Rijk|Huis|Unie)\b/

/**
 * The text with the names of people taken out where they usually stand: after "mijn collega", "ik heet" or "groet,".
 *
 * No list of names is complete, and most capitals are no name. So a name elsewhere stays, which is why of what people
 * ask as little as possible is kept.
 */
export function withoutNames(text: string, instead = '[naam]'): string {
  return FORMS.reduce((left, form) => left.replace(form, (name) => (NO_PERSON.test(name) ? name : instead)), text)
}

/** `de` → `[dD][eE]`: the flag for it would also take every small letter for a capital. */
function inAnyCase(words: string): string {
  return words.replaceAll(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)
}
