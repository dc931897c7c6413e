import { ApiError } from './api-error.ts'
import type { Core } from './core.ts'
import { isObject, type Json, type JsonObject, parseJson, text } from './json.ts'
import { appMethods } from './methods/app.ts'
import { assistantMethods } from './methods/assistant.ts'
import { chatMethods } from './methods/chat.ts'
import { conversationMethods } from './methods/conversations.ts'
import { functionMethods } from './methods/functions.ts'
import type { Call, Method } from './methods/method.ts'
import { unfurlMethods } from './methods/unfurl.ts'
import { usergroupMethods } from './methods/usergroups.ts'
import { viewMethods } from './methods/views.ts'

/** Every method of the Web API that there is here. */
export const ALL_METHODS = {
  ...appMethods,
  ...assistantMethods,
  ...chatMethods,
  ...conversationMethods,
  ...functionMethods,
  ...unfurlMethods,
  ...usergroupMethods,
  ...viewMethods,
} satisfies Readonly<Record<string, Method>>

const METHODS: ReadonlyMap<string, Method> = new Map(Object.entries(ALL_METHODS))
const KEPT_CALLS = 500

export interface ApiAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: JsonObject
}

export interface ApiRequest {
  readonly method: string
  readonly authorization: string
  readonly contentType: string
  readonly body: string
}

/** Answers one Web API request: 200 for every refusal of Slack's own, as Slack does. */
export async function answerApi(core: Core, request: ApiRequest): Promise<ApiAnswer> {
  const started = performance.now()
  const args = argumentsOf(request)
  const answer = await answered(core, request, args)
  const { token: _, ...shown } = args
  core.traffic.called(request.method, shown, answer.status, answer.body, Math.round(performance.now() - started))
  return answer
}

async function answered(core: Core, request: ApiRequest, args: JsonObject): Promise<ApiAnswer> {
  const fault = core.faults.take(request.method)
  if (fault?.delayMs !== undefined) await new Promise((resolve) => setTimeout(resolve, fault.delayMs))
  if (fault?.retryAfterSeconds !== undefined) {
    return { status: 429, headers: { 'retry-after': String(fault.retryAfterSeconds) }, body: refusal('ratelimited') }
  }
  if (fault?.status !== undefined) return { status: fault.status, headers: {}, body: refusal('internal_error') }
  const body = fault?.error === undefined ? run(core, request, args) : refusal(fault.error)
  record(core, request.method, args, body)
  // The SDK reads from this header which scopes the token has.
  return { status: 200, headers: { 'x-oauth-scopes': core.manifest.scopes.join(',') }, body }
}

function run(core: Core, request: ApiRequest, args: JsonObject): JsonObject {
  const method = METHODS.get(request.method)
  if (!method) return refusal('unknown_method')
  try {
    authorize(core, method, request, { core, args })
    return { ok: true, ...method.run({ core, args }) }
  } catch (error) {
    if (error instanceof ApiError) return refusal(error.code, error.details)
    throw error
  }
}

function authorize(core: Core, method: Method, request: ApiRequest, call: Call): void {
  const token = /^Bearer (.+)$/.exec(request.authorization)?.[1] ?? call.args.token
  if (token === undefined || token === '') throw new ApiError('not_authed')
  if (kindOf(core, token) !== method.token) throw new ApiError('not_allowed_token_type')
  const needed = typeof method.scopes === 'function' ? method.scopes(call) : method.scopes
  const missing = needed.filter((scope) => !core.manifest.scopes.includes(scope))
  if (missing.length > 0) {
    throw new ApiError('missing_scope', { needed: missing.join(','), provided: core.manifest.scopes.join(',') })
  }
}

/** A step of a workflow comes with a token of its own, which does what the bot's does until the step has ended. */
function kindOf(core: Core, token: Json): 'bot' | 'app' {
  if (token === core.tokens.bot) return 'bot'
  if (token === core.tokens.app) return 'app'
  const state = core.executions.tokenState(text(token))
  if (state === 'unknown') throw new ApiError('invalid_auth')
  if (state === 'ended') throw new ApiError('token_expired')
  return 'bot'
}

function refusal(error: string, details: JsonObject = {}): JsonObject {
  return { ok: false, error, ...details }
}

function argumentsOf(request: ApiRequest): JsonObject {
  if (request.contentType.startsWith('application/json')) {
    const body = parseJson(request.body)
    return isObject(body) ? body : {}
  }
  return Object.fromEntries(new URLSearchParams(request.body))
}

function record(core: Core, method: string, args: JsonObject, body: JsonObject): void {
  const { token: _, ...rest } = args
  core.calls.push({ method, ok: body.ok === true, error: String(body.error ?? ''), args: JSON.stringify(rest) })
  if (core.calls.length > KEPT_CALLS) core.calls.shift()
}
