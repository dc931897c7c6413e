import { wordsOf } from '../../language/words.ts'

/** What a question asks of its subject: two questions that differ in it are never alike. */
export interface QuestionForm {
  /** "Waarom", "hoeveel", "wanneer": other questions about the same thing. */
  readonly asks: string
  /** Whether something may or must be; `null` when the question does not say. */
  readonly mode: 'may' | 'must' | null
  /** Small words that turn a meaning round or narrow it: "niet", "alleen", "buiten", "meer dan". */
  readonly turns: readonly string[]
}

const ASKS: readonly (readonly [string, RegExp])[] = [
  ['how-long', /\b(?:hoe ?lang|hoe vaak|hoe snel|how (?:long|often|soon|quickly))\b/],
  ['how-many', /\b(?:hoeveel|how (?:much|many)|welk bedrag|hoe hoog)\b/],
  ['why', /\b(?:waarom|hoezo|why|wrm)\b/],
  ['when', /\b(?:wanneer|when|wnr)\b/],
  ['who', /\b(?:wie|who|whom|whose)\b/],
  ['where', /\b(?:waar|where)\b/],
  ['how', /\b(?:hoe|how)\b/],
  ['what', /\b(?:wat voor|welke?|which|what kind)\b/],
]
const MUST =
  /\b(?:moet|moeten|moest|hoef|hoeft|hoeven|verplicht|verplichting|must|have to|has to|need to|obliged|required)\b/
const MAY = /\b(?:mag|mogen|mocht|kan|kun|kunt|kunnen|toegestaan|may|can|could|allowed|permitted)\b/

/** Each turn under one name in both languages. */
const TURNS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    not: 'niet geen nooit niets niemand not no never none nothing nobody dont doesnt isnt arent cant cannot wont shouldnt mustnt',
    without: 'zonder without',
    only: 'alleen slechts uitsluitend only solely',
    except: 'behalve uitgezonderd tenzij except unless',
    always: 'altijd always',
    more: 'meer more extra',
    less: 'minder less fewer',
    outside: 'buiten outside',
    inside: 'binnen within inside',
    after: 'na nadat after',
    before: 'voordat before',
    until: 'tot totdat until till',
    since: 'sinds vanaf since',
    during: 'tijdens during',
    most: 'meest meeste most highest hoogste',
    least: 'minst minste least lowest laagste',
    above: 'boven above',
    below: 'onder below under',
    self: 'zelf myself yourself himself herself themselves',
    every: 'elke elk iedere ieder every each all alle',
    other: 'andere ander anders other another',
    also: 'ook also too',
    back: 'terug terugwerkende back retroactively',
  }).flatMap(([name, words]) => words.split(' ').map((word) => [word, name])),
)
/** "…, of niet?", "… toch?" ask for agreement and deny nothing. */
const TAG = /[,\s]+(?:of niet|of wel|toch niet|toch|right|or not)\s*[?.!]*\s*$/

export function formOf(question: string): QuestionForm {
  const text = question.toLowerCase().replace(TAG, '?')
  const turns = wordsOf(text).flatMap(({ text: word }) => TURNS[word] ?? [])
  // "Vóór" and "voor" are told apart by a number behind them: "voor 1 mei" against "vergoeding voor een stoel".
  const before = /\b(?:voor|vóór|by|before)\s+\d/.test(text) ? ['before'] : []
  return {
    asks: ASKS.find(([, form]) => form.test(text))?.[0] ?? '',
    mode: MUST.test(text) ? 'must' : MAY.test(text) ? 'may' : null,
    turns: [...new Set([...turns, ...before])].sort(),
  }
}

/** The words that a turn is told by; they are no part of the subject. */
export const isTurn = (word: string): boolean => Object.hasOwn(TURNS, word)
