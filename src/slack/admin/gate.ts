import type { WebClient } from '@slack/web-api'
import { errorName } from '../../core/error-name.ts'
import type { Language } from '../../core/language.ts'
import { sentence } from '../blocks.ts'
import type { Tools } from '../tools.ts'
import { ADMIN_TEXTS } from './texts.ts'
import { putInWindow } from './window.ts'
import { tellView, words } from './window-parts.ts'

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

interface Refused {
  readonly user: string
  readonly language: Language
  /** Id of the window in which the button stood; `null` elsewhere. */
  readonly window: string | null
}

/** Where the button stood: an open window hides every message behind it. */
export async function tellRefused(client: WebClient, { user, language, window }: Refused): Promise<void> {
  const refused = ADMIN_TEXTS.refused[language]
  if (window !== null) await putInWindow(client, window, tellView(language, [words(refused)]))
  else await client.chat.postMessage({ channel: user, ...sentence(refused) })
}
