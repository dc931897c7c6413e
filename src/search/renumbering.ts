import { at } from './numbers.ts'
import { NONE } from './numbers-of.ts'

/** What became of the numbers of names that are numbered by the alphabet, once some of them went and others came. */
export interface Renumbering {
  readonly names: readonly string[]
  /** For each name of before its number now, or `NONE`. */
  readonly now: Int32Array
  /** For each name of now its number before, or `NONE`. */
  readonly before: Int32Array
  /** Whether every name is the one that it was; then `names` are the very same. */
  readonly isSame: boolean
}

/** What became of the numbers of words and stems. */
export interface Moved {
  readonly words: Renumbering
  readonly stems: Renumbering
}

/** The number now of what had this number before; what had none has none. */
export const movedTo = ({ now }: Renumbering, old: number): number => (old === NONE ? NONE : at(now, old))

/** `fresh` are names that were not there before, in any order. */
export function renumbered(
  names: readonly string[],
  stays: (name: number) => boolean,
  fresh: readonly string[],
): Renumbering {
  const come = [...fresh].sort()
  const all: string[] = []
  const before = new Int32Array(names.length + come.length).fill(NONE)
  const now = new Int32Array(names.length).fill(NONE)
  let next = 0
  for (const [old, name] of names.entries()) {
    for (let one = come[next]; one !== undefined && one < name; one = come[++next]) all.push(one)
    if (!stays(old)) continue
    now[old] = all.length
    before[all.length] = old
    all.push(name)
  }
  all.push(...come.slice(next))
  const isSame = come.length === 0 && all.length === names.length
  return { names: isSame ? names : all, now, before: before.subarray(0, all.length), isSame }
}
