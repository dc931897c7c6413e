import { ApiError } from './api-error.ts'
import type { Core } from './core.ts'
import { isObject, type JsonObject, objects, parseJson, text } from './json.ts'
import { checkedBlocks, postAsApp } from './posting.ts'
import type { ResponseTarget } from './responses.ts'

interface Answer {
  readonly status: number
  readonly body: string
}

/** Takes what the app posts to a response address: status and body of the answer. */
export function respond(core: Core, id: string, source: string): Answer {
  const started = performance.now()
  const answer = answered(core, id, source)
  const { status, body } = answer
  const sent = parseJson(source)
  const reply = { ok: status === 200, ...(status === 200 ? {} : { error: body }) }
  core.traffic.called(
    'response_url',
    isObject(sent) ? sent : {},
    status,
    reply,
    Math.round(performance.now() - started),
  )
  return answer
}

function answered(core: Core, id: string, source: string): Answer {
  const use = core.responses.use(id)
  if ('error' in use) return { status: 404, body: use.error }
  const body = parseJson(source)
  if (!isObject(body)) return { status: 400, body: 'invalid_payload' }
  try {
    act(core, use.target, body)
    return { status: 200, body: 'ok' }
  } catch (error) {
    if (error instanceof ApiError) return { status: 400, body: error.code }
    throw error
  }
}

function act(core: Core, target: ResponseTarget, body: JsonObject): void {
  const channel = core.workspace.channels.get(target.channel)
  if (!channel) throw new ApiError('channel_not_found')
  const original = target.original === null ? undefined : core.workspace.message(channel.id, target.original)
  if (body.delete_original === true) {
    if (original) core.workspace.remove(channel.id, original.ts)
    return
  }
  const words = text(body.text)
  const blocks = objects(body.blocks)
  if (body.replace_original === true && original) {
    if (words === '' && blocks.length === 0) throw new ApiError('no_text')
    // Slack answers ok and changes nothing when the message is ephemeral and in a thread.
    if (original.visibleTo !== null && original.threadTs !== null) return
    core.workspace.put({ ...original, text: words, blocks: checkedBlocks(blocks), edited: true })
    return
  }
  const visibleTo = body.response_type === 'in_channel' ? null : target.user
  const threadTs = typeof body.thread_ts === 'string' ? body.thread_ts : target.threadTs
  postAsApp(core, { channel, text: words, blocks, threadTs, visibleTo })
}
