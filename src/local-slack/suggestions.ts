import type { Ack } from './delivery.ts'
import { isObject, type JsonObject, objects } from './json.ts'
import type { Check } from './validate/check.ts'
import { list } from './validate/check.ts'
import { LIMITS } from './validate/limits.ts'
import type { Finding } from './validate/report.ts'
import { option } from './validate/texts.ts'

/** Where a person types to search: an element of a message or of a view. */
export type SuggestPlace =
  | { readonly kind: 'message'; readonly channel: string; readonly ts: string }
  | { readonly kind: 'view'; readonly view: string }

/** The options that the app answered with; Slack shows none when one of them is beyond its limits. */
export function optionsIn(ack: Ack): readonly JsonObject[] {
  if (!ack.ok) return []
  const grouped = objects(ack.body.option_groups).flatMap((group) => objects(group.options))
  const options = [...objects(ack.body.options), ...grouped]
  return findings({ options }).length === 0 ? options : []
}

function findings(value: JsonObject): readonly Finding[] {
  const check: Check = { value, pointer: '', findings: [] }
  list(check, 'options', LIMITS.selectOptions, option(true), 0)
  return check.findings
}

/** The element that asks for options, in any of the blocks. */
export function isSearchable(element: JsonObject | undefined): element is JsonObject {
  return isObject(element) && element.type === 'external_select'
}
