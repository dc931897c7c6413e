import { newId } from './ids.ts'

/** People under one name, such as `@hr`; apps use it to know who may do what. */
export interface UserGroup {
  readonly id: string
  readonly handle: string
  readonly name: string
  /** Changed by whoever runs the workspace, such as a test in which somebody leaves HR. */
  readonly members: Set<string>
}

interface GroupSeed {
  readonly handle: string
  readonly name: string
  readonly members: readonly string[]
}

/** The groups of a seed, its people's names turned into ids. */
export function createGroups(seeds: readonly GroupSeed[], idOf: (name: string) => string): Map<string, UserGroup> {
  const groups = seeds.map(({ handle, name, members }): UserGroup => {
    return { id: newId('S'), handle, name, members: new Set(members.map(idOf)) }
  })
  return new Map(groups.map((group) => [group.id, group]))
}
