import { App, type Receiver, type ViewSubmitAction } from '@slack/bolt'
import type { WebClientOptions } from '@slack/web-api'
import type { Assistant } from '../answer/assistant.ts'
import { LinkShelf } from '../answer/links/link-shelf.ts'
import type { Store } from '../store/store.ts'
import { onAction } from './actions.ts'
import type { Editing } from './admin/editing.ts'
import { onAdminSearch } from './admin/search.ts'
import { boltLogger } from './bolt-logger.ts'
import { createClaims } from './claims.ts'
import { onCommand } from './command.ts'
import { createDesk } from './desk.ts'
import { type Failure, onFailure } from './failures.ts'
import { onHomeOpened } from './home.ts'
import { onLinkShortcut, onPassageSearch } from './hr/link-open.ts'
import { PASSAGE } from './hr/link-view.ts'
import { createHrPages } from './hr/pages.ts'
import { createInbox } from './inbox.ts'
import { createLanguages } from './languages.ts'
import { acknowledgeWhenClaimed } from './late-ack.ts'
import { createLatestOf } from './latest-of.ts'
import { onLinkShared } from './links.ts'
import type { Log } from './log.ts'
import { createMemory } from './memory.ts'
import { onMention, onMessage } from './messages.ts'
import { createOnce } from './once.ts'
import { postingOnce } from './post-once.ts'
import { createRecovery } from './recover.ts'
import { createReminders } from './reminders/reminders.ts'
import { createRoles } from './roles.ts'
import { onGlobalShortcut, onMessageShortcut } from './shortcuts.ts'
import { ANSWER_QUESTION, onStep } from './step.ts'
import { onSubmit } from './submissions.ts'
import { dutchDay } from './today.ts'
import { createAnswers, type Tools } from './tools.ts'
import type { WorkspaceSettings } from './workspace.ts'

export interface SlackAppSettings {
  readonly assistant: Assistant
  readonly receiver: Receiver
  readonly botToken: string
  readonly slackApiUrl: string | null
  readonly log: Log
  readonly now: () => Date
  readonly workspace: WorkspaceSettings
  readonly store: Store
  /** What HR linked, for an assistant that answers from it. */
  readonly links?: LinkShelf
  readonly editing?: Editing
  /** So many days before its review day the owner of a card is asked to look it over; `null` for never. */
  readonly remindsDaysBefore?: number | null
  /** Where an administrator can fetch the audit trail. */
  readonly trailAddress?: (user: string) => string | null
  /** After so long an asker sees that work is under way. */
  readonly patienceMs?: number
}

const PATIENCE_MS = 600

/** The Slack side of the assistant, whatever the transport. */
export function createSlackApp(settings: SlackAppSettings) {
  const { assistant, receiver, botToken, slackApiUrl, log, now, workspace, store, links = new LinkShelf() } = settings
  const claims = createClaims(store, log)
  const app = new App({
    receiver,
    token: botToken,
    convoStore: false,
    deferInitialization: true,
    extendedErrorHandler: true,
    logger: boltLogger(log),
    clientOptions: { ...clientOptions(slackApiUrl), fetch: postingOnce(fetch, claims) },
  })
  const memory = createMemory({ store, log, now })
  const desk = createDesk({ assistant, memory, log, now })
  const inbox = createInbox({ store, claims, once: createOnce(20_000), log })
  const tools: Tools = {
    desk,
    log,
    inbox,
    answers: createAnswers(5_000, memory),
    languageOf: createLanguages(now),
    roles: createRoles(workspace.roles, { log, now }),
    workspace,
    store,
    finder: assistant.finder,
    cards: assistant.cards,
    editing: settings.editing ?? null,
    now,
    today: () => dutchDay(now()),
    links,
    hrPages: createHrPages(),
    latestHome: createLatestOf(),
    trailAddress: settings.trailAddress ?? (() => null),
    patienceMs: settings.patienceMs ?? PATIENCE_MS,
  }
  app.event('message', (args) => onMessage(tools, args))
  app.event('app_mention', (args) => onMention(tools, args))
  app.event('app_home_opened', (args) => onHomeOpened(tools, args))
  app.command('/hybride', (args) => onCommand(tools, args))
  app.action({ type: 'block_actions' }, (args) => onAction(tools, args))
  app.shortcut({ type: 'message_action', callback_id: 'answer-message' }, (args) => onMessageShortcut(tools, args))
  app.shortcut({ type: 'message_action', callback_id: 'link-answer' }, (args) => onLinkShortcut(tools, args))
  app.options<'block_suggestion'>({ type: 'block_suggestion', action_id: PASSAGE }, (args) =>
    onPassageSearch(tools, args),
  )
  app.options<'block_suggestion'>({ type: 'block_suggestion', action_id: /^admin:/ }, (args) =>
    onAdminSearch(tools, args),
  )
  app.shortcut({ type: 'shortcut', callback_id: 'ask' }, (args) => onGlobalShortcut(tools, args))
  app.view<ViewSubmitAction>({ type: 'view_submission' }, (args) => onSubmit(tools, args))
  app.event('link_shared', (args) => onLinkShared(tools, args))
  app.function(ANSWER_QUESTION, (args) => onStep(tools, args))
  app.error((failure: Failure) => onFailure({ log, inbox }, app.client, failure))
  acknowledgeWhenClaimed(app, inbox)
  const reminders = createReminders(tools, app.client, settings.remindsDaysBefore ?? null)
  const isAdmin = async (user: string): Promise<boolean> => (await tools.roles.of(app.client, user)).has('admin')
  return { app, idle: desk.idle, recovery: createRecovery(tools, app.client), reminders, isAdmin }
}

/**
 * The defaults of the SDK retry for half an hour and never time out; a person does not wait that long. Each time that
 * Slack asks for patience counts as one try, so there are enough of them to sit out a storm.
 */
export function clientOptions(slackApiUrl: string | null): WebClientOptions {
  return {
    timeout: 10_000,
    retryConfig: { retries: 10, factor: 1.6, minTimeout: 200, maxTimeout: 3_000, randomize: true },
    maxRequestConcurrency: 20,
    ...(slackApiUrl !== null && { slackApiUrl }),
  }
}
