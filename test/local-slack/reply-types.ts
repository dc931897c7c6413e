import type * as sdk from '@slack/web-api'
import type { ALL_METHODS } from '../../src/local-slack/web-api.ts'

type Methods = typeof ALL_METHODS

/** What Slack's own SDK says that each method answers. */
interface Theirs {
  'apps.connections.open': sdk.AppsConnectionsOpenResponse
  'assistant.threads.setStatus': sdk.AssistantThreadsSetStatusResponse
  'assistant.threads.setSuggestedPrompts': sdk.AssistantThreadsSetSuggestedPromptsResponse
  'auth.test': sdk.AuthTestResponse
  'blocks.validate': sdk.BlocksValidateResponse
  'chat.delete': sdk.ChatDeleteResponse
  'chat.getPermalink': sdk.ChatGetPermalinkResponse
  'chat.postEphemeral': sdk.ChatPostEphemeralResponse
  'chat.postMessage': sdk.ChatPostMessageResponse
  'chat.unfurl': sdk.ChatUnfurlResponse
  'chat.update': sdk.ChatUpdateResponse
  'conversations.history': sdk.ConversationsHistoryResponse
  'conversations.info': sdk.ConversationsInfoResponse
  'conversations.members': sdk.ConversationsMembersResponse
  'conversations.open': sdk.ConversationsOpenResponse
  'conversations.replies': sdk.ConversationsRepliesResponse
  'functions.completeError': sdk.FunctionsCompleteErrorResponse
  'functions.completeSuccess': sdk.FunctionsCompleteSuccessResponse
  'reactions.add': sdk.ReactionsAddResponse
  'usergroups.list': sdk.UsergroupsListResponse
  'usergroups.users.list': sdk.UsergroupsUsersListResponse
  'users.info': sdk.UsersInfoResponse
  'views.open': sdk.ViewsOpenResponse
  'views.publish': sdk.ViewsPublishResponse
  'views.push': sdk.ViewsPushResponse
  'views.update': sdk.ViewsUpdateResponse
}

/** The names that a type really has: the SDK's replies also allow any name at all, which would let a misspelling pass. */
type Named<T> = { [K in keyof T as string extends K ? never : number extends K ? never : K]: T[K] }

/** A value as it arrives: what is undefined is left out, and what the app itself sent in fits wherever it goes. */
type Arrived<T> = T extends readonly (infer Item)[]
  ? Arrived<Item>[]
  : T extends object
    ? string extends keyof T
      ? never
      : { [K in keyof T]?: Arrived<Exclude<T[K], undefined>> }
    : T

/** Names that we give and the SDK does not know, at any depth. */
type Strange<Ours, Known> = Ours extends readonly (infer Item)[]
  ? Known extends readonly (infer KnownItem)[]
    ? Strange<Item, KnownItem>
    : never
  : Ours extends object
    ? string extends keyof Ours
      ? never
      : Known extends object
        ? {
            [K in keyof Ours]-?: K extends keyof Named<Known>
              ? Strange<Exclude<Ours[K], undefined>, Exclude<Named<Known>[K], undefined>>
              : K
          }[keyof Ours]
        : never
    : never

/**
 * The SDK's types were made from sample replies. These names stand in Slack's reference of a message and of a direct
 * conversation, and were in no sample of that method.
 */
interface NotInSample {
  'chat.postMessage': 'client_msg_id' | 'edited'
  'chat.update': 'attachments' | 'client_msg_id' | 'parent_user_id' | 'thread_ts' | 'ts'
  'conversations.history': 'client_msg_id'
  'conversations.info': 'user'
  'conversations.replies': 'client_msg_id'
}

type Gap<Name> = Name extends keyof NotInSample ? NotInSample[Name] : never

type Verdict<Name, Ours, Known> = [Exclude<Strange<Ours, Known>, Gap<Name>>] extends [never]
  ? Arrived<Ours> extends Partial<Named<Known>>
    ? 'fits'
    : { readonly doesNotFit: Arrived<Ours> }
  : { readonly strange: Exclude<Strange<Ours, Known>, Gap<Name>> }

/** `'fits'` for every method; anything else stops the compiler and says what is wrong. */
export type Verdicts = {
  [Name in keyof Methods]: Name extends keyof Theirs
    ? Verdict<Name, ReturnType<Methods[Name]['run']>, Theirs[Name]>
    : 'unknown'
}
