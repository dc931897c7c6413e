/** What a person says to the assistant itself, when the whole text is no more than that. */
export type SmallTalk = 'greeting' | 'thanks' | 'goodbye' | 'help' | 'who' | 'fine'

const FILLER =
  '(?:hybridewijzer|allemaal|iedereen|all|everyone|there|daar|bot|robot|je|jij|u|you|ff|even|hoor|man|zeg|dan|then|weer|again|alvast|heel|erg|hartelijk|zeer|super|so|very|much|a lot|for (?:your|the) (?:help|answer)|voor (?:je|de|uw|het) (?:hulp|antwoord|uitleg)|ook|nog|maar|but|oke|oké|ok|okay|top|prima|mooi|goed|great|perfect|fijn|duidelijk|clear|helder)'

const SAYINGS: readonly (readonly [SmallTalk, string])[] = [
  [
    'greeting',
    'hoi|hallo|hey|hé|hee|heey|hi|hello|dag|goedemorgen|goedemiddag|goedenavond|goeiemorgen|goeiemiddag|goeienavond|goedendag|good morning|good afternoon|good evening|morgen|yo|moin|hallootjes',
  ],
  [
    'thanks',
    'bedankt|dank|dankjewel|dankje|dank u|dank je wel|dank u wel|thanks|thank|thank you|thx|tnx|ty|merci|cheers|danke',
  ],
  [
    'goodbye',
    'doei|doeg|tot ziens|later|bye|goodbye|see you|fijne dag|fijn weekend|have a nice day|goodnight|groetjes|groet',
  ],
  [
    'help',
    'help|hulp|wat kun je|wat kan je|wat kan jij|wat kunt u|wat kun je allemaal|wat kan je allemaal|wat doe je|wat weet je|wat weet je allemaal|hoe werk je|hoe werkt dit|hoe werkt het|wat kan ik (?:je|jou|u) vragen|wat kan ik vragen|waar kan je mee helpen|waarmee kun je (?:me |mij )?helpen|waar kun je (?:me |mij )?mee helpen|kun je me helpen|what can you do|what can you do for me|what do you do|what do you know|what can i ask|what can i ask you|how do you work|how does this work|what can you help(?: me)? with|can you help me|help me|menu|start',
  ],
  [
    'who',
    'wie ben je|wie ben jij|wat ben je|wat ben jij|ben je een (?:mens|robot|bot|computer)|ben jij een (?:mens|robot|bot|computer)|who are you|what are you|are you (?:a )?(?:human|real|bot|robot|an ai|ai)|ben je echt',
  ],
  [
    'fine',
    'ok|oke|oké|okay|okee|prima|top|mooi|helder|duidelijk|begrepen|snap ik|ik snap het|goed zo|great|got it|clear|i see|understood|perfect|super|fijn|yes|ja|nee|no|nope|jep',
  ],
]

const PATTERNS = SAYINGS.map(([kind, sayings]): readonly [SmallTalk, RegExp] => [
  kind,
  new RegExp(`^(?:(?:${sayings}|${FILLER})[\\s,.!?]*)*?(?:${sayings})(?:[\\s,.!?]+${FILLER})*[\\s,.!?]*$`),
])

/** The kind of small talk that the text is, or `null` when it says anything else. Emoji and case do not count. */
export function smallTalkIn(text: string): SmallTalk | null {
  const plain = text
    .toLowerCase()
    .replaceAll(/\p{Extended_Pictographic}|\u200d|\ufe0f|:[a-z_]+:/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (plain === '' || plain.length > 80) return null
  const order = plain.includes('?') ? PATTERNS : [...PATTERNS].sort(([a], [b]) => weight(a) - weight(b))
  return order.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

const weight = (kind: SmallTalk): number => (kind === 'fine' ? 2 : kind === 'greeting' ? 1 : 0)
