import type { NumberFound } from './numbers.ts'
import { nearestIn } from './spelling.ts'
import { type Meaning, type Value, value } from './value.ts'

const KILOMETRE: ReadonlySet<string> = new Set(
  "km kms km's klm kilometer kilometers kilometre kilometres kilo kmtr".split(' '),
)
const kilometreSpelt = nearestIn(['kilometer', 'kilometers', 'kilometre', 'kilometres'])
const METRE: ReadonlySet<string> = new Set('meter meters metre metres mtr'.split(' '))
const UNIT = /^[ -]?([a-z]+(?:'s)?)(?![a-z])/
/** A rate is no distance: `23 cent per km`, `km/u`. */
const SPEED = /^ ?(?:\/ ?(?:u|h|uur)|per uur|an hour)\b/

const RETURN =
  /\b(?:retour|heen en (?:weer|terug|trug|trg|tereug)|op en neer|vice versa|v\.v\.|heen ?\/ ?terug|round[ -]?trip|return(?: trip| journey)?|both ways|there and back|to and fro|h\/t|in totaal per dag|per dag|a day|per day|daily|dagelijks)\b/
const RETURN_JOINED = /\b(?:samen|totaal|in totaal|together|in total|total)\b/
const ONE_WAY =
  /\b(?:enkele?|enkle|enkel reis|enkele reis|een richting|1 richting|one[ -]?way|single(?: trip| journey)?|each way|per rit|per trip|heenreis|afstand is|distance is)\b/

/** Distances in kilometres, with whether the text means one way or there and back. */
export function distancesIn(text: string, numbers: readonly NumberFound[]): Value[] {
  const plain = numbers.flatMap((number) => distanceAt(text, number))
  const joined = thereAndBack(text, plain, numbers)
  if (joined !== null) return [joined]
  return plain.map((found, index) => {
    const from = plain[index - 1]?.to ?? 0
    const to = plain[index + 1]?.from ?? text.length
    return withTrip(found, sentenceAround(text, found, from, to), text)
  })
}

function distanceAt(text: string, number: NumberFound): Value[] {
  const match = UNIT.exec(text.slice(number.to))
  const word = match?.[1]
  if (match === null || word === undefined || number.article) return []
  const to = number.to + match[0].length
  if (SPEED.test(text.slice(to))) return []
  const isMetre = METRE.has(word)
  if (!isMetre && !KILOMETRE.has(word) && kilometreSpelt(word) === null) return []
  const size = (number: string): Meaning => ({
    kind: 'distance',
    kilometres: isMetre ? Number(number) / 1000 : Number(number),
    trip: null,
  })
  const alternatives = number.alternative === null ? [] : [size(number.alternative)]
  return [value({ from: number.from, to }, size(number.value), alternatives)]
}

/** The words of the same sentence, up to the next distance on either side. */
function sentenceAround(text: string, found: Value, from: number, to: number): string {
  const start = Math.max(
    from,
    ...[...text.slice(0, found.from).matchAll(/[.;?!](?= |$)/g)].map((stop) => stop.index + 1),
    0,
  )
  const stop = text.slice(found.to, to).search(/[.;?!](?= |$)/)
  return text.slice(start, stop < 0 ? to : found.to + stop)
}

function withTrip(found: Value, sentence: string, text: string): Value {
  const trip = tripOf(sentence, text.slice(Math.max(0, found.from - 14), found.from))
  const set = (meaning: Meaning): Meaning => (meaning.kind === 'distance' ? { ...meaning, trip } : meaning)
  return value(found, set(found.meaning), found.alternatives.map(set))
}

function tripOf(sentence: string, before: string): 'one-way' | 'return' | null {
  if (/\b(?:2|twee|two) ?(?:x|keer|maal|times) $/.test(before)) return 'one-way'
  if (ONE_WAY.test(sentence)) return 'one-way'
  if (RETURN.test(sentence)) return 'return'
  return RETURN_JOINED.test(sentence) && /\b(?:heen|terug|trug|there|back)\b/.test(sentence) ? 'return' : null
}

/** `13 km heen en 13 km terug`, `20 heen en 22 km terug`: two parts of one round trip. */
function thereAndBack(text: string, plain: readonly Value[], numbers: readonly NumberFound[]): Value | null {
  const match = /\b(?:heen|there|out)\b[^.;?!]{0,14}?([\d.,]+)[^.;?!\d]{0,20}\b(?:terug|trug|back)\b/.exec(text)
  const back =
    match && numbers.find((number) => number.from >= match.index && number.to <= match.index + match[0].length)
  const out = match && numbers.filter((number) => number.to <= match.index).at(-1)
  const near = out && match ? match.index - out.to <= 14 : false
  if (!back || !out || !near || !plain.some((found) => found.from === back.from || found.from === out.from)) return null
  const kilometres = Number(out.value) + Number(back.value)
  const end = match ? match.index + match[0].length : back.to
  return value({ from: out.from, to: end }, { kind: 'distance', kilometres, trip: 'return' })
}
