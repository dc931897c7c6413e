import { createHash } from 'node:crypto'
import { newId } from './ids.ts'
import type { JsonObject } from './json.ts'

/** An open or published view, as Slack stores it. */
export interface StoredView {
  readonly id: string
  readonly user: string
  readonly hash: string
  readonly view: JsonObject
}

export const STACK_LIMIT = 3

/** Modals stack up to three; each person has one Home. */
export function createViews() {
  const stacks = new Map<string, StoredView[]>()
  const homes = new Map<string, StoredView>()
  let version = 0

  function stored(user: string, view: JsonObject, id = newId('V')): StoredView {
    version += 1
    const hash = `${version}.${createHash('sha256').update(JSON.stringify(view)).digest('hex').slice(0, 8)}`
    return { id, user, hash, view }
  }

  return {
    stack: (user: string): readonly StoredView[] => stacks.get(user) ?? [],
    home: (user: string): StoredView | undefined => homes.get(user),
    open(user: string, view: JsonObject): StoredView {
      const next = stored(user, view)
      stacks.set(user, [next])
      return next
    },
    push(user: string, view: JsonObject): StoredView {
      const next = stored(user, view)
      stacks.set(user, [...(stacks.get(user) ?? []), next])
      return next
    },
    replace(current: StoredView, view: JsonObject): StoredView {
      const next = stored(current.user, view, current.id)
      const stack = stacks.get(current.user) ?? []
      stacks.set(
        current.user,
        stack.map((one) => (one.id === current.id ? next : one)),
      )
      return next
    },
    publish(user: string, view: JsonObject): StoredView {
      const next = stored(user, view, homes.get(user)?.id)
      homes.set(user, next)
      return next
    },
    find: (test: (view: StoredView) => boolean): StoredView | undefined => [...stacks.values()].flat().find(test),
    /** Closes the top modal, or all of them. */
    close(user: string, all: boolean): void {
      stacks.set(user, all ? [] : (stacks.get(user) ?? []).slice(0, -1))
    },
  }
}

/** A view as the app sees it. */
export function viewPayload(stored: StoredView, teamId: string, appId: string, botId: string): JsonObject {
  return {
    id: stored.id,
    team_id: teamId,
    state: { values: {} },
    private_metadata: '',
    callback_id: '',
    external_id: '',
    clear_on_close: false,
    notify_on_close: false,
    close: null,
    submit: null,
    ...stored.view,
    hash: stored.hash,
    app_id: appId,
    app_installed_team_id: teamId,
    bot_id: botId,
    previous_view_id: null,
    root_view_id: stored.id,
  }
}
