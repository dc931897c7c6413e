import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt'
import { HomeOpened } from './incoming.ts'
import { PROMPTS, TEXTS } from './texts.ts'
import type { Tools } from './tools.ts'

type Args = AllMiddlewareArgs & SlackEventMiddlewareArgs<'app_home_opened'>

/** The conversation with the assistant was opened: show questions to start with, in the person's language. */
export async function onHomeOpened(tools: Tools, { event, client }: Args): Promise<void> {
  const { user, channel, tab } = HomeOpened.parse(event)
  if (tab !== 'messages') return
  const language = await tools.languageOf(client, user)
  // No thread_ts: with the agent view Slack answers ok to it and shows nothing.
  await client.assistant.threads.setSuggestedPrompts({
    channel_id: channel,
    title: TEXTS.promptsTitle[language],
    prompts: [...PROMPTS[language]],
  })
}
