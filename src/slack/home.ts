import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt'
import { homeView } from './home-view.ts'
import { HomeOpened } from './incoming.ts'
import { PROMPTS, TEXTS } from './texts.ts'
import type { Tools } from './tools.ts'

type Args = AllMiddlewareArgs & SlackEventMiddlewareArgs<'app_home_opened'>

/** The assistant was opened: its Home page, or questions to start a conversation with, in the person's language. */
export async function onHomeOpened(tools: Tools, { event, client }: Args): Promise<void> {
  const { user, channel, tab } = HomeOpened.parse(event)
  const language = await tools.languageOf(client, user)
  if (tab === 'home') {
    await client.views.publish({ user_id: user, view: homeView(language) })
    return
  }
  // No thread_ts: with the agent view Slack answers ok to it and shows nothing.
  await client.assistant.threads.setSuggestedPrompts({
    channel_id: channel,
    title: TEXTS.promptsTitle[language],
    prompts: [...PROMPTS[language]],
  })
}
