import type { WebClient } from '@slack/web-api'
import type { Language } from '../core/language.ts'
import { createRecent } from './recent.ts'

/** The language that each person chose in Slack: Dutch for every other than English. Asked once, and kept for a while. */
export function createLanguages(now: () => Date) {
  const known = createRecent<{ readonly language: Language; readonly until: number }>(2_000)
  return async (client: WebClient, user: string): Promise<Language> => {
    const kept = known.get(user)
    if (kept && kept.until > now().getTime()) return kept.language
    const { user: person } = await client.users.info({ user, include_locale: true })
    const language = person?.locale?.startsWith('en') ? 'en' : 'nl'
    known.set(user, { language, until: now().getTime() + HOUR_MS })
    return language
  }
}

export type Languages = ReturnType<typeof createLanguages>

const HOUR_MS = 3_600_000
