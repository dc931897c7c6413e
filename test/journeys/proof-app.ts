import type { App } from '@slack/bolt'
import type { ModalView } from '@slack/web-api'
import { connectBolt } from '../local-slack/bolt.ts'
import { manifestOf } from '../local-slack/manifests.ts'

const plain = (text: string) => ({ type: 'plain_text' as const, text })

const MANIFEST = manifestOf({
  scopes: ['chat:write', 'channels:history', 'links:read', 'links:write', 'im:history'],
  events: ['message.channels', 'link_shared', 'function_executed'],
  unfurlDomains: ['voorbeeld.nl'],
  shortcuts: [{ name: 'Kies een collega', type: 'global', callback_id: 'choose' }],
  functions: {
    groet: {
      title: 'Groet iemand',
      description: 'Schrijft een groet aan een collega.',
      input_parameters: {
        wie: { type: 'slack#/types/user_id', title: 'Wie', is_required: true },
        woorden: { type: 'string', title: 'Woorden', is_required: true },
      },
      output_parameters: { groet: { type: 'string', title: 'De groet', is_required: true } },
    },
  },
})

const CHOOSE: ModalView = {
  type: 'modal',
  callback_id: 'chosen',
  title: plain('Kies een collega'),
  submit: plain('Kies'),
  blocks: [
    { type: 'input', block_id: 'who', label: plain('Wie'), element: { type: 'users_select', action_id: 'who' } },
    {
      type: 'input',
      block_id: 'city',
      label: plain('Plaats'),
      element: { type: 'external_select', action_id: 'city', min_query_length: 2 },
    },
    { type: 'input', block_id: 'day', label: plain('Dag'), element: { type: 'datepicker', action_id: 'day' } },
  ],
}

const CITIES = ['Utrecht', 'Urk', 'Groningen', 'Gouda']

/** An app of nobody's, with one of everything that the page must be able to show. */
export async function startProofApp() {
  const submitted: unknown[] = []
  const acted: string[] = []
  const connected = await connectBolt(MANIFEST, (app) => listen(app, submitted, acted), {
    ackTimeoutMs: 3_000,
    triggerLifetimeMs: 60_000,
    retryScheduleMs: [0, 60_000, 60_000],
  })
  return { ...connected, submitted, acted }
}

function listen(app: App, submitted: unknown[], acted: string[]): void {
  app.message('hallo', async ({ say, message }) => {
    await say({ thread_ts: message.ts, text: 'Kies maar.', blocks: [dangerous()] })
  })
  app.event('link_shared', async ({ event, client }) => {
    const [link] = event.links
    const block = { type: 'section' as const, text: plain('Zo staat het op die pagina.') }
    const unfurls = { [link?.url ?? '']: { blocks: [block] } }
    await client.chat.unfurl({ channel: event.channel, ts: event.message_ts, unfurls })
  })
  app.function('groet', async ({ inputs, complete, fail }) => {
    if (inputs.woorden === 'niets') await fail({ error: 'Met niets kan ik niet groeten.' })
    else await complete({ outputs: { groet: `<@${String(inputs.wie)}>, ${String(inputs.woorden)}` } })
  })
  app.shortcut('choose', async ({ ack, client, body }) => {
    await ack()
    await client.views.open({ trigger_id: body.trigger_id, view: CHOOSE })
  })
  app.options('city', async ({ ack, options }) => {
    const fitting = CITIES.filter((city) => city.toLowerCase().startsWith(options.value.toLowerCase()))
    await ack({ options: fitting.map((city) => ({ text: plain(city), value: city.toLowerCase() })) })
  })
  app.view('chosen', async ({ ack, view }) => {
    submitted.push(view.state.values)
    await ack()
  })
  app.action(/^(?:remove|more)$/, async ({ ack, action }) => {
    await ack()
    const choice = action.type === 'overflow' ? action.selected_option.value : ''
    acted.push([action.type, choice].filter(Boolean).join(':'))
  })
  app.action('stumble', async () => {})
}

function dangerous() {
  const option = (value: string, text: string) => ({ value, text: plain(text) })
  return {
    type: 'actions' as const,
    elements: [
      {
        type: 'button' as const,
        action_id: 'remove',
        text: plain('Verwijder'),
        confirm: {
          title: plain('Weet je het zeker?'),
          text: plain('Dit kan niet terug.'),
          confirm: plain('Ja, verwijder'),
          deny: plain('Nee'),
        },
      },
      { type: 'button' as const, action_id: 'stumble', text: plain('Struikel') },
      { type: 'overflow' as const, action_id: 'more', options: [option('a', 'Eerste'), option('b', 'Tweede')] },
    ],
  }
}
