import { add, compare, decimal, type Exact, exact, multiply } from '../../core/exact.ts'
import type { Language } from '../../core/language.ts'
import { numberOfWord, scaleOf } from './numerals.ts'
import type { Span } from './value.ts'

/** A number as it stands in a text, without its unit. */
export interface NumberFound extends Span {
  /** Decimal string with a point, such as `-4000` or `2.5`. */
  readonly value: string
  /** What it means for a reader of the other language: `1.200` is 1200 or 1.2. */
  readonly alternative: string | null
  /** `een`, `a` and `an`: a number only where a unit follows. */
  readonly article: boolean
  /** `null`, or the word that multiplied it: money is likely after `miljoen`. */
  readonly scale: string | null
}

interface Piece extends Span {
  readonly number: string
  readonly alternative: string | null
  readonly article: boolean
  readonly isWord: boolean
}

/** Digits in any grouping: 1.250.000,50 · 1,250,000.50 · 400 000 · 2,5 · 4.000,-- */
const DIGITS =
  /(?<![\p{L}\d_#])(?<!\d[.,:/])(?:\d{1,3}(?:[.' ]\d{3})+(?!\d)(?:,\d{1,2}(?!\d))?|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d{1,2}(?!\d))?|\d+(?:[.,]\d+)?)(?:[.,]-+)?/gu
const WORD = /(?<![a-z\d])[a-z]+/g
const ARTICLES: ReadonlySet<string> = new Set(['een', 'a', 'an'])
const HALF: ReadonlySet<string> = new Set(['half', 'halve'])
const NOT_NUMBERS: ReadonlySet<string> = new Set(['geen'])

/** Numbers that name a place in a text, not a quantity: `artikel 2`, `week 12`. */
const LABEL_BEFORE =
  /\b(?:art|artikel|article|lid|leden|nr|no|nummer|number|paragraaf|par|section|(?<!(?:per|a|de|een|elke|iedere|each|every|the|wk|werk) |\/)week|versie|version|fase|phase|stap|step|bijlage|hoofdstuk|chapter|thema|kamerstuk|pagina|page|groep|schaal|punt|box|top)[.:]? ?$/

/** Every number in a folded text, in order. Two numbers never overlap. */
export function numbersIn(text: string, language: Language): NumberFound[] {
  const pieces = [...digitPieces(text, language), ...wordPieces(text)].sort((a, b) => a.from - b.from)
  const found: NumberFound[] = []
  let reached = 0
  for (const piece of pieces) {
    if (piece.from < reached) continue
    const number = grow(text, piece)
    if (number.article && number.scale === null && number.to === piece.to && !articleCounts(text, piece)) continue
    found.push(number)
    reached = number.to
  }
  return found.filter(
    (number) => !/^\d/.test(text.slice(number.from)) || !LABEL_BEFORE.test(text.slice(0, number.from)),
  )
}

/** An article is kept, because `een dag` is one day; it is left out where an adjective of quantity follows. */
function articleCounts(text: string, piece: Piece): boolean {
  return !/^ ?(?:paar|aantal|few|couple)\b/.test(text.slice(piece.to))
}

function digitPieces(text: string, language: Language): Piece[] {
  return [...text.matchAll(DIGITS)].flatMap((match) => {
    const raw = match[0].replace(/[.,]-+$/, '')
    const after = text.slice(match.index + raw.length, match.index + raw.length + 3)
    if (/^(?:e|de|ste|st|nd|rd|th)(?![a-z])/.test(after) || /^:\d/.test(after)) return []
    if (/^(?![dhkmux])[a-z](?![a-z])/.test(after)) return []
    const read = readDigits(raw, language)
    return [{ from: match.index, to: match.index + match[0].length, ...read, article: false, isWord: false }]
  })
}

function readDigits(raw: string, language: Language): { number: string; alternative: string | null } {
  const plain = raw.replace(/[' ]/g, '')
  const separators = plain.replace(/\d/g, '')
  if (separators === '') return { number: plain, alternative: null }
  const last = separators.at(-1) ?? ''
  const groupsOnly = /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/.test(plain)
  if (!groupsOnly) {
    const decimals = plain.lastIndexOf(last)
    return {
      number: `${plain.slice(0, decimals).replace(/[.,]/g, '')}.${plain.slice(decimals + 1)}`,
      alternative: null,
    }
  }
  const grouped = plain.replace(/[.,]/g, '')
  const strange = separators.length === 1 && last === (language === 'nl' ? ',' : '.')
  return { number: grouped, alternative: strange ? plain.replace(last, '.') : null }
}

function wordPieces(text: string): Piece[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    const word = match[0]
    if (NOT_NUMBERS.has(word)) return []
    const span = { from: match.index, to: match.index + word.length }
    const article = ARTICLES.has(word)
    const number = article ? 1 : HALF.has(word) && scaleAt(text, span.to) ? 0.5 : numberOfWord(word)
    if (number === null || (word === 'one' && /^[ -]way/.test(text.slice(span.to)))) return []
    return [{ ...span, number: String(number), alternative: null, article, isWord: true }]
  })
}

/** Adds what belongs to the number: a sign, further words, a half, a scale. */
function grow(text: string, first: Piece): NumberFound {
  let total = exact(first.number)
  let to = first.to
  if (first.isWord && !first.article) ({ total, to } = withFurtherWords(text, Number(first.number), first.to))
  const fractionEnd = halfAfter(text, to)
  if (fractionEnd !== null && (!first.article || / (?:en|and) /.test(text.slice(to, fractionEnd.to)))) {
    total = add(total, exact(fractionEnd.value))
    to = fractionEnd.to
  }
  let scale: string | null = null
  const halved = halfOfScale(text, first)
  if (halved !== null) {
    total = exact('0.5')
    to = halved.to
  }
  for (let next = scaleAt(text, to); next !== null; next = scaleAt(text, to)) {
    total = multiply(total, exact(next.factor))
    scale = next.word
    to = next.to
    const rest = restAfterScale(text, to, next.word, next.factor)
    if (rest !== null) {
      total = add(total, exact(rest.value))
      to = rest.to
    }
  }
  const sign = signBefore(text, first.from)
  const value = decimal(total)
  return {
    from: sign ?? halved?.from ?? first.from,
    to,
    value: sign !== null && value !== '0' ? `-${value}` : value,
    alternative: scale === null && to === first.to ? first.alternative : null,
    article: first.article,
    scale,
  }
}

/** `een half miljoen`, `half a million`, `een halve ton`. */
function halfOfScale(text: string, first: Piece): Span | null {
  if (!first.article) return null
  const before = /\b(?:half|halve) $/.exec(text.slice(0, first.from))
  if (before && scaleAt(text, first.to)) return { from: before.index, to: first.to }
  const after = /^ (?:half|halve)(?= [a-z]+)/.exec(text.slice(first.to))
  const to = first.to + (after?.[0].length ?? 0)
  return after && scaleAt(text, to) ? { from: first.from, to } : null
}

/** `twenty-five`, `hundred and twenty`: words that are added to the ones before. Dutch writes them as one word. */
function withFurtherWords(text: string, first: number, at: number): { total: Exact; to: number } {
  let [value, to] = [first, at]
  for (;;) {
    const match = /^(?:[ -]| and )([a-z]+)(?![a-z])/.exec(text.slice(to))
    const next = match?.[1] === undefined ? null : numberOfWord(match[1])
    if (match === null || next === null || !Number.isInteger(next) || next === 0) break
    const room = value % 100 === 0 && value > 0 ? 100 : value % 10 === 0 && value >= 20 && value < 100 ? 10 : 0
    if (next >= room || (match[0].includes(' and ') && room !== 100)) break
    value += next
    to += match[0].length
  }
  return { total: exact(value), to }
}

/** `½`, `1/2`, `en een half(e)`, `and a half`, `en een kwart`. */
function halfAfter(text: string, at: number): { value: string; to: number } | null {
  const rest = text.slice(at)
  const symbol = /^ ?([½¼¾])/.exec(rest)
  if (symbol)
    return { value: symbol[1] === '½' ? '0.5' : symbol[1] === '¼' ? '0.25' : '0.75', to: at + symbol[0].length }
  const words = /^(?: 1\/2| ?-?(?:en|and)[ -]?(?:een|a|1)?[ -]?(?:half|halve))(?![a-z\d])/.exec(rest)
  return words ? { value: '0.5', to: at + words[0].length } : null
}

function scaleAt(text: string, at: number): { word: string; factor: number; to: number } | null {
  const match = /^ ?(?:a )?([a-z]+)(?![a-z])/.exec(text.slice(at))
  if (match?.[1] === undefined) return null
  const factor = match[1] === 'm' && !match[0].startsWith(' ') ? 1_000_000 : scaleOf(match[1])
  return factor === null ? null : { word: match[1], factor, to: at + match[0].length }
}

/** `1 miljoen 250 duizend`, `vierhonderd vijftig`, `two hundred and ten`: a smaller number after the scale. */
function restAfterScale(text: string, at: number, scale: string, factor: number): { value: string; to: number } | null {
  const match = /^ (?:en |and )?([a-z]+|\d+)(?![a-z\d])/.exec(text.slice(at))
  const word = match?.[1]
  if (match === null || word === undefined || ARTICLES.has(word)) return null
  const isDigits = /^\d+$/.test(word)
  const number = isDigits ? Number(word) : numberOfWord(word)
  if (number === null || number === 0) return null
  const grown = isDigits
    ? { total: exact(number), to: at + match[0].length }
    : withFurtherWords(text, number, at + match[0].length)
  const scaled = withScales(text, grown.total, grown.to, factor)
  if (compare(scaled.total, exact(factor)) >= 0) return null
  if (scaled.to > grown.to) return { value: decimal(scaled.total), to: scaled.to }
  const spelledOut = !isDigits && scale.length > 3 && (factor <= 1_000 || number >= 100)
  return spelledOut ? { value: decimal(grown.total), to: grown.to } : null
}

/** A number times the scales that follow it, as long as they are smaller than the one before. */
function withScales(text: string, number: Exact, at: number, below: number): { total: Exact; to: number } {
  let [total, to] = [number, at]
  for (let next = scaleAt(text, to); next !== null && next.factor < below; next = scaleAt(text, to)) {
    total = multiply(total, exact(next.factor))
    to = next.to
  }
  return { total, to }
}

/** `-12`, `min 4.000`, `minus 5`; where the sign starts, or `null`. `min.` is a minimum and `2-3` a range. */
function signBefore(text: string, at: number): number | null {
  const match = /(?:^|[\s(:,;=€])(?:(-) ?€? ?|(min|minus|negatief|negative) €? ?)$/.exec(text.slice(0, at))
  if (!match) return null
  const sign = match[1] ?? match[2] ?? ''
  const dashApart = sign === '-' && /- $/.test(text.slice(0, at))
  return dashApart ? null : match.index + match[0].indexOf(sign)
}
