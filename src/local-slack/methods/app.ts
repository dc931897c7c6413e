import { z } from 'zod'
import { ApiError } from '../api-error.ts'
import { type JsonObject, objects } from '../json.ts'
import { checkMessage } from '../validate/message.ts'
import type { Finding } from '../validate/report.ts'
import { checkView } from '../validate/view.ts'
import { Blocks, type Method, read, Structured } from './method.ts'

const Validate = z.object({ blocks: Blocks, message: Structured.optional(), view: Structured.optional() })

const test = {
  scopes: [],
  token: 'bot',
  run({ core }) {
    const { team, bot } = core.workspace
    return {
      url: `${core.origin}/`,
      team: team.name,
      user: bot.name,
      team_id: team.id,
      user_id: bot.id,
      bot_id: bot.botId,
      is_enterprise_install: false,
    }
  },
} satisfies Method

const openConnection = {
  scopes: [],
  token: 'app',
  run: ({ core }) => ({ url: core.sockets.ticket(core.origin) }),
} satisfies Method

const validate = {
  scopes: [],
  token: 'bot',
  run(call) {
    const { blocks, message, view } = read(Validate, call)
    if (view) return verdict('invalid_view', checkView(view, view.type === 'home' ? 'home' : 'modal'))
    if (message) return verdict('invalid_message', checkMessage(objects(message.blocks)))
    return verdict('invalid_blocks', checkMessage(blocks ?? []))
  },
} satisfies Method

function verdict(error: string, findings: readonly Finding[]): JsonObject {
  if (findings.length === 0) return {}
  throw new ApiError(error, { errors: findings.map(({ pointer, code, message }) => ({ pointer, code, message })) })
}

export const appMethods = {
  'auth.test': test,
  'apps.connections.open': openConnection,
  'blocks.validate': validate,
} satisfies Readonly<Record<string, Method>>
