import { type Value, value } from './value.ts'

/** Towns that people who work across a border name instead of a country; without accents. ISO 3166-1 alpha-2. */
const ABROAD: readonly (readonly [code: string, towns: string])[] = [
  [
    'DE',
    `aken|aachen|keulen|koln|cologne|dusseldorf|duisburg|krefeld|viersen|monchengladbach|kleef|kleve|emmerich|emmerik|goch
    |kevelaer|straelen|nettetal|bocholt|borken|vreden|ahaus|gronau|nordhorn|bad bentheim|bentheim|meppen|lingen|papenburg
    |munster|osnabruck|geilenkirchen|heinsberg|herzogenrath|wurselen|gangelt|selfkant|rheine|bonn|berlijn|berlin|hamburg
    |munchen|munich|frankfurt|moers|kalkar|isselburg|stadtlohn|wesel|xanten|geldern|erkelenz|wegberg|huckelhoven|alsdorf
    |eschweiler|emden|weener|neuss|dortmund|stuttgart|emlichheim|uelsen|neuenhaus|rhede|coesfeld|schuttorf|wuppertal`,
  ],
  [
    'BE',
    `antwerpen|antwerp|luik|liege|gent|ghent|brussel|brussels|bruxelles|hasselt|genk|turnhout|lommel|maaseik|maasmechelen
    |lanaken|tongeren|bilzen|brugge|bruges|leuven|louvain|mechelen|kortrijk|knokke|sint-niklaas|hamont|eupen
    |verviers|kalmthout|hoogstraten|neerpelt|overpelt|zelzate|namur|bree|pelt|dilsen-stokkem|dilsen|riemst|voeren|vise
    |oostende|aalst|herentals|arendonk|ravels|brasschaat|stabroek|maldegem|eeklo|seraing|kinrooi
    |charleroi|aarschot|beveren`,
  ],
  ['FR', 'parijs|paris|lille|rijsel|straatsburg|strasbourg'],
  ['GB', 'londen|london'],
  ['ES', 'madrid|barcelona|malaga|valencia'],
  ['PT', 'lissabon|lisbon'],
  ['PL', 'warschau|warsaw|krakau|krakow'],
  ['AT', 'wenen|vienna'],
  ['CH', 'zurich|basel|geneve|geneva'],
  ['DK', 'kopenhagen|copenhagen'],
]

const DUTCH = `amsterdam|rotterdam|den haag|the hague|utrecht|eindhoven|maastricht|heerlen|kerkrade|sittard|geleen|roermond
  |venlo|venray|nijmegen|arnhem|doetinchem|winterswijk|enschede|hengelo|almelo|oldenzaal|emmen|coevorden|groningen
  |winschoten|zwolle|breda|tilburg|roosendaal|bergen op zoom|den bosch|'s-hertogenbosch|terneuzen|middelburg
  |vlissingen|hulst|delft|haarlem|amersfoort|apeldoorn|schiphol|almere|weert|helmond|oss|dordrecht|zoetermeer
  |deventer|hoogeveen|valkenburg|vaals|gulpen|brunssum|landgraaf|panningen|oostburg|sas van gent|baarle-nassau
  |valkenswaard|bergeijk|reusel|hilversum|gouda|leeuwarden|zevenaar|gennep|boxmeer|cuijk|denekamp|hardenberg
  |stadskanaal|ter apel|klazienaveen|veldhoven|waalwijk|meerssen|eijsden|budel|nederweert|lochem|borculo`

const codeOfTown: ReadonlyMap<string, string> = new Map(
  [...ABROAD, ['NL', DUTCH] as const].flatMap(([code, towns]) =>
    towns.split('|').map((town): [string, string] => [town.trim(), code]),
  ),
)
const TOWN = new RegExp(
  `(?<![a-z-])(?:${[...codeOfTown.keys()].sort((a, b) => b.length - a.length).join('|')})(?![a-z-])`,
  'g',
)

/**
 * Countries by their towns. "Ik woon in Aken en werk in Maastricht" is about two countries, "ik woon in Utrecht en werk
 * in Amsterdam" about none: a Dutch town counts only beside something abroad.
 */
export function townsIn(text: string, abroad: boolean): Value[] {
  const found = [...text.matchAll(TOWN)].flatMap((match) => {
    const code = codeOfTown.get(match[0])
    if (code === undefined) return []
    const span = { from: match.index, to: match.index + match[0].length }
    return [{ code, value: value(span, { kind: 'country', code, form: 'name' }) }]
  })
  const crosses = abroad || found.some(({ code }) => code !== 'NL')
  return found.filter(({ code }) => crosses || code !== 'NL').map((town) => town.value)
}
