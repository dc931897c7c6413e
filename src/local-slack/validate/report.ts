import { ApiError } from '../api-error.ts'

/** One thing Slack would refuse, and where. */
export interface Finding {
  readonly pointer: string
  readonly code: string
  readonly message: string
}

/** `invalid_blocks` with Slack's list of messages, or the code that stands for the whole payload. */
export function slackError(findings: readonly Finding[], whole = 'invalid_blocks'): ApiError {
  const own = findings.find((finding) => WHOLE_PAYLOAD.has(finding.code))
  const messages = findings.map((finding) => `[ERROR] ${finding.message} [json-pointer:${finding.pointer}]`)
  return new ApiError(own?.code ?? whole, {
    errors: findings.map((finding) => finding.message),
    response_metadata: { messages },
  })
}

const WHOLE_PAYLOAD = new Set(['msg_blocks_too_many', 'msg_blocks_too_long', 'view_too_large', 'msg_too_long'])
