import { z } from 'zod'

const Shortcut = z.object({ name: z.string(), type: z.enum(['message', 'global']), callback_id: z.string() })
const Command = z.object({ command: z.string(), description: z.string(), usage_hint: z.string().optional() })
const Prompt = z.object({ title: z.string(), message: z.string() })
const Parameters = z.record(
  z.string(),
  z.object({
    type: z.string(),
    title: z.string().default(''),
    description: z.string().default(''),
    is_required: z.boolean().default(false),
  }),
)
const CustomStep = z.object({
  title: z.string(),
  description: z.string().default(''),
  input_parameters: Parameters.default({}),
  output_parameters: Parameters.default({}),
})

/** The parts of an app manifest that this server enforces or shows. */
const Shape = z.object({
  display_information: z.object({ name: z.string(), description: z.string().optional() }),
  features: z.object({
    bot_user: z.object({ display_name: z.string() }),
    agent_view: z
      .object({ agent_description: z.string().optional(), suggested_prompts: z.array(Prompt).max(4).optional() })
      .optional(),
    app_home: z.object({ home_tab_enabled: z.boolean().optional() }).optional(),
    slash_commands: z.array(Command).optional(),
    shortcuts: z.array(Shortcut).optional(),
    unfurl_domains: z.array(z.string()).max(5).optional(),
  }),
  functions: z.record(z.string(), CustomStep).optional(),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }).optional() }),
})

export interface Parameter {
  readonly name: string
  readonly type: string
  readonly title: string
  readonly description: string
  readonly required: boolean
}

/** A custom step that workflows can use. */
export interface Step {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly inputs: readonly Parameter[]
  readonly outputs: readonly Parameter[]
}

export interface Manifest {
  readonly name: string
  readonly botName: string
  readonly description: string
  readonly prompts: readonly { readonly title: string; readonly message: string }[]
  readonly homeTab: boolean
  readonly commands: readonly { readonly command: string; readonly description: string; readonly hint: string }[]
  readonly shortcuts: readonly z.infer<typeof Shortcut>[]
  readonly steps: readonly Step[]
  readonly unfurlDomains: readonly string[]
  readonly scopes: readonly string[]
  readonly events: readonly string[]
}

/** Reads `manifest.json` as Slack would; throws with the path of what is missing. */
export function readManifest(source: string): Manifest {
  const { display_information, features, functions = {}, oauth_config, settings } = Shape.parse(JSON.parse(source))
  return {
    name: display_information.name,
    botName: features.bot_user.display_name,
    description: features.agent_view?.agent_description ?? display_information.description ?? '',
    prompts: features.agent_view?.suggested_prompts ?? [],
    homeTab: features.app_home?.home_tab_enabled ?? false,
    commands: (features.slash_commands ?? []).map((one) => ({
      command: one.command,
      description: one.description,
      hint: one.usage_hint ?? '',
    })),
    shortcuts: features.shortcuts ?? [],
    steps: Object.entries(functions).map(([id, { title, description, input_parameters, output_parameters }]) => {
      return { id, title, description, inputs: parameters(input_parameters), outputs: parameters(output_parameters) }
    }),
    unfurlDomains: features.unfurl_domains ?? [],
    scopes: oauth_config.scopes.bot,
    events: settings.event_subscriptions?.bot_events ?? [],
  }
}

function parameters(all: z.infer<typeof Parameters>): Parameter[] {
  return Object.entries(all).map(([name, { type, title, description, is_required }]) => {
    return { name, type, title: title || name, description, required: is_required }
  })
}
