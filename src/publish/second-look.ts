import type { Edit } from '../store/edits.ts'
import type { Store } from '../store/store.ts'
import type { Published } from './editorial-desk.ts'

/** Whoever wrote a text does not look at it as a second person, and one that waits no more is not looked at. */
export type NotLooked = { readonly kind: 'own' } | { readonly kind: 'gone' }

export type SentBack = { readonly kind: 'sent-back'; readonly edit: Edit } | NotLooked

interface Beside {
  readonly store: Pick<Store, 'edits' | 'audit' | 'together'>
  readonly print: (edit: Edit, confirmedBy: string) => Promise<Published>
}

/** What a second person does with an edit that waits: publish it, or give it back to its writer. */
export function createSecondLook({ store, print }: Beside) {
  async function looked<T>(id: string, person: string, work: (edit: Edit) => Promise<T>): Promise<T | NotLooked> {
    const edit = await store.edits.find(id)
    if (edit?.state !== 'waiting') return { kind: 'gone' }
    return edit.person === person ? { kind: 'own' } : work(edit)
  }
  return {
    confirm: (id: string, person: string): Promise<Published | NotLooked> =>
      looked(id, person, async (edit) => {
        const published = await print(edit, person)
        // What stands there already waits for nobody any more.
        if (published.kind === 'published' || published.kind === 'same') await store.edits.settle(id, 'published')
        return published
      }),
    /** The reason is for the writer alone: the trail says only that a text was sent back. */
    sendBack: (id: string, why: string, person: string): Promise<SentBack> =>
      looked<SentBack>(id, person, (edit) =>
        store.together(async (within): Promise<SentBack> => {
          if (!(await store.edits.giveBack(id, why, within))) return { kind: 'gone' }
          await store.audit.add(person, 'send-back', { file: edit.file }, within)
          return { kind: 'sent-back', edit }
        }),
      ),
  }
}
