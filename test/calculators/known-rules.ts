import type { Parsed } from '../../src/core/problem.ts'
import { readFolder } from '../../src/core/read-folder.ts'
import { isMemberList, parseMemberList } from '../../src/rules/member-list.ts'
import { parseRuleTable } from '../../src/rules/rule-table.ts'
import { type Rules, rulesOf } from '../../src/rules/rules.ts'

/**
 * The rules that ship with the program.
 *
 * Read when a test first asks for one: a rule that cannot be read then fails tests by name, not a whole file without one.
 */
export const RULES: Rules = {
  get tables() {
    return known().tables
  },
  get lists() {
    return known().lists
  },
  has: (id) => known().has(id),
  table: (id) => known().table(id),
  inForce: (id, on) => known().inForce(id, on),
  members: (id, on) => known().members(id, on),
}

let rules: Rules | undefined

function known(): Rules {
  rules ??= readRules()
  return rules
}

function readRules(): Rules {
  const files = readFolder('knowledge/rules', ['.yaml'])
  const lists = files.filter(({ text }) => isMemberList(text))
  const tables = files.filter(({ text }) => !isMemberList(text))
  return rulesOf(
    tables.map(({ file, text }) => contentOf(parseRuleTable(file, text))),
    lists.map(({ file, text }) => contentOf(parseMemberList(file, text))),
  )
}

/** What was read; problems stop the test that needs it. */
export function contentOf<T>(read: Parsed<T>): T {
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 1))
  return read.value
}
