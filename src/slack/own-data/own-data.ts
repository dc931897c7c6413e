import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import { sentence } from '../blocks.ts'
import type { Click } from '../incoming.ts'
import { respondTo } from '../respond-to.ts'
import type { Tools } from '../tools.ts'
import { ownMessage } from './own-view.ts'
import { OWN_TEXTS } from './texts.ts'

type Args = AllMiddlewareArgs & SlackCommandMiddlewareArgs

/** `/hybride mijn gegevens`: what is kept of the person who asks, for that person alone. */
export async function showOwnData(tools: Tools, { command, client }: Args): Promise<void> {
  const language = await tools.languageOf(client, command.user_id)
  const kept = await tools.store.personal.of(command.user_id)
  await respondTo(command.response_url, ownMessage(kept, language))
}

/** The same from the Home page, in the direct conversation. */
export async function sendOwnData(tools: Tools, client: WebClient, user: string): Promise<void> {
  const language = await tools.languageOf(client, user)
  const message = ownMessage(await tools.store.personal.of(user), language)
  await client.chat.postMessage({ channel: user, ...message })
}

/** Takes away what is kept of whoever pressed; nobody can press it for another. */
export async function forgetPerson(tools: Tools, click: Click): Promise<void> {
  const language = click.actions[0]?.value === 'en' ? 'en' : 'nl'
  await tools.store.personal.forget(click.user.id)
  tools.answers.forget(click.user.id)
  tools.log('info', 'forgotten')
  await respondTo(click.response_url ?? '', sentence(OWN_TEXTS.removed[language]))
}
