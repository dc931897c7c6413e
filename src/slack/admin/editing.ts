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
  find(store: Store, file: string, sha: string): Promise<string>
}

function createStarted(): Started {
  const kept = createRecent<string>(200)
  return {
    with(text) {
      const sha = shaOf(text)
      kept.set(sha, text)
      return sha
    },
    /** After a restart the history knows it; a text that nobody knows counts as empty, so that the writer sees all of both. */
    async find(store, file, sha) {
      const known = kept.get(sha)
      if (known !== undefined) return known
      const revisions = await store.revisions.of(file, 50)
      return revisions.find((revision) => revision.sha === sha)?.text ?? ''
    },
  }
}
