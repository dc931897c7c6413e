import type { WebClient } from '@slack/web-api'
import { errorName } from '../../core/error-name.ts'
import type { Tools } from '../tools.ts'

/** Whether this person may do what only admins may; a refusal is written down. Asked anew at every action. */
export async function isAdmin(tools: Tools, client: WebClient, user: string, act: string): Promise<boolean> {
  const roles = await tools.roles.of(client, user)
  if (roles.has('admin')) return true
  tools.log('warn', 'refused', { act, needs: 'admin' })
  try {
    await tools.store.audit.add(user, 'refused', { act, needs: 'admin' })
  } catch (error) {
    tools.log('error', 'not-kept', {
      what: 'audit of a refusal',
      error: errorName(error),
    })
  }
  return false
}
