import { isFoundAlike, type SearchDocument } from './document.ts'

/** The one stretch of a list of passages that is not as it was: from `start` up to `endBefore` then, and `end` now. */
export interface Change {
  readonly start: number
  readonly endBefore: number
  readonly end: number
}

/** What lies between the passages that are found by the same words at both ends. */
export function changeBetween(before: readonly SearchDocument[], after: readonly SearchDocument[]): Change {
  const isAlike = (place: number, placeBefore: number): boolean => {
    const [one, other] = [after[place], before[placeBefore]]
    return one !== undefined && other !== undefined && isFoundAlike(one, other)
  }
  let start = 0
  while (isAlike(start, start)) start++
  let [end, endBefore] = [after.length, before.length]
  while (end > start && endBefore > start && isAlike(end - 1, endBefore - 1)) {
    end--
    endBefore--
  }
  return { start, end, endBefore }
}
