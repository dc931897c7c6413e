import type { types } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'

/** Puts another view in an open window. Whoever closed it meanwhile loses nothing: what was typed is kept. */
export async function putInWindow(client: WebClient, id: string, view: types.ModalView): Promise<void> {
  try {
    await client.views.update({ view_id: id, view })
  } catch (error) {
    if (!isGone(error)) throw error
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && /\bnot_found\b/.test(error.message)
}
