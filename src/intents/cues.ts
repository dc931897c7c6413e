import type { Intent } from './intent.ts'
import { type Phrase, placesOf, type Word } from './phrase.ts'
import type { Sentence } from './sentence.ts'

/** Words that steer a conversation, Dutch and English, in folded text. */

const CANCEL =
  /^[\s,.!]*(?:(?:oh?|ok|oke|nee|no|ach|ja|sorry|hm+|well)[\s,.!]+)*(?:laat (?:het |dit |dat )?maar(?: zitten| even)?|vergeet (?:het|maar|dit|dat)(?: maar)?|annuleer(?: (?:dit|dat|het|maar))?|annuleren|afbreken|breek (?:maar )?af|stop(?: maar| ermee| dit| it| this)?|hou (?:er )?maar (?:op|mee op)|hoeft niet(?: meer)?|(?:dat )?hoeft al niet meer|niet meer nodig|nvm|never ?mind|cancel(?: that| this| it)?|forget (?:it|about it|that)|drop it|skip it|no longer needed)(?: (?:hoor|then|dan|please|graag|dank je|dankjewel|bedankt|thanks))*[\s,.!]*$/

const AGREE =
  /^[\s,.!]*(?:ja|jazeker|graag|ja graag|ok|oke|okay|prima|doe maar|reken maar|bereken maar|reken (?:het |dat |t )?(?:maar |even )?uit|yes|yes please|please|sure|go ahead|do it|please do|yep|yeah)(?: (?:graag|please|hoor|maar|do|dat|reken (?:het |t )?(?:maar )?uit))*[\s,.!]*$/

const RESUME =
  /\b(?:ga (?:maar )?verder|verder met|doorgaan|ga door|terug naar|hervat\w*|waar waren we|weer verder|go on|continue|back to|resume|carry on|where were we|afmaken)\b/

const FOLLOW_UP =
  /^[\s,.!]*(?:en|and|of|or|nee|neen|no|nou|sorry|oeps|oops|stel|als|if|what if|wat als|what about|how about|hoe zit het|ik bedoel\w*|i mean|maar|but|dan|then|correctie|correction|actually|eigenlijk|toch|liever|wacht|wait|ok|oke)(?![a-z])/

const SMALL_TALK =
  /^[\s,.!]*(?:hoi|hallo|hi|hey|hello|goede?morgen|goede?middag|goede?navond|dag|dank\w*|bedankt|thanks|thank you|thx|top|super|fijn|mooi|prima|great|nice|help|doei|bye|wat kun je|wat kan je|what can you do|wie ben je|who are you)(?![a-z])/

/** Words that carry no subject of their own. */
const PLAIN: ReadonlySet<string> = new Set(
  `de het een ik je jij we wij ze zij hij er mijn mn m n onze ons hun dit dat die deze wat waar wanneer hoe hoeveel hoevl
  welke en of maar want dus als dan toch ook aan bij door met na naar om op over sinds tegen tot uit van vanaf via voor
  zonder niet geen wel nog al eens even ff graag te ten ter is was waren ben bent zijn wordt worden werd wil wilt willen
  kan kun kon kunt mag mogen moet heb heeft hebt hebben had gaat ga gaan doe doet per week wk jaar jr dag dagen dgn
  maand mnd nee neen ja nou nu oeps sorry stel bedoel bedoelde eigenlijk liever natuurlijk gewoon ongeveer circa precies
  totaal in het zou zal zullen eruit uit t eens weer nogmaals dezelfde zelfde ipv plaats daarvan alleen samen elkaar
  the a an i you we they it my our your their this that these those what where when how much many which and or but so
  if then also at by for from to on in of off with without not no yes am are was were be been would will shall can could
  may might must need do does did have has had get its im s t m re ll ve d per week day days year years month instead sorry oops
  rather actually about around exactly only again same other one say make uh uhm ok oke okay hmm well now be please pls
  daarvoor ervoor eerder daarna erna later daarop before after earlier following
  wacht wait zo'n ca max maximaal rond ergens correctie correction mean meant should let's`
    .trim()
    .split(/\s+/),
)

/** Money, travel and work words that belong to every sum here. */
const SHARED: ReadonlySet<string> = new Set(
  `euro euros werk werkt werken gewerkt werkte work works working worked thuis home kantoor office reis reizen travel
  krijg krijgen krijgt verdien vergoeding vergoed allowance uur uren hours werknemers medewerkers mensen people employees
  personeel staff retour enkele enkel reis heen terug way trip single return km kilometer kilometers bedrag amount
  boekhouder werkgever baas manager leidinggevende collega medewerker employer boss manager colleague vraagt asks vraag
  maximaal maximum onbelast belastingvrij netto taxfree mogen zouden zullen vandaan zit zitten datum date ingangsdatum starting start begin ingaan ingang thuiswerk thuisgewerkt berekening bereken reken calculate`
    .trim()
    .split(/\s+/),
)

export const isCancelling = (sentence: Sentence): boolean => CANCEL.test(sentence.folded)
export const isAgreement = (sentence: Sentence): boolean => AGREE.test(sentence.folded)
export const isResuming = (sentence: Sentence): boolean => RESUME.test(sentence.folded)
export const isFollowUp = (sentence: Sentence): boolean => FOLLOW_UP.test(sentence.folded)
export const isSmallTalk = (sentence: Sentence): boolean => SMALL_TALK.test(sentence.folded)

/**
 * The words that neither a value, nor this intent, nor everyday speech explains.
 *
 * A follow-up ("en bij 4 dagen?") has none; a question about something else has them.
 */
export function strangeWords(intent: Intent, sentence: Sentence): Word[] {
  const known = new Set(placesOf(ownPhrases(intent), sentence.words))
  return sentence.words.filter(
    (word) =>
      !PLAIN.has(word.text) &&
      !SHARED.has(word.text) &&
      !known.has(word) &&
      !sentence.values.some((value) => value.from <= word.from && word.to <= value.to),
  )
}

const OWN = new WeakMap<Intent, readonly Phrase[]>()

/** Every word of the intent's subject and slots, each as a phrase of one word. */
function ownPhrases(intent: Intent): readonly Phrase[] {
  const known = OWN.get(intent)
  if (known !== undefined) return known
  const phrases = [
    ...Object.values(intent.subject).flat(),
    ...Object.values(intent.slots).flatMap(({ near, orNear }) => [...near, ...orNear]),
  ]
  const single = phrases.flatMap((phrase) =>
    phrase.runs.map((run): Phrase => ({ text: phrase.text, runs: [run], slots: [] })),
  )
  OWN.set(intent, single)
  return single
}
