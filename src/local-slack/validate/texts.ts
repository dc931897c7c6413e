import { type Check, complain, object, oneOf, onlyKnown, string } from './check.ts'
import { LIMITS } from './limits.ts'

/** A text object; `plain` where Slack takes no markup. */
export function textObject(most: number, plain: boolean): (check: Check) => void {
  return (check) => {
    oneOf(check, 'type', plain ? ['plain_text'] : ['plain_text', 'mrkdwn'])
    string(check, 'text', most, true)
    onlyKnown(check, ['type', 'text', 'emoji', 'verbatim'])
    if (check.value.type === 'mrkdwn' && check.value.emoji !== undefined) complain(check, 'emoji is for plain_text')
  }
}

export function confirm(check: Check): void {
  object(check, 'title', textObject(LIMITS.confirmTitle, true), true)
  object(check, 'text', textObject(LIMITS.confirmText, false), true)
  object(check, 'confirm', textObject(LIMITS.confirmButton, true), true)
  object(check, 'deny', textObject(LIMITS.confirmButton, true), true)
}

export function option(plain: boolean): (check: Check) => void {
  return (check) => {
    object(check, 'text', textObject(LIMITS.optionText, plain), true)
    string(check, 'value', LIMITS.optionValue, true)
    object(check, 'description', textObject(LIMITS.optionText, plain))
  }
}
