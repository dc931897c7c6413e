import type { WebClient } from '@slack/web-api'
import { errorName } from '../../core/error-name.ts'
import type { AuditFacts } from '../../store/audit.ts'
import type { Tools } from '../tools.ts'

/** Whether this person may do what only HR may; a refusal is written down. Asked anew at every action. */
export async function isHr(tools: Tools, client: WebClient, user: string, act: string): Promise<boolean> {
  const roles = await tools.roles.of(client, user)
  if (roles.has('hr')) return true
  tools.log('warn', 'refused', { act, needs: 'hr' })
  await noted(tools, user, 'refused', { act, needs: 'hr' })
  return false
}

/** Adds to the audit trail; when that cannot be reached the action stands, and the log says what is missing. */
export async function noted(tools: Tools, user: string, act: string, facts: AuditFacts): Promise<void> {
  try {
    await tools.store.audit.add(user, act, facts)
  } catch (error) {
    tools.log('error', 'not-kept', { what: `audit of ${act}`, error: errorName(error) })
  }
}
