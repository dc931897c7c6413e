import { type Check, complain, list, missing, object, oneOf, string } from './check.ts'
import { LIMITS } from './limits.ts'
import { confirm, option, textObject } from './texts.ts'

type Rule = (check: Check) => void

/** Elements a person can act on, by type. */
const RULES: Readonly<Record<string, Rule>> = {
  button(check) {
    object(check, 'text', textObject(LIMITS.buttonText, true), true)
    string(check, 'value', LIMITS.buttonValue)
    string(check, 'url', LIMITS.buttonUrl)
    string(check, 'accessibility_label', LIMITS.accessibilityLabel)
    oneOf(check, 'style', ['primary', 'danger'], false)
    object(check, 'confirm', confirm)
  },
  overflow(check) {
    list(check, 'options', LIMITS.overflowOptions, option(true))
    object(check, 'confirm', confirm)
  },
  static_select(check) {
    placeholder(check)
    if (check.value.option_groups === undefined) list(check, 'options', LIMITS.selectOptions, option(true))
  },
  external_select: searchable,
  users_select: placeholder,
  conversations_select: placeholder,
  channels_select: placeholder,
  datepicker: placeholder,
  radio_buttons: (check) => list(check, 'options', LIMITS.choiceOptions, option(false)),
  checkboxes: (check) => list(check, 'options', LIMITS.choiceOptions, option(false)),
  plain_text_input(check) {
    placeholder(check)
    string(check, 'initial_value', LIMITS.plainTextInput)
  },
  url_text_input: placeholder,
  email_text_input: placeholder,
  number_input(check) {
    placeholder(check)
    if (typeof check.value.is_decimal_allowed !== 'boolean') {
      missing(check, 'is_decimal_allowed')
    }
  },
  feedback_buttons(check) {
    object(check, 'positive_button', feedbackButton, true)
    object(check, 'negative_button', feedbackButton, true)
  },
  icon_button(check) {
    string(check, 'icon', LIMITS.id, true)
    object(check, 'text', textObject(LIMITS.buttonText, true), true)
  },
}

export const IN_ACTIONS = [
  'button',
  'overflow',
  'static_select',
  'external_select',
  'users_select',
  'conversations_select',
  'channels_select',
  'datepicker',
  'radio_buttons',
  'checkboxes',
]
export const IN_INPUT = [
  ...IN_ACTIONS.slice(2),
  'plain_text_input',
  'number_input',
  'url_text_input',
  'email_text_input',
]
export const IN_CONTEXT_ACTIONS = ['feedback_buttons', 'icon_button']
export const AS_ACCESSORY = [...IN_ACTIONS, 'image']

/** An element of one of the types that fit in this place. */
export function elementOf(allowed: readonly string[]): Rule {
  return (check) => {
    const type = check.value.type
    if (typeof type !== 'string' || !allowed.includes(type)) {
      return complain(check, `unsupported element: ${JSON.stringify(type)}`, 'type', 'unsupported_element')
    }
    string(check, 'action_id', LIMITS.id)
    if (type === 'image') image(check)
    else RULES[type]?.(check)
  }
}

export function image(check: Check): void {
  string(check, 'alt_text', LIMITS.imageAltText, true)
  string(check, 'image_url', LIMITS.buttonUrl, check.value.slack_file === undefined)
}

function searchable(check: Check): void {
  placeholder(check)
  object(check, 'initial_option', option(true))
}

function placeholder(check: Check): void {
  object(check, 'placeholder', textObject(LIMITS.placeholder, true))
}

function feedbackButton(check: Check): void {
  object(check, 'text', textObject(LIMITS.buttonText, true), true)
  string(check, 'value', LIMITS.buttonValue, true)
  string(check, 'accessibility_label', LIMITS.accessibilityLabel)
}
