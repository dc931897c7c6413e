/** What an admin of a workspace chose for it; every list is empty and every id `null` until somebody chose. */
export interface WorkspaceSettings {
  readonly roles: RoleSettings
  /** The channel in which HR takes questions. */
  readonly hrChannel: string | null
  /** Channels in which questions are answered that nobody put to the assistant by name. */
  readonly autoAnswerChannels: readonly string[]
  /** Where cards and answers can be read outside Slack; without it nothing is linked to. */
  readonly publicUrl: string | null
}

/** Who has which role: persons by id, or all members of a Slack user group. */
export interface RoleSettings {
  readonly hrUsers: readonly string[]
  readonly adminUsers: readonly string[]
  readonly hrUsergroup: string | null
  readonly adminUsergroup: string | null
}

export const PLAIN_WORKSPACE: WorkspaceSettings = {
  roles: { hrUsers: [], adminUsers: [], hrUsergroup: null, adminUsergroup: null },
  hrChannel: null,
  autoAnswerChannels: [],
  publicUrl: null,
}
