import type { ReviewPolicy } from './answer/withdrawn.ts'
import { type Folders, foldersFrom, storeFolderFrom } from './folders.ts'
import type { WorkspaceSettings } from './slack/workspace.ts'
import type { StorePlace } from './store/open.ts'
import { type WebSettings, webSettingsFrom } from './web-settings.ts'

/** Where the program listens when nobody says. */
export const USUAL_PORT = 3000

export type Transport =
  | { readonly kind: 'local' }
  | { readonly kind: 'socket'; readonly botToken: string; readonly appToken: string }
  | { readonly kind: 'http'; readonly botToken: string; readonly signingSecret: string }

export interface Config {
  readonly transport: Transport
  /** `null` when nobody asked for one. */
  readonly port: number | null
  /** Another Slack-compatible server than Slack itself. */
  readonly slackApiUrl: string | null
  readonly folders: Folders
  readonly store: StorePlace
  /** Without a sign of life for so long, what a copy of the program was answering is taken up by another. */
  readonly heldMs: number
  readonly workspace: WorkspaceSettings
  readonly web: WebSettings
  readonly editing: EditingSettings
}

/** How texts are published, and what a passed review day means. */
export interface EditingSettings {
  readonly needsSecond: boolean
  readonly review: ReviewPolicy
  /** So many days before its review day the owner of a card is asked to look it over; `null` for never. */
  readonly remindsDaysBefore: number | null
}

export type Environment = Readonly<Record<string, string | undefined>>

/** Settings that cannot work; its message names every one of them, and what to do. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(`The settings do not fit together:\n${problems.map((problem) => `- ${problem}`).join('\n')}`)
    this.name = 'ConfigError'
  }
}

/** Reads the environment; see `.env.example` for every variable. */
export function readConfig(environment: Environment): Config {
  const problems: string[] = []
  const transport = transportFrom(environment, problems)
  const port = portFrom(environment, problems)
  const slackApiUrl = addressFrom(environment, problems)
  const store = storePlaceFrom(environment, problems)
  const web = webSettingsFrom(environment, problems)
  const workspace = workspaceFrom(environment, web, problems)
  const editing = editingFrom(environment, problems)
  const heldMs = heldFrom(environment, problems)
  if (problems.length > 0) throw new ConfigError(problems)
  return { transport, port, slackApiUrl, folders: foldersFrom(environment), store, heldMs, workspace, web, editing }
}

const USUAL_HOLD_SECONDS = '15'

function heldFrom(environment: Environment, problems: string[]): number {
  const given = value(environment, 'TAKE_OVER_SECONDS') || USUAL_HOLD_SECONDS
  if (!/^[1-9]\d{0,2}$/.test(given))
    problems.push(`TAKE_OVER_SECONDS is "${given}"; expected a number of seconds from 1 to 999.`)
  return Number(given) * 1_000
}

const USUAL_REMIND_DAYS = '7'
const DAYS = /^\d{1,4}$/

function editingFrom(environment: Environment, problems: string[]): EditingSettings {
  const after = value(environment, 'REVIEW_WITHHOLD_DAYS')
  if (after !== '' && !DAYS.test(after)) {
    problems.push(`REVIEW_WITHHOLD_DAYS is "${after}"; expected a number of days, or nothing for never.`)
  }
  const before = value(environment, 'REVIEW_REMIND_DAYS') || USUAL_REMIND_DAYS
  if (before !== 'never' && !DAYS.test(before)) {
    problems.push(`REVIEW_REMIND_DAYS is "${before}"; expected a number of days, or "never".`)
  }
  return {
    needsSecond: switchFrom(environment, 'PUBLISH_NEEDS_SECOND', false, problems),
    review: {
      warns: switchFrom(environment, 'REVIEW_WARN', true, problems),
      withholdsAfterDays: after === '' ? null : Number(after),
    },
    remindsDaysBefore: before === 'never' ? null : Number(before),
  }
}

/** On or off; a word such as “true” is refused, or somebody would count on what is not on. */
function switchFrom(environment: Environment, name: string, usual: boolean, problems: string[]): boolean {
  const given = value(environment, name)
  if (given === '') return usual
  if (given !== '0' && given !== '1') problems.push(`${name} is "${given}"; expected 1 for on or 0 for off.`)
  return given === '1'
}

/** `DATABASE_URL` for a PostgreSQL server, else a file in `DATA_DIR`. */
export function storePlaceFrom(environment: Environment, problems: string[]): StorePlace {
  const url = value(environment, 'DATABASE_URL')
  if (url === '') return { kind: 'folder', folder: storeFolderFrom(environment) }
  if (!/^postgres(?:ql)?:\/\//.test(url) || !URL.canParse(url))
    problems.push('DATABASE_URL is no address such as postgres://user:password@host:5432/database.')
  return { kind: 'server', url }
}

function transportFrom(environment: Environment, problems: string[]): Transport {
  const botToken = value(environment, 'SLACK_BOT_TOKEN')
  const appToken = value(environment, 'SLACK_APP_TOKEN')
  const signingSecret = value(environment, 'SLACK_SIGNING_SECRET')
  if (botToken === '' && appToken === '' && signingSecret === '') {
    if (environment.NODE_ENV === 'production') problems.push(NO_LOCAL_IN_PRODUCTION)
    return { kind: 'local' }
  }
  if (botToken === '') {
    const given = appToken === '' ? 'SLACK_SIGNING_SECRET' : 'SLACK_APP_TOKEN'
    problems.push(
      `SLACK_BOT_TOKEN is missing, while ${given} is set. It stands under "OAuth & Permissions" of the app.`,
    )
  } else if (!botToken.startsWith('xoxb-')) problems.push('SLACK_BOT_TOKEN should start with "xoxb-".')
  if (appToken !== '') {
    if (!appToken.startsWith('xapp-')) problems.push('SLACK_APP_TOKEN should start with "xapp-".')
    return { kind: 'socket', botToken, appToken }
  }
  if (signingSecret === '') {
    problems.push(
      'SLACK_BOT_TOKEN is set, but SLACK_APP_TOKEN (for Socket Mode) or SLACK_SIGNING_SECRET (for HTTP) is missing. ' +
        'Both stand under "Basic Information" of the app.',
    )
  }
  return { kind: 'http', botToken, signingSecret }
}

const NO_LOCAL_IN_PRODUCTION =
  'SLACK_BOT_TOKEN and SLACK_APP_TOKEN (or SLACK_SIGNING_SECRET) are missing. Without them the local Slack would start, ' +
  'in which anyone can act as anyone; that is refused with NODE_ENV=production.'

function portFrom(environment: Environment, problems: string[]): number | null {
  const given = value(environment, 'PORT')
  if (given === '') return null
  const port = Number(given)
  if (/^\d{1,5}$/.test(given) && port <= 65_535) return port
  problems.push(`PORT is "${given}"; expected a number from 0 to 65535.`)
  return null
}

function addressFrom(environment: Environment, problems: string[]): string | null {
  const given = value(environment, 'SLACK_API_URL')
  if (given === '') return null
  if (!URL.canParse(given))
    problems.push(`SLACK_API_URL is "${given}"; expected an address such as http://127.0.0.1:4000/api/.`)
  return given.endsWith('/') ? given : `${given}/`
}

function workspaceFrom(environment: Environment, { publicUrl }: WebSettings, problems: string[]): WorkspaceSettings {
  const many = (name: string, kind: IdKind): string[] => idsFrom(environment, name, kind, problems)
  const one = (name: string, kind: IdKind): string | null => {
    const [first = null, ...more] = many(name, kind)
    if (more.length > 0) problems.push(`${name} holds ${more.length + 1} ids; expected one.`)
    return first
  }
  return {
    roles: {
      hrUsers: many('HR_USERS', 'person'),
      adminUsers: many('ADMIN_USERS', 'person'),
      hrUsergroup: one('HR_USERGROUP', 'user group'),
      adminUsergroup: one('ADMIN_USERGROUP', 'user group'),
    },
    hrChannel: one('HR_CHANNEL', 'channel'),
    autoAnswerChannels: many('AUTO_ANSWER_CHANNELS', 'channel'),
    publicUrl,
  }
}

type IdKind = 'person' | 'user group' | 'channel'

/** A name in place of an id would silently give nobody a role. */
const IDS: Readonly<Record<IdKind, readonly [RegExp, string]>> = {
  person: [/^[UW][A-Z0-9]+$/, 'a member id such as U012AB3CD (profile → ⋮ → Copy member ID)'],
  'user group': [/^S[A-Z0-9]+$/, 'a user group id such as S012AB3CD (the last part of the address of the group)'],
  channel: [/^[CG][A-Z0-9]+$/, 'a channel id such as C012AB3CD (channel details, at the bottom of "About")'],
}

function idsFrom(environment: Environment, name: string, kind: IdKind, problems: string[]): string[] {
  const [shape, expected] = IDS[kind]
  const ids = value(environment, name)
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
  for (const id of ids) if (!shape.test(id)) problems.push(`${name} holds "${id}"; expected ${expected}.`)
  return [...new Set(ids)]
}

function value(environment: Environment, name: string): string {
  return environment[name]?.trim() ?? ''
}
