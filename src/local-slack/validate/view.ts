import { type JsonObject, objects } from '../json.ts'
import { checkBlocks } from './blocks.ts'
import { type Check, complain, missing, object, oneOf, string } from './check.ts'
import { LIMITS } from './limits.ts'
import type { Finding } from './report.ts'
import { textObject } from './texts.ts'

/** What Slack would refuse in a modal or a Home view. */
export function checkView(view: JsonObject, expected: 'modal' | 'home'): readonly Finding[] {
  const findings: Finding[] = []
  const check: Check = { value: view, pointer: '', findings }
  oneOf(check, 'type', [expected])
  string(check, 'callback_id', LIMITS.id)
  string(check, 'external_id', LIMITS.id)
  string(check, 'private_metadata', LIMITS.privateMetadata)
  if (expected === 'modal') modal(check)
  checkBlocks(check, expected)
  if (JSON.stringify(view).length > LIMITS.viewBytes)
    complain(check, 'the view is too large', undefined, 'view_too_large')
  return findings
}

function modal(check: Check): void {
  object(check, 'title', textObject(LIMITS.viewTitle, true), true)
  object(check, 'submit', textObject(LIMITS.viewTitle, true))
  object(check, 'close', textObject(LIMITS.viewTitle, true))
  const hasInput = objects(check.value.blocks).some((block) => block.type === 'input')
  if (hasInput && check.value.submit === undefined) {
    missing(check, 'submit')
  }
}
