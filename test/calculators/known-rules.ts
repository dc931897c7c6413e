import type { Parsed } from '../../src/core/problem.ts'
import { readFolder } from '../../src/core/read-folder.ts'
import { isMemberList, parseMemberList } from '../../src/rules/member-list.ts'
import { parseRuleTable } from '../../src/rules/rule-table.ts'
import { type Rules, rulesOf } from '../../src/rules/rules.ts'

/** The rules that ship with the program. */
export const RULES: Rules = readRules()

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
