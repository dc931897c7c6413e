import type { WebClient } from '@slack/web-api'
import type { Language } from '../../core/language.ts'
import { sentence } from '../blocks.ts'
import { ADMIN_TEXTS } from './texts.ts'
import { putInWindow } from './window.ts'
import { tellView, words } from './window-parts.ts'

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
