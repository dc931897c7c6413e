import type { Bilingual } from '../core/language.ts'
import type { Meaning, Value } from '../language/values.ts'
import { combineValues } from './combine.ts'
import type { Intent, Slot } from './intent.ts'
import { mentionOf } from './mention.ts'
import { nearness } from './nearness.ts'
import { type Reading, readAs } from './read-slot.ts'
import type { Sentence } from './sentence.ts'

/** A slot's reading in a sentence, and whether words beside it say that it is this slot's. */
export interface Filled {
  readonly reading: Exclude<Reading, null>
  readonly marked: boolean
}

export type Filling = ReadonlyMap<string, Filled>

/** What else is known while a sentence is read. */
export interface Context {
  /** The slot whose question was just put. */
  readonly asked: string | null
  /** Slots that have a value already. */
  readonly known: ReadonlySet<string>
}

export const NO_CONTEXT: Context = { asked: null, known: new Set() }

/** A text with more values than this is no question about one sum. */
const MOST_VALUES = 40

/** Kinds of which a sentence hardly ever names two, so that a value needs no words to mark it. */
const OWN_KINDS: ReadonlySet<string> = new Set(['distance', 'percentage', 'people', 'hours-per-week', 'change', 'year'])

/**
 * Which value of the sentence goes into which slot of the intent.
 *
 * Words near a value decide (`thuis`, `kantoor`, `loonsom`); then the slot that was asked for, then one that has a value
 * already and is being corrected, then the first slot of its kind. A slot keeps its first value, unless a marked one
 * or words of correction follow.
 */
export function fillSlots(intent: Intent, sentence: Sentence, context: Context): Filling {
  const filled = new Map<string, Filled>()
  for (const value of sentence.values.slice(0, MOST_VALUES)) {
    if (isDenied(sentence, value)) continue
    for (const placed of placesFor(intent, value, sentence, context, filled)) {
      const before = filled.get(placed.name)
      const next = before === undefined ? placed : chosen(intent.slots[placed.name], before, placed, sentence, value)
      filled.set(placed.name, { reading: next.reading, marked: next.marked })
    }
  }
  for (const [name, slot] of Object.entries(intent.slots)) {
    const yes = slot.kind === 'yes-no' && !filled.has(name) ? mentionOf(slot, sentence) : null
    if (yes !== null) filled.set(name, { reading: { kind: 'value', value: yes, assumed: null }, marked: true })
  }
  combineValues(intent, sentence, filled)
  return filled
}

interface Placed extends Filled {
  readonly name: string
  /** Lower is surer. */
  readonly cost: number
}

const ASKED = 1_000
const KNOWN = 1_500
const FIRST = 2_000
const OTHERWISE = 3_000

function placesFor(
  intent: Intent,
  value: Value,
  sentence: Sentence,
  context: Context,
  filled: ReadonlyMap<string, Filled>,
): Placed[] {
  const strong = candidates(intent, value, sentence, context, filled, false)
  const settled = strong.some(({ cost }) => cost < ASKED) || !hasWeakWords(intent)
  const all = settled ? strong : candidates(intent, value, sentence, context, filled, true)
  const [first, second] = all.sort((a, b) => a.cost - b.cost)
  if (first === undefined) return []
  if (second !== undefined && first.cost === KNOWN && second.cost === KNOWN && !sameThing(intent, first, second)) {
    return [{ ...first, reading: { kind: 'unclear', why: eitherOf(intent, first.name, second.name) } }]
  }
  const whole = value.meaning.kind === 'ratio' ? all.filter((other) => isOtherPart(intent, first, other)) : []
  return [first, ...whole]
}

function hasWeakWords(intent: Intent): boolean {
  return Object.values(intent.slots).some(({ orNear }) => orNear.length > 0)
}

function candidates(
  intent: Intent,
  value: Value,
  sentence: Sentence,
  { asked, known }: Context,
  filled: ReadonlyMap<string, Filled>,
  weak: boolean,
): Placed[] {
  return Object.entries(intent.slots).flatMap(([name, slot]) => {
    const asAnswer = readAs(slot, value, sentence.text, true)
    if (asAnswer === null) return []
    const near = nearest(nearness(value, slot.near, sentence), weak ? nearness(value, slot.orNear, sentence) : null)
    const bare = name === asked || (near !== null && standsBeside(slot, value.meaning, near))
    const reading = bare ? asAnswer : readAs(slot, value, sentence.text, false)
    if (reading === null) return []
    const marked = near !== null || (OWN_KINDS.has(slot.kind) && value.meaning.kind !== 'number')
    const otherwise = filled.has(name) || slot.optional ? OTHERWISE : FIRST
    const cost = near ?? (name === asked ? ASKED : known.has(name) ? KNOWN : otherwise)
    return [{ name, marked, reading, cost }]
  })
}

const nearest = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b)

/** `2 thuis`, `loonsom 300.000`: a number without a unit counts where the word stands right beside it. */
function standsBeside(slot: Slot, meaning: Meaning, gap: number): boolean {
  if (slot.kind === 'money-per-day') return meaning.kind === 'amount' && meaning.per === null
  if (meaning.kind !== 'number') return false
  if (slot.kind === 'money')
    return Math.abs(Number(meaning.number)) >= 100 || (gap <= 12 && Number(meaning.number) <= 0)
  return slot.kind === 'days-per-week' && gap <= 10 && Number(meaning.number) <= 9
}

/** Two slots that say one thing in two ways, or that one value fills both. */
function sameThing(intent: Intent, a: Placed, b: Placed): boolean {
  const replaces = (one: string, other: string): boolean => intent.slots[one]?.insteadOf.includes(other) === true
  return (
    replaces(a.name, b.name) || replaces(b.name, a.name) || intent.slots[a.name]?.kind !== intent.slots[b.name]?.kind
  )
}

/** `2 van de 5 dagen` fills both the days at home and the days of the week. */
function isOtherPart(intent: Intent, first: Placed, other: Placed): boolean {
  const kinds = [intent.slots[first.name]?.kind, intent.slots[other.name]?.kind]
  return kinds.includes('days-per-week') && kinds.includes('working-days-per-week')
}

/** A value that two slots could hold. */
export function eitherOf(intent: Intent, one: string, other: string): Bilingual {
  const [a, b] = [intent.slots[one]?.label, intent.slots[other]?.label]
  return {
    nl: `Dat kan bij ${a?.nl ?? one} of bij ${b?.nl ?? other} horen.`,
    en: `That can belong to ${a?.en ?? one} or to ${b?.en ?? other}.`,
  }
}

/** Of two values for one slot: the marked one, the corrected one, or the first; of two years neither. */
function chosen(slot: Slot | undefined, before: Filled, after: Filled, sentence: Sentence, value: Value): Filled {
  if (isCorrection(sentence, value)) return after
  if (slot?.kind === 'year') return sameValue(before, after) ? before : { reading: ONE_YEAR, marked: true }
  if (slot?.kind === 'money' && !(after.marked && !before.marked) && !sameValue(before, after)) return TWO_AMOUNTS
  return after.marked && !before.marked ? after : before
}

const sameValue = (a: Filled, b: Filled): boolean =>
  a.reading.kind === 'value' && b.reading.kind === 'value' && a.reading.value === b.reading.value

const ONE_YEAR: Exclude<Reading, null> = {
  kind: 'unclear',
  why: { nl: 'Ik reken één jaar tegelijk uit.', en: 'One year is calculated at a time.' },
}

const TWO_AMOUNTS: Filled = {
  reading: {
    kind: 'unclear',
    why: { nl: 'Ik lees meer dan één bedrag.', en: 'I read more than one amount.' },
  },
  marked: true,
}

const DENIED = /\b(?:geen|not)(?: the)? $|\b(?:in plaats van|instead of|ipv|i\.p\.v\.)(?: de| the)? $/
const NOT_THIS_BUT = /\b(?:niet|not)(?: (?:de|the|op|om|on))? $/
const BUT = /\b(?:maar|but)\b/

/** `niet 3 maar 4 dagen`, `4 dagen in plaats van 3`: the value that is taken back. */
function isDenied({ folded }: Sentence, value: Value): boolean {
  if (value.meaning.kind === 'people' && value.meaning.count === 0) return false
  const before = folded.slice(0, value.from)
  return DENIED.test(before) || (NOT_THIS_BUT.test(before) && BUT.test(folded.slice(value.to)))
}

const CORRECTION = /\b(?:nee|sorry|oeps|oops|ik bedoel|bedoel|i mean|no|rather|liever|correctie|correction)\b/

function isCorrection({ folded, values }: Sentence, value: Value): boolean {
  const match = CORRECTION.exec(folded.slice(0, value.from))
  return match !== null && values.some((other) => other.to <= match.index && other.meaning.kind === value.meaning.kind)
}
