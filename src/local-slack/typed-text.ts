import { newId } from './ids.ts'
import type { JsonObject } from './json.ts'
import type { Workspace } from './workspace.ts'

const LINK = /\bhttps?:\/\/[^\s<>|]+[^\s<>|.,;:!?)]/g

/** What a person typed, as Slack sends it: markup characters escaped, names and links in angle brackets. */
export function asSent(workspace: Workspace, typed: string): string {
  const escaped = typed.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  const linked = escaped.replace(LINK, (url) => `<${url}>`)
  return [...workspace.people.values()]
    .flatMap((person) => [[person.name, person.id] as const, [person.realName, person.id] as const])
    .sort(([a], [b]) => b.length - a.length)
    .reduce((text, [name, id]) => text.replace(mention(name), `$1<@${id}>`), linked)
}

function mention(name: string): RegExp {
  return new RegExp(`(^|[\\s(])@${name.replace(/[.*+?^$\\{}()|[\]]/g, '\\$&')}(?![\\w-])`, 'gi')
}

/** The rich text that Slack keeps beside what was typed. */
export function asBlocks(text: string): readonly JsonObject[] {
  if (text === '') return []
  const section = { type: 'rich_text_section', elements: [{ type: 'text', text }] }
  return [{ type: 'rich_text', block_id: newId('').slice(0, 5), elements: [section] }]
}
