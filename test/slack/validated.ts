import { WebAPIPlatformError, type WebClient } from '@slack/web-api'
import type { Golden } from './golden.ts'

/** What `blocks.validate` has against each payload; empty when it takes them all. */
export async function problemsOf(client: WebClient, payloads: readonly Golden[]): Promise<string[]> {
  const problems: string[] = []
  for (const { from, ...payload } of payloads) {
    try {
      // By name: the SDK's argument types are for payloads that it built itself, and this one is judged as it is.
      await client.apiCall('blocks.validate', payload)
    } catch (error) {
      if (!(error instanceof WebAPIPlatformError)) throw error
      problems.push(`${from}: ${JSON.stringify(error.data)}`)
    }
  }
  return problems
}
