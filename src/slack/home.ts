import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import { facesFor } from './home-faces.ts'
import { homeView } from './home-view.ts'
import { HomeOpened } from './incoming.ts'
import { PROMPTS, TEXTS } from './texts.ts'
import type { Tools } from './tools.ts'

type Args = AllMiddlewareArgs & SlackEventMiddlewareArgs<'app_home_opened'>

/** The assistant was opened: its Home page, or questions to start a conversation with, in the person's language. */
export async function onHomeOpened(tools: Tools, { event, client }: Args): Promise<void> {
  const { user, channel, tab } = HomeOpened.parse(event)
  if (tab === 'home') return publishHome(tools, client, user)
  const language = await tools.languageOf(client, user)
  // No thread_ts: with the agent view Slack answers ok to it and shows nothing.
  await client.assistant.threads.setSuggestedPrompts({
    channel_id: channel,
    title: TEXTS.promptsTitle[language],
    prompts: [...PROMPTS[language]],
  })
}

/** The Home page as it is now for this person, by the roles that this person has now. */
export function publishHome(tools: Tools, client: WebClient, user: string): Promise<void> {
  return tools.latestHome(user, () => publishNow(tools, client, user))
}

async function publishNow(tools: Tools, client: WebClient, user: string): Promise<void> {
  const [language, roles] = await Promise.all([tools.languageOf(client, user), tools.roles.of(client, user)])
  const faces = await facesFor(tools, user, roles, language)
  await client.views.publish({ user_id: user, view: homeView(language, faces) })
}
