import type { Span, Value } from '../language/values.ts'
import { type Phrase, placesOf } from './phrase.ts'
import type { Sentence } from './sentence.ts'

/** Where a thought ends: a word beyond it says nothing about a value on this side. */
const BOUNDARY =
  /[.;?!](?: |$)|,(?= |$)| (?:en|and|maar|but|waarvan|of which|terwijl|while|als|if|dan|then|omdat|because)(?= )/g

/** Characters between a value and the nearest of the words, within the clause; `null` when none is there. */
export function nearness(value: Value, near: readonly Phrase[], sentence: Sentence): number | null {
  let least: number | null = null
  for (const place of placesOf(near, sentence.words)) {
    const gap = gapBetween(value, place)
    if ((least !== null && gap >= least) || (gap > 0 && !sameClause(sentence, value, place))) continue
    const cost = gap + wrongSide(value, place, sentence)
    if (least === null || cost < least) least = cost
  }
  return least
}

function gapBetween(value: Span, place: Span): number {
  if (place.from >= value.from && place.to <= value.to) return 0
  return place.from >= value.to ? place.from - value.to : Math.max(0, value.from - place.to)
}

function sameClause(sentence: Sentence, a: Span, b: Span): boolean {
  const [from, to] = [Math.min(a.to, b.to), Math.max(a.from, b.from)]
  return !boundariesOf(sentence).some((boundary) => boundary.from >= from && boundary.to <= to)
}

const BOUNDARIES = new WeakMap<Sentence, readonly Span[]>()

function boundariesOf(sentence: Sentence): readonly Span[] {
  const known = BOUNDARIES.get(sentence)
  if (known !== undefined) return known
  const found = [...sentence.folded.matchAll(BOUNDARY)].map((match) => ({
    from: match.index,
    to: match.index + match[0].trimEnd().length,
  }))
  BOUNDARIES.set(sentence, found)
  return found
}

/**
 * What it costs when a word stands on the side where it seldom belongs to the value.
 *
 * A country's name follows its word ("woon in België"), its adjective goes before ("Belgische werkgever"). Of days the
 * word follows ("2 dagen thuis 3 dagen kantoor"), unless the sentence began with one ("thuis 2 dagen kantoor 3").
 */
function wrongSide(value: Value, place: Span, sentence: Sentence): number {
  const follows = place.from >= value.to
  const { kind } = value.meaning
  if (kind === 'country') {
    const fits = follows === (value.meaning.kind === 'country' && value.meaning.form === 'adjective')
    return fits ? 0 : gapBetween(value, place) * 2 + 8
  }
  if (kind !== 'days' && kind !== 'number') return 0
  const first = sentence.values.find((other) => other.meaning.kind === 'days' || other.meaning.kind === 'number')
  const wordsFirst = first !== undefined && first.from > place.to && first.from !== value.from
  return follows || wordsFirst ? 0 : 2
}
