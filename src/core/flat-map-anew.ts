import { changeBetween } from './change.ts'

/** A list with what came of its values: of each some outcomes, and all of them in one list. */
export interface Made<From, To> {
  readonly list: readonly From[]
  readonly each: readonly (readonly To[])[]
  readonly all: readonly To[]
}

export const NOTHING_MADE: Made<never, never> = { list: [], each: [], all: [] }

/** Another list, after one of before: only of what was not in that one something is made. */
export function madeAfter<From, To>(
  before: Made<From, To>,
  list: readonly From[],
  make: (from: From) => readonly To[],
  isAlike: (one: From, other: From) => boolean = Object.is,
): Made<From, To> {
  const { start, end, endBefore } = changeBetween(before.list, list, isAlike)
  if (start === end && start === endBefore) return { ...before, list }
  const { each, all } = before
  // What stands between two changes is mostly what stood there.
  const known = new Map(before.list.slice(start, endBefore).map((one, place) => [one, each[start + place]]))
  const fresh = list.slice(start, end).map((one) => known.get(one) ?? make(one))
  const lengthOf = (some: readonly (readonly To[])[]): number => some.reduce((sum, { length }) => sum + length, 0)
  const head = lengthOf(each.slice(0, start))
  const tail = head + lengthOf(each.slice(start, endBefore))
  return {
    list,
    each: each.slice(0, start).concat(fresh, each.slice(endBefore)),
    all: all.slice(0, head).concat(fresh.flat(), all.slice(tail)),
  }
}

/**
 * As `flatMap`, of a list that changes now and then: of ten thousand cards only the one that an edit changed is looked
 * at. The same list gives the very same outcomes.
 */
export function flatMapAnew<From, To>(
  make: (from: From) => readonly To[],
  isAlike?: (one: From, other: From) => boolean,
): (list: readonly From[]) => readonly To[] {
  let made: Made<From, To> = NOTHING_MADE
  return (list) => {
    made = madeAfter(made, list, make, isAlike)
    return made.all
  }
}
