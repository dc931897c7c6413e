import type { Acts } from '../../src/local-slack/acts.ts'
import { isObject, type JsonObject, parseJson } from '../../src/local-slack/json.ts'
import { signature } from '../../src/local-slack/signed-http.ts'
import type { Rig } from './rig.ts'

const FORM_TYPE = 'application/x-www-form-urlencoded'

/** Posts a payload to the program as Slack does, with a good signature; gives what the program answered. */
export async function postSigned(rig: Rig, payload: JsonObject): Promise<JsonObject> {
  return post(rig, String(new URLSearchParams({ payload: JSON.stringify(payload) })))
}

/** The same for a command, whose fields stand in the form itself. */
export async function commandSigned(rig: Rig, fields: Readonly<Record<string, string>>): Promise<JsonObject> {
  return post(rig, String(new URLSearchParams(fields)))
}

async function post(rig: Rig, body: string): Promise<JsonObject> {
  const timestamp = String(Math.floor(Date.now() / 1_000))
  const headers = {
    'content-type': FORM_TYPE,
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': signature(rig.slack.signingSecret, timestamp, body),
  }
  const response = await fetch(rig.address ?? '', { method: 'POST', headers, body })
  if (response.status !== 200) throw new Error(`the program answered ${response.status}`)
  const answer = parseJson(await response.text())
  return isObject(answer) ? answer : {}
}

/** A trigger of this person, of a click that opened no window: with it a payload can do all that a click can. */
export async function triggerOf(rig: Rig, person: Acts): Promise<string> {
  await person.command(rig.channel, '/hybride', 'help')
  const last = rig.slack.deliveries.findLast(({ envelope }) => envelope.payload.user_id === person.user)
  return String(last?.envelope.payload.trigger_id)
}

/** A response address that Slack does not know; one at which nobody answers is tried again and again. */
export const nowhere = ({ slack }: Rig): string => `${slack.pageUrl}response/nergens`
