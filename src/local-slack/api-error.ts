import type { JsonObject } from './json.ts'

/** A refusal in Slack's terms: `ok: false` with a code, and sometimes more. */
export class ApiError extends Error {
  readonly code: string
  readonly details: JsonObject

  constructor(code: string, details: JsonObject = {}) {
    super(code)
    this.name = 'ApiError'
    this.code = code
    this.details = details
  }
}
