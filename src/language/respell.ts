import { foldInPlace } from './values/fold.ts'
import { nearestIn } from './values/spelling.ts'

/** Words that questions about sums are made of, Dutch and English, of five letters or more. */
const WORDS: ReadonlySet<string> = setOf(`
  vrije ruimte loonsom fiscale eindheffing miljoen duizend honderd anderhalve anderhalf besteed uitgegeven gebruikt groot
  thuis thuiswerk thuiswerken thuiswerkvergoeding thuisgewerkt thuiswerkdag thuiswerkdagen vergoeding onbelast onbelaste
  belastingvrij belastingvrije dagen weken werken reiskosten reiskostenvergoeding kilometer kilometers kilometervergoeding
  enkele retour kantoor kantoordagen reisdagen hybride totaal samen vorig volgend afgelopen komend maand maanden procent
  maandag dinsdag woensdag donderdag vrijdag werkgever werknemer werknemers medewerker medewerkers mensen personeel
  bereken berekenen berekening reken rekenen uitrekenen hoeveel wanneer uiterlijk verzoek indienen ingangsdatum ingaan
  minder werktijden arbeidsduur arbeidsplaats termijn termijnen vanaf sociaal sociale zekerheid verzekerd verzekering
  verplicht getoetst toetsing erkend erkende branche instrument krijg krijgen betaalt betalen helft kwart derde percentage
  allowance travel travelled office working kilometre kilometres employee employees employer calculate million thousand
  hundred request hours fewer earliest latest deadline social security insured insurance percent quarter total combined
  dutch belgie nederland nederlandse duitsland april check people together monday tuesday wednesday thursday friday remote commute commuting untaxed taxed return review mandatory`)
const spelt = nearestIn(WORDS)

/** Good words that are a slip or two away from one of those; most were met in letters, cards and questions. */
const OTHER_WORDS: ReadonlySet<string> = setOf(`
  afgenomen allowances bekeken belastingvrijs bepaalt bepalen behalen berekend bereikt bereiken besteedt betaal betaald
  betekenen bezoek branch branches checks nederlands calculated calculates calculator combine commutes compute dalen dames deadlines
  dragen employed employers enkel fiscal fridays gebruik gebruikte gebruiken grens groet groep groen grote heeft heft
  helpt hour house hybrid ingaat ingang injured insure instrumenten kaart kantoordag kilometervergoedingen komen komende
  krijgt kring kringen kwam kwast mand maan merken millions mondays offices officer officers onbelasts personnel
  percentages quarters raken redenen reden reeks rekent remove requests returns same taxes thus this thuiswerker
  thuiswerkers thuiswerkende thuiswerkt thuiswerkte thuiswerkten thuiswerkuren thuiswerkvergoedingen thuiswerkwens
  thuiswerkwet thuisgewerkte totale travels tuesdays uitoefenen verbeterd verbetering vergoeden vergoedingen verhouding
  verlicht verplichte verplichten verrekend verzekeringen verzoekt verzoeken volgen volgende volgens vorige vrij weken
  wegen wekken wenken werden werking werkend werkende werkgevers werkkamer werkten werpen werven weten wording works`)

/**
 * The text with slips of the pen put right in the words that matter to a sum: `vriej ruimet` → `vrije ruimte`.
 *
 * Everything else stays as it was typed. A word that exists and only looks like one of ours must not be changed, so the
 * list is short and one slip is forgiven, two in a long word.
 */
export function respell(text: string): string {
  return text.replace(/[\p{L}\p{M}]{4,}/gu, (word) => {
    const folded = foldInPlace(word)
    if (!/^[a-z]+$/.test(folded) || WORDS.has(folded) || OTHER_WORDS.has(folded)) return word
    return spelt(folded) ?? word
  })
}

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}
