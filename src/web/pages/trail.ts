import { send } from '../send.ts'
import type { Site } from '../site.ts'
import type { Visit } from '../visit.ts'
import { PAGE_WORDS } from '../words.ts'
import { messagePage } from './message.ts'

/** The whole audit trail as a file, for the administrator who asked for it in Slack a moment ago. */
export async function trailFile(visit: Visit, site: Site): Promise<Response> {
  const { trailFor, trailRefused } = PAGE_WORDS[visit.language]
  const trail = await site.trail(visit.search.get('sleutel') ?? '', visit.member)
  if (trail === null) return messagePage(visit, 403, trailFor, trailRefused)
  return send(200, 'application/x-ndjson; charset=utf-8', trail, {
    'content-disposition': `attachment; filename="hybridewijzer-spoor-${visit.today}.ndjson"`,
  })
}
