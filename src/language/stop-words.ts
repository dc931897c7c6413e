import type { Language } from '../core/language.ts'

/**
 * Words that say how a question is asked, not what it is about: grammar, question words, modals, politeness, and the
 * way people shorten them in chat. `thuis`, `werk` and `dag` are not among them: here they are the subject.
 */
const DUTCH = `
  de het een der den des te ten ter dit dat die deze daar hier er
  ik jij je u hij zij ze wij we jullie men mij me mijn mn m'n jou jouw uw hem haar hen hun ons onze zich zichzelf zn z'n
  'k 't t 'n n 's s d'r r ie em dr ge
  en of maar want dus noch als dan toen terwijl omdat doordat zodat hoewel tenzij mits indien wanneer zodra totdat
  aan af bij door in met na naar om op over sinds tegen tot tussen uit van vanaf vanuit via volgens voor vooraf zonder
  rond rondom richting onder binnen buiten tijdens per qua ivm mbt dmv tav obv vd vh bv bijv oa etc enz nvt tgv tbv ihkv
  wie wat waar wanneer waarom waarvoor waarmee waarop waarin waarbij waardoor waaruit waarvan waaraan waarover waartoe
  welk welke hoe hoeveel hoeveelste hoezo hoelang hoever wrm waarm wnr hoevl wt wrvoor
  ben bent is zijn was waren geweest wees zou zouden zal zullen wil wilt willen wilde wou kan kun kunt kunnen kon konden
  mag mogen mocht mochten moet moeten moest moesten hoef hoeft hoeven heb hebt heeft hebben had hadden gehad
  word wordt worden werd werden geworden doe doet doen deed deden gedaan ga gaat gaan ging gingen gegaan
  laat laten liet blijf blijft blijven bleef krijg krijgt kom komt komen
  niet geen wel nog geldt gelden gold golden al reeds ook eens even toch maar gewoon eigenlijk misschien ongeveer zeker vast echt heel erg zeer
  nu net pas ooit nooit altijd vaak soms meestal weer alweer nou ja hoor zeg joh ff effe effen iig sws gwn egl eigelijk
  zo zulk zulke zoals zoiets iets niets niks iemand niemand ieder iedere iedereen elk elke alle alles allemaal beide
  sommige enige enkele veel weinig meest zelf zelfde dezelfde hetzelfde
  hiervoor hierbij hiermee hierop hierin hierover daarvoor daarbij daarmee daarop daarin daarover daarvan daarna
  ervoor erbij ermee erop erin erover ervan eruit eraan
  gen nie nr vr wa da zyn hebbn hoevaak moes komme kumt zegt zeg zeggen altyd
  graag alstublieft alsjeblieft aub svp dankjewel dankje bedankt hallo hoi hey goedemorgen goedemiddag mvg groet groeten
  vraag vraagje weet weten vertel vertellen uitleggen betekent bedoeld bedoelt precies exact
  kijk kijken zomaar helemaal mee heen gerust netjes vanzelf gelijk zogenaamd blijkbaar
  gehoord gelezen
  bijvoorbeeld namelijk trouwens verder overigens vs versus tov`

const ENGLISH = `
  a an the this that these those there here
  i me my mine myself you your yours yourself he him his himself she her hers herself it its itself
  we us our ours ourselves they them their theirs themselves one ones someone anyone everyone somebody anybody nobody
  and or but nor so yet if then than because although though while whereas unless until since when whenever once
  of at by for with about against between into through during before after above below to from up down in out on off
  over under per via upon within without toward towards
  who whom whose what which where when why how whats wheres hows whos
  am is are was were be been being have has had having do does did doing done will would shall should can could may
  might must ought need needs let get gets got getting go goes going
  im ive id ill youre youve youd youll hes shes its were weve theyre theyve isnt arent wasnt werent dont doesnt didnt
  wont wouldnt cant cannot couldnt shouldnt mustnt lets thats theres havent hasnt hadnt
  not no yes only also too very just really actually basically maybe perhaps still even already again ever never always
  often sometimes now any some all each every both either neither few many much most least another such
  same own as like else however etc eg ie vs versus
  please thanks thank hello hi hey pls plz u r ur
  know tell explain mean means exactly s t re ve d ll m`

const lists: Readonly<Record<Language, ReadonlySet<string>>> = { nl: setOf(DUTCH), en: setOf(ENGLISH) }

/** All of them, for judging what a misspelt word may be. */
export function stopWords(language: Language): readonly string[] {
  return [...lists[language]]
}

export function isStopWord(word: string, language: Language): boolean {
  return lists[language].has(word)
}

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.replaceAll("'", '').trim().split(/\s+/))
}
