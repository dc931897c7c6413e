import type { Word } from './phrase.ts'
import type { Sentence } from './sentence.ts'

/** The clause of a text that asks, and what it asks for by its first word. */
export interface AskingClause {
  /** Where it begins in the text. */
  readonly from: number
  readonly words: readonly Word[]
  /** "Wie", "waarom", "who": no sum answers those, whatever numbers stand beside them. */
  readonly wantsNoAmount: boolean
  /** The verb that it begins with, when it asks for a yes or a no. */
  readonly verb: string | null
}

/** Where a clause may begin: after a sentence, after a comma or colon, and at "en", "of", "maar" inside one. */
const BREAK = /[.;?!]+(?: |$)|[,:](?= )|[()]| (?=(?:en|of|maar|dus|and|or|but|so) )/g
const OPENING =
  /^(?:[\s'"-]|(?:en|of|maar|dus|dan|nou|and|or|but|so|then|hoi|hallo|hi|hey|dag|ps|vraag|vraagje|question)\b[\s,.!:]*)+/
const OPEN =
  /^(?:(?:tot|sinds|vanaf|per|voor|in|op|onder|van|met|bij|aan|over|binnen|until|since|from|by|in|on|at|for|under|within) )?(?:wie|wiens|wat|waar|waar(?:om|voor|mee|op|in|bij|door|van|aan|over)|wanneer|wanner|hoe|hoeveel\w*|hoevl|hoevel|hoevaak|welke?|who|whose|what|where|why|when|how|which)(?![a-z])/
const YES_NO =
  /^(?:(?:heb|ben|zit|val|werk|ga)(?= (?:ik|je|jij|u) )|mag|mogen|kan|kun|kunnen|kunt|moet|moeten|heeft|hebben|is|zijn|was|waren|krijg|krijgt|krijgen|wordt|worden|word|telt|tellen|geldt|gelden|klopt|gaat|doet|valt|vallen|zitten|zou|zouden|hoef|hoeft|hoeven|bestaat|komt|werkt|verandert|can|may|must|do|does|did|is|are|am|was|were|will|would|should|shall|have|has|could)(?![a-z])/
const NO_AMOUNT = /^(?:aan )?(?:wie|wiens|waarom|waardoor|who|whose|why)(?![a-z])/
/** "Wie weet hoeveel ..." does ask for one. */
const AMOUNT = /\b(?:hoeveel|hoevl|how much)\b/
/** "Klopt dat?", "toch?": asks nothing of its own. */
const BARE = 2

/** The last clause that asks something; `null` when a text only tells, or names a subject and values. */
export function askingClauseOf(text: Pick<Sentence, 'folded' | 'words'>): AskingClause | null {
  return askingClausesOf(text).at(-1) ?? null
}

/** Every clause that asks something, tags such as "klopt dat?" left out. */
export function askingClausesOf({ folded, words }: Pick<Sentence, 'folded' | 'words'>): AskingClause[] {
  const found: AskingClause[] = []
  for (const [from, to] of clausesOf(folded)) {
    const text = folded.slice(from, to).replace(OPENING, '')
    const verb = YES_NO.exec(text)?.[0] ?? null
    if (verb === null && !OPEN.test(text)) continue
    const within = words.filter((word) => word.from >= from && word.to <= to)
    if (found.length > 0 && within.length <= BARE) continue
    found.push({ from, words: within, wantsNoAmount: NO_AMOUNT.test(text) && !AMOUNT.test(text), verb })
  }
  return found
}

function clausesOf(folded: string): [number, number][] {
  const starts = [0, ...[...folded.matchAll(BREAK)].map((match) => match.index + match[0].length)]
  return starts.map((from, at) => [from, starts[at + 1] ?? folded.length])
}
