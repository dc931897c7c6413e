import type { JsonObject } from '../../src/local-slack/json.ts'

interface Wishes {
  readonly scopes?: readonly string[]
  readonly events?: readonly string[]
  readonly functions?: JsonObject
  readonly unfurlDomains?: readonly string[]
  readonly shortcuts?: readonly JsonObject[]
}

/** The manifest of an app that does nothing but what a test wishes. */
export function manifestOf({
  scopes = [],
  events = [],
  functions = {},
  unfurlDomains = [],
  shortcuts = [],
}: Wishes): string {
  return JSON.stringify({
    display_information: { name: 'Proefapp' },
    features: {
      bot_user: { display_name: 'Proefapp' },
      app_home: { home_tab_enabled: true },
      unfurl_domains: unfurlDomains,
      shortcuts,
    },
    functions,
    oauth_config: { scopes: { bot: scopes } },
    settings: { event_subscriptions: { bot_events: events } },
  })
}
