/** What travels over the wire; an `undefined` property disappears on the way, as in `JSON.stringify`. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

export interface JsonObject {
  readonly [key: string]: Json | undefined
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

export function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

/** The objects in a list; anything else in it is left out. */
export function objects(value: Json | undefined): readonly JsonObject[] {
  return isList(value) ? value.filter(isObject) : []
}

/** `undefined` when the text is not JSON. */
export function parseJson(source: string): Json | undefined {
  try {
    const value: Json = JSON.parse(source)
    return value
  } catch {
    return undefined
  }
}

/** A deep copy as the other end would read it. */
export function overTheWire(value: JsonObject): JsonObject {
  const copy = parseJson(JSON.stringify(value))
  return isObject(copy) ? copy : {}
}
