import { at } from './numbers.ts'
import type { Renumbering } from './renumbering.ts'

/** No word or no term: grammar words are filed under none. */
export const NONE = -1

/** When so many names came later, all are looked up in one map again. */
const MANY_LATER = 1_000

/**
 * For each name its number. Making a map of many names takes a while, so after an edit the one of before is used: with
 * what became of the numbers in it, and the names that came later beside it.
 */
export class Numbers {
  readonly #first: ReadonlyMap<string, number>
  readonly #now: Int32Array | null
  readonly #later: ReadonlyMap<string, number>

  private constructor(first: ReadonlyMap<string, number>, now: Int32Array | null, later: ReadonlyMap<string, number>) {
    this.#first = first
    this.#now = now
    this.#later = later
  }

  /** The number of a name is its place. */
  static of(names: readonly string[]): Numbers {
    const first = new Map<string, number>()
    for (const [number, name] of names.entries()) first.set(name, number)
    return new Numbers(first, null, new Map())
  }

  get(name: string): number | undefined {
    const later = this.#later.get(name)
    if (later !== undefined) return later
    const first = this.#first.get(name)
    if (first === undefined || this.#now === null) return first
    const now = at(this.#now, first)
    return now === NONE ? undefined : now
  }

  after({ names, now, before }: Renumbering): Numbers {
    const later = new Map<string, number>()
    for (const [name, number] of this.#later) if (at(now, number) !== NONE) later.set(name, at(now, number))
    for (const [number, old] of before.entries()) if (old === NONE) later.set(names[number] ?? '', number)
    if (later.size >= MANY_LATER) return Numbers.of(names)
    return new Numbers(this.#first, this.#now?.map((old) => (old === NONE ? NONE : at(now, old))) ?? now, later)
  }
}

const known = new WeakMap<readonly string[], Numbers>()

/** The very same names are looked at once. */
export function numbersOf(names: readonly string[]): Numbers {
  const numbers = known.get(names) ?? Numbers.of(names)
  known.set(names, numbers)
  return numbers
}

/** Remembers how the names of after are numbered. */
export function numberAfter(names: readonly string[], renumbering: Renumbering): void {
  if (!renumbering.isSame) known.set(renumbering.names, numbersOf(names).after(renumbering))
}
