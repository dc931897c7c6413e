import { nearestIn } from './spelling.ts'
import { townsIn } from './towns.ts'
import { type Value, value } from './value.ts'

/** Code, names, adjectives; Dutch and English, without accents. ISO 3166-1 alpha-2. */
const TABLE: readonly (readonly [code: string, names: string, adjectives: string])[] = [
  ['NL', 'nederland|netherlands|holland|nl', 'nederlandse|nederlands|dutch|hollandse'],
  ['BE', 'belgie|belgium|vlaanderen|flanders|wallonie', 'belgische|belgisch|belgian|vlaamse'],
  ['DE', 'duitsland|germany|de bondsrepubliek', 'duitse|duits|german'],
  ['LU', 'luxemburg|luxembourg', 'luxemburgse|luxemburgs|luxembourgish'],
  ['FR', 'frankrijk|france', 'franse|frans|french'],
  ['AT', 'oostenrijk|austria', 'oostenrijkse|oostenrijks|austrian'],
  ['HR', 'kroatie|croatia', 'kroatische|kroatisch|croatian'],
  ['CZ', 'tsjechie|czechia|czech republic|the czech republic', 'tsjechische|tsjechisch|czech'],
  ['FI', 'finland', 'finse|fins|finnish'],
  ['LI', 'liechtenstein', 'liechtensteinse'],
  ['MT', 'malta', 'maltese'],
  ['NO', 'noorwegen|norway', 'noorse|noors|norwegian'],
  ['PL', 'polen|poland', 'poolse|pools|polish'],
  ['PT', 'portugal', 'portugese|portugees|portuguese'],
  ['SK', 'slowakije|slovakia', 'slowaakse|slowaaks|slovak'],
  ['ES', 'spanje|spain', 'spaanse|spaans|spanish'],
  ['SE', 'zweden|sweden', 'zweedse|zweeds|swedish'],
  ['CH', 'zwitserland|switzerland', 'zwitserse|zwitsers|swiss'],
  ['SI', 'slovenie|slovenia', 'sloveense|sloveens|slovenian'],
  ['IT', 'italie|italy', 'italiaanse|italiaans|italian'],
  ['LT', 'litouwen|lithuania', 'litouwse|litouws|lithuanian'],
  ['IE', 'ierland|ireland', 'ierse|iers|irish'],
  ['EE', 'estland|estonia', 'estse|ests|estonian'],
  ['BG', 'bulgarije|bulgaria', 'bulgaarse|bulgaars|bulgarian'],
  ['CY', 'cyprus', 'cypriotische|cypriot'],
  ['DK', 'denemarken|denmark', 'deense|deens|danish'],
  ['GR', 'griekenland|greece', 'griekse|grieks|greek'],
  ['HU', 'hongarije|hungary', 'hongaarse|hongaars|hungarian'],
  ['IS', 'ijsland|iceland', 'ijslandse|ijslands|icelandic'],
  ['LV', 'letland|latvia', 'letse|lets|latvian'],
  ['RO', 'roemenie|romania', 'roemeense|roemeens|romanian'],
  [
    'GB',
    'verenigd koninkrijk|het verenigd koninkrijk|united kingdom|the united kingdom|uk|the uk|engeland|england|groot-brittannie|great britain|schotland|scotland|wales',
    'britse|brits|british|engelse|scottish',
  ],
  ['US', 'verenigde staten|united states|amerika|america|usa|the us', 'amerikaanse|american'],
  ['TR', 'turkije|turkey', 'turkse|turkish'],
  ['MA', 'marokko|morocco', 'marokkaanse|moroccan'],
]

interface Word {
  readonly code: string
  readonly form: 'name' | 'adjective'
}

const WORDS: ReadonlyMap<string, Word> = new Map(
  TABLE.flatMap(([code, names, adjectives]) => [
    ...names.split('|').map((name): [string, Word] => [name, { code, form: 'name' }]),
    ...adjectives.split('|').map((name): [string, Word] => [name, { code, form: 'adjective' }]),
  ]),
)
const KNOWN = new RegExp(
  `(?<![a-z-])(?:${[...WORDS.keys()].sort((a, b) => b.length - a.length).join('|')})(?![a-z-]|'s)`,
  'g',
)
const countrySpelt = nearestIn([...WORDS.keys()].filter((word) => word.length >= 6 && !/[^a-z]/.test(word)))
const LONG_WORD = /(?<![a-z\d-])[a-z]{6,}(?![a-z-])/g
/** Words that are one slip away from a country. */
const NOT_COUNTRIES: ReadonlySet<string> = new Set('pools iers lets germane latente engels finish spanning'.split(' '))

/** Countries, by name, adjective, town or a slip of the pen. */
export function countriesIn(text: string): Value[] {
  const found = [...text.matchAll(KNOWN)].flatMap((match) => countryAt(match.index, match[0], match[0].length))
  const guessed = [...text.matchAll(LONG_WORD)].flatMap((match) => {
    if (WORDS.has(match[0]) || NOT_COUNTRIES.has(match[0])) return []
    const name = countrySpelt(match[0])
    return name === null ? [] : countryAt(match.index, name, match[0].length)
  })
  const named = [...found, ...guessed]
  return [...named, ...townsIn(text, named.some(isAbroad))]
}

/** Any country but the Netherlands: naming only that one is no word of a border. */
export const isAbroad = ({ meaning }: Value): boolean => meaning.kind === 'country' && meaning.code !== 'NL'

function countryAt(from: number, name: string, length: number): Value[] {
  const word = WORDS.get(name)
  return word ? [value({ from, to: from + length }, { kind: 'country', ...word })] : []
}
