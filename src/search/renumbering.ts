import { NONE } from './vocabulary.ts'

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

/** `fresh` are names that were not there before, in any order. */
export function renumbered(
  names: readonly string[],
  stays: (name: number) => boolean,
  fresh: readonly string[],
): Renumbering {
  const come = [...fresh].sort()
  const all: string[] = []
  const before: number[] = []
  const now = new Int32Array(names.length).fill(NONE)
  let next = 0
  const add = (name: string, old: number): void => {
    all.push(name)
    before.push(old)
  }
  for (const [old, name] of names.entries()) {
    for (let one = come[next]; one !== undefined && one < name; one = come[++next]) add(one, NONE)
    if (!stays(old)) continue
    now[old] = all.length
    add(name, old)
  }
  for (const one of come.slice(next)) add(one, NONE)
  const isSame = come.length === 0 && all.length === names.length
  return { names: isSame ? names : all, now, before: Int32Array.from(before), isSame }
}
