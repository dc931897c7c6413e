/**
 * The word of a list that a mistyped word stands for, or `null`.
 *
 * One slip (a letter left out, added, changed or swapped) is forgiven in words of five letters or more, two in words of
 * nine or more. The first letter must be right, so that `gedaan` never becomes `maandag`.
 */
export function nearestWord(word: string, list: Iterable<string>): string | null {
  let best: string | null = null
  let fewest = slipsAllowed(word) + 1
  for (const candidate of list) {
    if (candidate === word) return candidate
    if (candidate[0] !== word[0] || candidate.length < 5) continue
    const allowed = Math.min(slipsAllowed(candidate), fewest - 1)
    if (allowed < 1 || Math.abs(candidate.length - word.length) > allowed) continue
    const slips = slipsBetween(word, candidate)
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

/** Damerau-Levenshtein distance with adjacent swaps. */
export function slipsBetween(a: string, b: string): number {
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
