import { isList, isObject, type Json, type JsonObject, text } from '../json.ts'
import type { Finding } from './report.ts'

/** Walks a payload, remembers where it is, and gathers what is wrong. */
export interface Check {
  readonly value: JsonObject
  readonly pointer: string
  readonly findings: Finding[]
}

export function at(check: Check, key: string | number, value: JsonObject): Check {
  return { value, pointer: `${check.pointer}/${key}`, findings: check.findings }
}

export function complain(check: Check, message: string, key?: string, code = 'invalid'): void {
  const pointer = key === undefined ? check.pointer : `${check.pointer}/${key}`
  check.findings.push({ pointer, code, message })
}

export function missing(check: Check, key: string): void {
  complain(check, `missing required field: ${key}`, undefined, 'missing_field')
}

/** A string property of at most so many characters; missing is fine unless `required`. */
export function string(check: Check, key: string, most: number, required = false): void {
  const value = check.value[key]
  if (value === undefined || value === null) {
    if (required) missing(check, key)
  } else if (typeof value !== 'string') complain(check, 'must be a string', key)
  else if (required && value === '') complain(check, 'must be more than 0 characters', key)
  else if (value.length > most) complain(check, `must be less than ${most + 1} characters`, key, 'too_long')
}

/** A list of objects of a bounded length, each handed to `each`. */
export function list(check: Check, key: string, most: number, each: (item: Check) => void, least = 1): void {
  const value = check.value[key]
  if (!isList(value)) {
    missing(check, key)
    return
  }
  if (value.length < least) complain(check, `must have at least ${least} items`, key, 'too_few')
  if (value.length > most)
    complain(check, `no more than ${most} items allowed [${value.length} given]`, key, 'too_many')
  for (const [index, item] of value.entries()) {
    const place = { ...check, pointer: `${check.pointer}/${key}` }
    if (isObject(item)) each(at(place, index, item))
    else complain(place, 'must be an object', String(index))
  }
}

/** An object property handed to `inside`; missing is fine unless `required`. */
export function object(check: Check, key: string, inside: (child: Check) => void, required = false): void {
  const value = check.value[key]
  if (isObject(value)) inside(at(check, key, value))
  else if (value !== undefined && value !== null) complain(check, 'must be an object', key)
  else if (required) missing(check, key)
}

export function oneOf(check: Check, key: string, allowed: readonly string[], required = true): void {
  const value = check.value[key]
  if (value === undefined && !required) return
  if (!allowed.includes(text(value))) complain(check, `must be one of: ${allowed.join(', ')}`, key, 'unsupported')
}

/** Properties outside `known` are refused, as Slack does. */
export function onlyKnown(check: Check, known: readonly string[]): void {
  for (const key of Object.keys(check.value)) {
    if (!known.includes(key)) complain(check, `invalid additional property: ${key}`, undefined, 'additional_property')
  }
}

/** Every piece of visible text below a value, for the limit on a whole message. */
export function lengthOfText(value: Json | undefined): number {
  if (isList(value)) return value.reduce<number>((sum, item) => sum + lengthOfText(item), 0)
  if (!isObject(value)) return 0
  return Object.entries(value).reduce(
    (sum, [key, item]) => sum + (key === 'text' && typeof item === 'string' ? item.length : lengthOfText(item)),
    0,
  )
}
