import type { ChangedText, OpenAssistant } from '../assistant.ts'
import { withText } from '../knowledge/content-texts.ts'
import { type FoundText, shaOf } from '../store/revisions.ts'
import type { Store } from '../store/store.ts'
import { fileOf, nameOf } from './content-names.ts'
import { readContent, writeContent, writeNewContent } from './content-place.ts'

export interface FollowSettings {
  readonly assistant: Pick<OpenAssistant, 'use' | 'texts' | 'withdraw'>
  readonly store: Pick<Store, 'revisions' | 'withdrawals' | 'changes'>
  /** Whether the content can be used with this text. */
  readonly isGood: (text: { readonly file: string; readonly text: string }) => boolean
  readonly onTrouble: (what: string, error: unknown) => void
}

/** Keeps the own disk and the own assistant as the store has them, whoever published or took something off line. */
export function followPublished({ assistant, store, isGood, onTrouble }: FollowSettings) {
  async function takeWithdrawals(): Promise<void> {
    assistant.withdraw(await store.withdrawals.all())
  }

  /**
   * Brings the own disk up to what was published elsewhere. A text on disk that was never published is somebody's
   * edit, or a newer version of the program: it is not overwritten, and written down as a revision when it can be used.
   */
  async function takePublished(): Promise<void> {
    const taken: FoundText[] = []
    await store.revisions.follow((latest) =>
      latest.flatMap(({ file: name, text, shas }) => {
        const file = fileOf(assistant.texts(), name)
        const onDisk = file === null ? text : readContent(file)
        if (file === null || onDisk === text) return []
        if (onDisk !== null && !shas.has(shaOf(onDisk))) {
          const found = { file: name, text: onDisk }
          return isGood(found) ? [found] : []
        }
        if (onDisk === null) writeNewContent(file, text)
        else writeContent(file, text)
        taken.push({ file, text })
        return []
      }),
    )
    if (taken.length > 0)
      assistant.use(taken.reduce((all, { file, text }) => withText(all, file, text), assistant.texts()))
  }

  /** One after another: what was read later must not be written over by what was read before it. */
  let taking = Promise.resolve()
  const takeInTurn = (): Promise<void> => {
    taking = taking.catch(() => undefined).then(takePublished)
    return taking
  }

  return {
    takeWithdrawals,
    /** Writes down what somebody changed in an editor, so that it is in the history like any other text. */
    async notice(changed: readonly ChangedText[]): Promise<void> {
      for (const { file, before, now } of changed) {
        if (now === null) continue
        const name = nameOf(assistant.texts(), file)
        await store.revisions.notice(name, now, before, () => readContent(file) === now)
      }
    },
    /** Follows until the function it gives is called. */
    async start(): Promise<() => void> {
      const trouble = (what: string) => (error: unknown) => onTrouble(what, error)
      const ends = [
        store.changes.hear('withdrawals', () => void takeWithdrawals().catch(trouble('withdrawals'))),
        store.changes.hear('content', () => void takeInTurn().catch(trouble('content'))),
      ]
      await takeWithdrawals().catch(trouble('withdrawals'))
      await takeInTurn().catch(trouble('content'))
      return () => {
        for (const end of ends) end()
      }
    },
  }
}
