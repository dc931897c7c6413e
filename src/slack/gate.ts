import type { WebClient } from '@slack/web-api'
import { errorName } from '../core/error-name.ts'
import type { AuditFacts } from '../store/audit.ts'
import type { Role } from './roles.ts'
import type { Tools } from './tools.ts'

type Asked = readonly [tools: Tools, client: WebClient, user: string, act: string]

/** Whether this person may do what only HR may; a refusal is written down. Asked anew at every action. */
export const isHr = (...asked: Asked): Promise<boolean> => hasRole('hr', ...asked)

/** The same for what only admins may. */
export const isAdmin = (...asked: Asked): Promise<boolean> => hasRole('admin', ...asked)

async function hasRole(needs: Role, ...[tools, client, user, act]: Asked): Promise<boolean> {
  const roles = await tools.roles.of(client, user)
  if (roles.has(needs)) return true
  tools.log('warn', 'refused', { act, needs })
  await noted(tools, user, 'refused', { act, needs })
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
