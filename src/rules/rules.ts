import type { Day } from '../core/day.ts'
import { inForce, type Selection } from './in-force.ts'
import { type Member, type MemberList, membersOn } from './members.ts'
import type { RuleTable } from './rule-table.ts'

/** All dated values, by id. An id that does not exist is a mistake in a card or in code, and throws. */
export interface Rules {
  readonly tables: readonly RuleTable[]
  readonly lists: readonly MemberList[]
  has(id: string): boolean
  table(id: string): RuleTable
  inForce(id: string, on: Day): Selection
  members(id: string, on: Day): readonly Member[]
}

export function rulesOf(tables: readonly RuleTable[], lists: readonly MemberList[]): Rules {
  const tableById = new Map(tables.map((table) => [table.id, table]))
  const listById = new Map(lists.map((list) => [list.id, list]))
  const table = (id: string): RuleTable => found(tableById.get(id), id)
  return {
    tables,
    lists,
    has: (id) => tableById.has(id),
    table,
    inForce: (id, on) => inForce(table(id), on),
    members: (id, on) => membersOn(found(listById.get(id), id), on),
  }
}

function found<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new Error(`there is no rule "${id}" in knowledge/rules`)
  return value
}
