import { elementsOf } from '../../src/local-slack/actions.ts'
import type { Acts } from '../../src/local-slack/acts.ts'
import { isObject, type JsonObject, objects, text } from '../../src/local-slack/json.ts'
import { readManifest } from '../../src/local-slack/manifest.ts'
import type { Message } from '../../src/local-slack/workspace.ts'
import { PLAIN_WORKSPACE } from '../../src/slack/workspace.ts'
import { shippedAssistant } from '../content/shipped.ts'
import { MANIFEST, type Rig, startRig } from './rig.ts'

/** Something that the app sent: the blocks of a message, or a window or Home page. */
export type Golden = { readonly from: string } & (
  | { readonly blocks: readonly JsonObject[] }
  | { readonly view: JsonObject }
)

const QUESTIONS = [
  'Mag mijn baas thuiswerken weigeren?',
  'Hoeveel is de thuiswerkvergoeding in 2024?',
  'How much is the home-working allowance in 2023?',
  '3 dagen thuis, 2 op kantoor, 27 km, wat mag ik netto krijgen?',
  'Bereken de vrije ruimte bij een loonsom van 640.000 euro in 2024',
  'Ik woon in België en werk in Nederland, hoeveel mag ik thuiswerken?',
  'Moet de RI&E getoetst worden?',
  'Wat is het weer morgen?',
  'Werken waar je wilt',
  'help',
]
const COMMANDS = ['help', 'bereken', 'kaart', 'mijn gegevens', 'mag ik thuiswerken?', 'bereken vrije ruimte']
const ROUNDS = 2

/**
 * Everything the app says on a walk over all its surfaces, with the shipped content: an employee, an HR adviser and an
 * administrator ask, and press every kind of button that comes up.
 */
export async function goldenPayloads(): Promise<readonly Golden[]> {
  const rig = await startRig({ assistant: shippedAssistant(), workspace: roles })
  const views = new Map<string, Golden>()
  rig.slack.workspace.subscribe((change) => {
    const shown = change.type === 'views' ? change.stack : change.type === 'home' ? [change.view] : []
    for (const view of shown) views.set(JSON.stringify(view.blocks), { from: nameOf(view), view: asSent(view) })
  })
  await walk(rig, rig.slack.as('sanne'), QUESTIONS)
  for (const name of ['noor', 'tom']) await walk(rig, rig.slack.as(name), QUESTIONS.slice(0, 2))
  const messages = saidByApp(rig).map(({ text: words, blocks }) => ({ from: words.slice(0, 60), blocks }))
  await rig.stop()
  return [...messages.filter(({ blocks }) => blocks.length > 0), ...views.values()]
}

function roles({ workspace }: Rig['slack']) {
  const [hrUsergroup = null, adminUsergroup = null] = [...workspace.groups.keys()]
  const given = { ...PLAIN_WORKSPACE.roles, hrUsergroup, adminUsergroup }
  return { ...PLAIN_WORKSPACE, roles: given, hrChannel: workspace.channelNamed('hr-team')?.id ?? null }
}

async function walk(rig: Rig, person: Acts, questions: readonly string[]): Promise<void> {
  const direct = rig.slack.workspace.directMessage(person.user)?.id ?? ''
  const asked = person.say(rig.channel, '@Hybridewijzer mag ik thuiswerken?')
  for (const question of questions) person.say(direct, question)
  for (const words of COMMANDS) await person.command(rig.channel, '/hybride', words)
  person.openHome('home')
  await rig.settled()
  for (const { callback_id, type } of readManifest(MANIFEST).shortcuts) {
    await person.shortcut(callback_id, type === 'message' ? { channel: rig.channel, ts: asked.ts } : null)
  }
  const pressed = new Set<string>()
  for (let round = 0; round < ROUNDS; round++) {
    for (const message of saidByApp(rig, person.user)) await pressAll(person, message, pressed)
    await pressHome(rig, person, pressed)
    await rig.settled()
  }
}

/** Each kind of button once a message; a second of its kind would only show the same window again. */
async function pressAll(person: Acts, message: Message, pressed: Set<string>): Promise<void> {
  for (const click of clicksIn(message.blocks)) {
    const key = `${message.ts}:${click.actionId.split(':')[0]}`
    if (pressed.has(key)) continue
    pressed.add(key)
    await person.click(message.channel, message.ts, click)
  }
}

async function pressHome(rig: Rig, person: Acts, pressed: Set<string>): Promise<void> {
  const home = rig.slack.views.home(person.user)
  for (const click of clicksIn(objects(home?.view.blocks))) {
    const key = `home:${click.actionId}`
    if (!home || pressed.has(key)) continue
    pressed.add(key)
    await person.clickInView(home.id, click, {})
  }
}

function clicksIn(blocks: readonly JsonObject[]) {
  return blocks.flatMap((block) =>
    elementsOf(block)
      .filter(({ type, url }) => (type === 'button' && url === undefined) || type === 'feedback_buttons')
      .map((element) => {
        const sides = [element.negative_button].filter(isObject)
        const value = text(sides[0]?.value ?? element.value)
        return { blockId: text(block.block_id), actionId: text(element.action_id), value }
      }),
  )
}

/** What the app said, to anybody or so that this person can see it. */
function saidByApp({ slack }: Rig, viewer?: string): Message[] {
  const viewers = viewer === undefined ? slack.workspace.humans : [viewer]
  const all = [...slack.workspace.channels.values()].flatMap((channel) =>
    viewers.filter((user) => channel.members.has(user)).flatMap((user) => slack.workspace.history(channel.id, user)),
  )
  return [...new Set(all)].filter((message) => message.botId !== null)
}

const SENT = ['type', 'title', 'submit', 'close', 'blocks', 'private_metadata', 'callback_id']

/** A view without what Slack adds to it. */
function asSent(view: JsonObject): JsonObject {
  return Object.fromEntries(SENT.flatMap((key) => (view[key] === null || view[key] === '' ? [] : [[key, view[key]]])))
}

function nameOf(view: JsonObject): string {
  const title = isObject(view.title) ? text(view.title.text) : ''
  return `${text(view.type)} ${title}`.trim()
}
