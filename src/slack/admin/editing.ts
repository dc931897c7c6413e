import type { EditorialDesk } from '../../publish/editorial-desk.ts'
import type { Previews } from '../../publish/previews.ts'
import { shaOf } from '../../store/revisions.ts'
import type { Store } from '../../store/store.ts'
import { createRecent } from '../recent.ts'

/** What admins work with. */
export interface Editing {
  readonly desk: EditorialDesk
  readonly previews: Previews
  readonly started: Started
  /** Which list of the Home page each admin looks at. */
  readonly shown: Pick<Map<string, string>, 'get' | 'set'>
}

/** What is remembered while the program runs: losing it costs a click. */
export function createMemoryOfAdmins(): Pick<Editing, 'started' | 'shown'> {
  return { started: createStarted(), shown: new Map() }
}

/** The texts from which windows were opened: a window holds no more than a hash of what it began with. */
export interface Started {
  with(text: string): string
  find(store: Pick<Store, 'revisions'>, begun: Begun): Promise<string>
}

/** What a window remembers of the text it began with, and the text that stands there now. */
export interface Begun {
  readonly file: string
  readonly sha: string
  readonly now: string
}

function createStarted(): Started {
  const kept = createRecent<string>(200)
  return {
    with(text) {
      const sha = shaOf(text)
      kept.set(sha, text)
      return sha
    },
    /**
     * Another copy of the program may have opened the window, or this one before a restart: then it is mostly what
     * still stands there, else the history knows it. A text that nobody knows counts as empty, so that the writer
     * sees all of both.
     */
    async find(store, { file, sha, now }) {
      const known = kept.get(sha) ?? (shaOf(now) === sha ? now : undefined)
      if (known !== undefined) return known
      const revisions = await store.revisions.of(file, 50)
      return revisions.find((revision) => revision.sha === sha)?.text ?? ''
    },
  }
}
