import { slipsBetween } from '../language/values/spelling.ts'

/** Words that must all stand in a sentence, in any order, and slots that must have a value in it. */
export interface Phrase {
  readonly text: string
  /** Each a run of words that follow one another; mostly a run of one. */
  readonly runs: readonly Run[]
  readonly slots: readonly string[]
}

/** For every word of the run its alternatives. */
type Run = readonly (readonly Pattern[])[]

interface Pattern {
  readonly word: string
  /** `*` at the end: the word may go on. */
  readonly open: boolean
  /** `*` at the start: the word may begin before. */
  readonly inside: boolean
}

const WORD = '\\*?[a-z0-9]+\\*?'
const ALTERNATIVES = `${WORD}(?:\\|${WORD})*`
const PART = new RegExp(`^(?:@[A-Za-z]+|${ALTERNATIVES}(?:\\+${ALTERNATIVES})*)$`)

/** `thuiswerk*|wfh per+dag @thuiswerkdagenPerWeek` → a phrase; `null` when it is malformed. `+` joins words that follow. */
export function parsePhrase(text: string): Phrase | null {
  const parts = text.trim().split(/\s+/)
  if (parts.some((part) => !PART.test(part))) return null
  const slots = parts.filter((part) => part.startsWith('@')).map((part) => part.slice(1))
  const runs = parts
    .filter((part) => !part.startsWith('@'))
    .map((part) => part.split('+').map((alternatives) => alternatives.split('|').map(readPattern)))
  return { text, runs, slots }
}

function readPattern(text: string): Pattern {
  return { word: text.replace(/^\*|\*$/g, ''), open: text.endsWith('*'), inside: text.startsWith('*') }
}

/** A word of a folded sentence with its place. */
export interface Word {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** The words of a folded text; `ri&e` is one word and a lone `%` is `procent`. */
export function wordsIn(folded: string): Word[] {
  return [...folded.matchAll(/ri ?& ?e(?![a-z])|[a-z][a-z0-9]*|(?<![\d ]) ?%|(?<=[a-z] )%/g)].map((match) => ({
    text: match[0].includes('&') ? 'rie' : match[0].includes('%') ? 'procent' : match[0],
    from: match.index,
    to: match.index + match[0].length,
  }))
}

/** Whether all the phrase asks for is there. */
export function holds({ slots, runs }: Phrase, words: readonly Word[], filled: ReadonlySet<string>): boolean {
  for (const slot of slots) if (!filled.has(slot)) return false
  return wordsHold(runs, words)
}

/** Whether the words of a phrase are there, whatever its slots. Loops, because every intent asks this of every turn. */
export function wordsHold(runs: readonly Run[], words: readonly Word[]): boolean {
  for (const run of runs) if (!stands(run, words)) return false
  return true
}

function stands(run: Run, words: readonly Word[]): boolean {
  for (let at = 0; at < words.length; at++) if (runFits(run, words, at)) return true
  return false
}

const PLACES = new WeakMap<readonly Word[], Map<readonly Phrase[], readonly Word[]>>()

/** Where the phrases of one word of a list stand. Kept per sentence, because every value asks for them. */
export function placesOf(phrases: readonly Phrase[], words: readonly Word[]): readonly Word[] {
  const kept = PLACES.get(words) ?? new Map<readonly Phrase[], readonly Word[]>()
  const known = kept.get(phrases)
  if (known !== undefined) return known
  const found = words.filter((_, at) => anyAt(phrases, words, at))
  PLACES.set(words, kept.set(phrases, found))
  return found
}

function anyAt(phrases: readonly Phrase[], words: readonly Word[], at: number): boolean {
  for (const { runs } of phrases) {
    const run = runs.length === 1 ? runs[0] : undefined
    if (run !== undefined && runFits(run, words, at)) return true
  }
  return false
}

function runFits(run: Run, words: readonly Word[], at: number): boolean {
  for (let step = 0; step < run.length; step++) {
    const word = words[at + step]
    const patterns = run[step]
    if (word === undefined || patterns === undefined || !matchesAny(word.text, patterns)) return false
  }
  return true
}

function matchesAny(word: string, patterns: readonly Pattern[]): boolean {
  for (const pattern of patterns) if (matches(word, pattern)) return true
  return false
}

function matches(word: string, pattern: Pattern): boolean {
  if (pattern.inside) return pattern.open ? word.includes(pattern.word) : word.endsWith(pattern.word)
  if (pattern.open ? word.startsWith(pattern.word) : word === pattern.word) return true
  return misspelt(word, pattern)
}

/** One slip is forgiven in a word of six letters, two in one of nine; the first letter must be right. */
function misspelt(word: string, { word: wanted, open }: Pattern): boolean {
  const allowed = wanted.length >= 9 ? 2 : wanted.length >= 6 ? 1 : 0
  if (allowed === 0 || word[0] !== wanted[0] || word.length < wanted.length - allowed) return false
  if (!open) return slipsBetween(word, wanted, allowed) <= allowed
  const longest = Math.min(word.length, wanted.length + allowed)
  for (let length = wanted.length - allowed; length <= longest; length++) {
    if (slipsBetween(word.slice(0, length), wanted, allowed) <= allowed) return true
  }
  return false
}
