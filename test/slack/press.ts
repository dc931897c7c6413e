import { type JsonObject, objects } from '../../src/local-slack/json.ts'
import type { Message } from '../../src/local-slack/workspace.ts'
import type { Rig } from './rig.ts'

/** Presses a button of a message by the start of its action id. */
export async function press(rig: Rig, message: Message | undefined, actionId: string, side = 'good'): Promise<void> {
  for (const block of message?.blocks ?? []) {
    const element = [...objects(block.elements), ...objects([block.accessory ?? null])].find(
      (one) => one.action_id === actionId,
    )
    if (!element || !message) continue
    const click = { blockId: String(block.block_id), actionId, value: actedValue(element, side) }
    await rig.sanne.click(message.channel, message.ts, click)
    return
  }
  throw new Error(`no button ${actionId} in ${JSON.stringify(message?.blocks)}`)
}

/** The value of a button, or of one side of the feedback buttons. */
function actedValue(element: JsonObject, side: string): string {
  const chosen = element[side === 'good' ? 'positive_button' : 'negative_button']
  return String(typeof chosen === 'object' && chosen !== null && 'value' in chosen ? chosen.value : element.value)
}
