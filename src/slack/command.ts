import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt'
import type { Delivery } from '../store/deliveries.ts'
import { answerPrivately } from './answering.ts'
import { sentence } from './blocks.ts'
import { showCard } from './cards/show-card.ts'
import { helpMessage } from './help.ts'
import { calculationsMessage } from './home-view.ts'
import { typedText } from './incoming-text.ts'
import { commandKey, privateKey } from './keys.ts'
import { lettersMessage } from './letters.ts'
import { formAsked, openForm } from './open-form.ts'
import { showOwnData } from './own-data/own-data.ts'
import { respondTo } from './respond-to.ts'
import { TEXTS } from './texts.ts'
import { LONGEST_QUESTION, type Tools } from './tools.ts'
import { onAutomatic } from './unasked/quiet.ts'

type Args = AllMiddlewareArgs & SlackCommandMiddlewareArgs

const OWN_DATA = /^(?:mijn gegevens|my data)$/i

/** What is no question but asks for something by name; `rest` is what comes after the name. */
const NAMED: readonly (readonly [RegExp, (tools: Tools, args: Args, rest: string) => Promise<void>])[] = [
  [/^(?:help|hulp|\?)$/i, help],
  [/^(?:bereken(?:en)?|calculate|calc)$/i, calculations],
  [/^(?:brief|brieven|letters?)$/i, letters],
  [/^automati(?:sch|c)\s+(?<rest>aan|uit|on|off)$/i, onAutomatic],
  [/^(?:kaart|card)(?:\s+(?<rest>.{0,200}))?$/is, showCard],
]

/**
 * `/hybride …`: answered to the person alone, who may then share it in the channel. Slack hears that we have it as soon
 * as it is claimed, so that a program that is killed right after leaves it to another.
 */
export async function onCommand(tools: Tools, args: Args): Promise<void> {
  if (OWN_DATA.test(args.command.text.trim())) {
    // Looking at what is kept adds nothing to it.
    await args.ack()
    return showOwnData(tools, args)
  }
  const key = commandKey(args.command)
  const claim = await tools.inbox.claim(deliveryOf(key, args.command))
  await args.ack()
  if (claim === 'taken') return
  await carryOut(tools, args, claim === 'held' ? key : null)
  if (claim === 'held') await tools.inbox.done(key)
}

function deliveryOf(key: string, { user_id, channel_id, response_url }: Args['command']): Delivery {
  const place = { channel: channel_id, ts: null, thread: null, address: response_url }
  return { key, alias: null, surface: 'command', person: user_id, ...place }
}

async function carryOut(tools: Tools, args: Args, delivery: string | null): Promise<void> {
  const { command, context } = args
  const typed = typedText(command.text, context.botUserId ?? '') || 'help'
  if (typed.length > LONGEST_QUESTION) {
    return respondTo(command.response_url, sentence(`${TEXTS.tooLong.nl}\n${TEXTS.tooLong.en}`))
  }
  for (const [name, run] of NAMED) {
    const match = name.exec(typed)
    if (match) return run(tools, args, match.groups?.rest?.trim() ?? '')
  }
  await formOrAnswer(tools, args, typed, delivery)
}

async function formOrAnswer(tools: Tools, { command, client }: Args, typed: string, delivery: string | null) {
  const { channel_id: channel, user_id: user, response_url: address, trigger_id: trigger } = command
  const form = formAsked(tools, typed)
  if (form) return openForm(tools, { client, trigger, user }, form, { kind: 'private', channel, address })
  const question = { key: privateKey(channel, user), asker: user, text: typed, surface: 'command' as const, delivery }
  await answerPrivately(tools, client, { address, shareIn: null }, question, { user: null, question: typed })
}

async function help(tools: Tools, { command, client }: Args): Promise<void> {
  await respondTo(command.response_url, helpMessage(await tools.languageOf(client, command.user_id)))
}

async function letters(tools: Tools, { command, client }: Args): Promise<void> {
  const language = await tools.languageOf(client, command.user_id)
  await respondTo(command.response_url, lettersMessage(tools.workspace.publicUrl, language))
}

async function calculations(tools: Tools, { command, client }: Args): Promise<void> {
  await respondTo(command.response_url, calculationsMessage(await tools.languageOf(client, command.user_id)))
}
