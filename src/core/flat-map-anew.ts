import { changeBetween } from './change.ts'

/** A list with what came of its values: of each some outcomes, all in one list. */
export interface Made<From, To> {
  readonly list: readonly From[]
  /** How many came of each. */
  readonly counts: readonly number[]
  readonly outcomes: readonly To[]
}

export const NOTHING_MADE: Made<never, never> = { list: [], counts: [], outcomes: [] }

/** Another list, after one of before: only for what is not as it was something is made. */
export function madeAfter<From, To>(
  before: Made<From, To>,
  list: readonly From[],
  make: (from: From) => readonly To[],
  isAlike: (one: From, other: From) => boolean = Object.is,
): Made<From, To> {
  const { start, end, endBefore } = changeBetween(before.list, list, isAlike)
  if (start === end && start === endBefore) return { ...before, list }
  const { counts, outcomes } = before
  const fresh = list.slice(start, end).map(make)
  const sum = (some: readonly number[]): number => some.reduce((all, count) => all + count, 0)
  const head = sum(counts.slice(0, start))
  const tail = head + sum(counts.slice(start, endBefore))
  return {
    list,
    counts: counts.slice(0, start).concat(
      fresh.map(({ length }) => length),
      counts.slice(endBefore),
    ),
    outcomes: outcomes.slice(0, head).concat(fresh.flat(), outcomes.slice(tail)),
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
    return made.outcomes
  }
}
