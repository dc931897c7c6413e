/** The one stretch of a list that is not as it was: from `start` up to `endBefore` then, and `end` now. */
export interface Change {
  readonly start: number
  readonly endBefore: number
  readonly end: number
}

/** What lies between the values that are alike at both ends of two lists. */
export function changeBetween<T>(
  before: readonly T[],
  after: readonly T[],
  isAlike: (one: T, other: T) => boolean = Object.is,
): Change {
  const areAlike = (place: number, placeBefore: number): boolean => {
    const [one, other] = [after[place], before[placeBefore]]
    return one !== undefined && other !== undefined && isAlike(one, other)
  }
  let start = 0
  while (areAlike(start, start)) start++
  let [end, endBefore] = [after.length, before.length]
  while (end > start && endBefore > start && areAlike(end - 1, endBefore - 1)) {
    end--
    endBefore--
  }
  return { start, end, endBefore }
}
