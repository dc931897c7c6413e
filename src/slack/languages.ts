import { setTimeout as pause } from 'node:timers/promises'
import type { WebClient } from '@slack/web-api'
import type { Language } from '../core/language.ts'
import { createRecent } from './recent.ts'

/** The language that each person chose in Slack: Dutch for every other than English. Asked once, and kept for a while. */
export function createLanguages(now: () => Date) {
  const known = createRecent<{ readonly language: Language; readonly until: number }>(2_000)
  const fresh = (user: string): Language | undefined => {
    const kept = known.get(user)
    return kept && kept.until > now().getTime() ? kept.language : undefined
  }
  const languageOf = async (client: WebClient, user: string): Promise<Language> => {
    const kept = fresh(user)
    if (kept) return kept
    try {
      const { user: person } = await client.users.info({ user, include_locale: true })
      const language = person?.locale?.startsWith('en') ? 'en' : 'nl'
      known.set(user, { language, until: now().getTime() + HOUR_MS })
      return language
    } catch {
      // No reason to leave a person without an answer.
      return 'nl'
    }
  }
  return Object.assign(languageOf, {
    /** Without asking Slack. */
    known: fresh,
    /** When Slack says it soon; nothing may hang on it. */
    soon: (client: WebClient, user: string): Promise<Language | undefined> =>
      Promise.race([languageOf(client, user), afterPatience()]),
  })
}

export type Languages = ReturnType<typeof createLanguages>

const HOUR_MS = 3_600_000
const PATIENCE_MS = 400

const afterPatience = (): Promise<undefined> => pause(PATIENCE_MS, undefined, { ref: false })
