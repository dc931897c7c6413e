import type { Click } from '../../actions.ts'
import type { JsonObject } from '../../json.ts'
import type { PageAct } from '../act.ts'
import type { Store } from './store.ts'

/** What stands in the middle of the page. */
export type Pane = 'messages' | 'home' | 'workflow'

/** Where the person is: a channel and the thread that is open in it, or a page of the app. */
export interface Place {
  readonly channel: string
  readonly thread: string | null
  readonly pane: Pane
}

/** What the parts of the page share: what is known, where the person is, and what they can do. */
export interface Desk {
  readonly store: Store
  readonly place: Place
  readonly go: (place: Partial<Place>) => void
  readonly act: (what: PageAct) => Promise<JsonObject | null>
  readonly say: (channel: string, text: string, thread: string | null) => Promise<void>
  readonly click: (channel: string, ts: string, click: Click) => void
  readonly actAs: (person: string) => void
  /** Called when the workspace changed, for as long as what is drawn now stays. */
  readonly live: Set<() => void>
}
