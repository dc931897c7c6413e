/**
 * What finds the word of a list that a mistyped word stands for, or `null`.
 *
 * One slip (a letter left out, added, changed or swapped) is forgiven in words of five letters or more, two in words of
 * nine or more. The first letter must be right, so that `gedaan` never becomes `maandag`.
 */
export function nearestIn(list: Iterable<string>): (word: string) => string | null {
  const byLetter = new Map<string, string[]>()
  for (const word of list) byLetter.set(word.charAt(0), [...(byLetter.get(word.charAt(0)) ?? []), word])
  return (word) => nearestWord(word, byLetter.get(word.charAt(0)) ?? NONE)
}

const NONE: readonly string[] = []

function nearestWord(word: string, sameLetter: readonly string[]): string | null {
  let best: string | null = null
  let fewest = slipsAllowed(word) + 1
  for (const candidate of sameLetter) {
    if (candidate === word) return candidate
    if (candidate.length < 5) continue
    const allowed = Math.min(slipsAllowed(candidate), fewest - 1)
    if (allowed < 1) continue
    const slips = slipsBetween(word, candidate, allowed)
    if (slips <= allowed) {
      best = candidate
      fewest = slips
    }
  }
  return best
}

function slipsAllowed(word: string): number {
  return word.length >= 9 ? 2 : word.length >= 4 ? 1 : 0
}

/** Damerau-Levenshtein distance with adjacent swaps; any number above `most` when it is more than that. */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || differentLetters(a, b) > 2 * most) return most + 1
  let from = 0
  let [endA, endB] = [a.length, b.length]
  while (from < endA && from < endB && a[from] === b[from]) from++
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  return distance(a.slice(from, endA), b.slice(from, endB))
}

/** How many letters occur in one word only: a cheap lower bound that rules out nearly every pair. */
function differentLetters(a: string, b: string): number {
  let bits = lettersOf(a) ^ lettersOf(b)
  let count = 0
  while (bits !== 0) {
    bits &= bits - 1
    count++
  }
  return count
}

function lettersOf(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits
}

function distance(a: string, b: string): number {
  if (a.length === 0 || b.length === 0) return a.length + b.length
  let [twoAbove, above]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, column) => column)]
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1
      let least = Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + same)
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, (twoAbove[column - 2] ?? 0) + 1)
      }
      current.push(least)
    }
    ;[twoAbove, above] = [above, current]
  }
  return above[b.length] ?? 0
}
