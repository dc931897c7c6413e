import type { Language } from '../core/language.ts'
import { wordsOf } from './words.ts'

/** Function words that only one of the two languages has; `is`, `in`, `of`, `over` and `was` say nothing. */
const DUTCH = setOf(`
  de het een ik je jij jullie wij ze zij hij mijn mn jouw uw onze ons hun zich men dit dat die deze wat wie waar wanneer
  waarom hoe hoeveel welke welk en maar want dus als dan omdat zodat aan bij door met na naar om op sinds tegen tot
  tussen uit van vanaf via volgens voor zonder niet geen wel nog ook eens toch maar eigenlijk gewoon te ten ter er
  ben bent zijn waren zou zouden zal zullen wil wilt willen kan kun kunt kunnen mag mogen moet moeten moest hoef hoeft
  heb hebt heeft hebben had wordt worden werd doe doet doen gaat gaan krijg krijgt krijgen alle alles iets niets elke
  wrm vd ff vh mbt thuis dag dagen`)
const ENGLISH = setOf(`
  the an i you your he she it its our us they them their my this that these those what who where when why how which
  and or but if then than because about at by for from to with without not no yes am are were be been being have has had
  do does did will would shall should can could may might must need get much many any some all there here please
  im dont doesnt cant isnt whats wont
  after before since on until during home day days weeks month months year years own both employer employers
  company keep kept tax free allowance request boss
  office work working workers worker remotely law right rights rule rules percent border cross notice hours hour chair desk
  travel commuting certificate agreement countries germany belgium netherlands dutch german belgian written refuse pays
  paid pay threshold security insurance taxes taxable exempt untaxed reimbursement obligation obligations duty workplace
  employee employees hybrid risk sick average share limit court schedule shift eye screen`)

/** Endings that are rare in the other language; they decide only where function words do not. */
const DUTCH_ENDING = /(?:ij[a-z]{0,3}|[aeou]ij|lijk|heid|ingen|eren|isch|sch|oen|aa[a-z]|uu[a-z]|oe[a-z]+)$/
const ENGLISH_ENDING = /(?:tion|tions|ly|ness|ment|ments|ty|ous|ful|ship|ence|ance|ght|ck|sh|th|work)$/

/**
 * The language of a question. Where nothing shows it, that of the conversation so far ("31 February 2027"), else Dutch:
 * a bare term of art is looked up in Dutch.
 */
export function detectLanguage(text: string, soFar: Language = 'nl'): Language {
  const words = wordsOf(text)
  let balance = 0
  for (const { text: word } of words) balance += evidence(word)
  if (balance === 0) return soFar
  return balance < 0 ? 'en' : 'nl'
}

function evidence(word: string): number {
  const inDutch = DUTCH.has(word)
  const inEnglish = ENGLISH.has(word)
  if (inDutch !== inEnglish) return inDutch ? 3 : -3
  if (inDutch) return 0
  if (DUTCH_ENDING.test(word)) return 1
  return ENGLISH_ENDING.test(word) ? -1 : 0
}

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}
