import type { ChangedText, OpenAssistant } from '../assistant.ts'
import { withText } from '../knowledge/content-texts.ts'
import type { Latest } from '../store/latest-texts.ts'
import { type FoundText, shaOf } from '../store/revisions.ts'
import type { Store } from '../store/store.ts'
import { fileOf, nameOf } from './content-names.ts'
import { makeReady, readContent } from './content-place.ts'

export interface FollowSettings {
  readonly assistant: Pick<OpenAssistant, 'use' | 'texts' | 'withdraw'>
  readonly store: Pick<Store, 'revisions' | 'withdrawals' | 'changes'>
  /** Whether the content can be used with this text. */
  readonly isGood: (text: { readonly file: string; readonly text: string }) => boolean
  readonly onTrouble: (what: string, error: unknown) => void
}

/** A text that is due on this disk, or one that was found there and nobody published. */
type Met =
  | { readonly kind: 'due'; readonly file: string; readonly text: string; readonly before: string | null }
  | { readonly kind: 'found'; readonly name: string; readonly text: string }

/** What the store holds is not lost when this disk takes its time, and the copy that published waited for its own. */
const PATIENCE_MS = 50

/** Gives the text when it came to stand there; what somebody saved in an editor meanwhile stays. */
async function putInPlace({ file, text, before }: Extract<Met, { kind: 'due' }>): Promise<FoundText[]> {
  const ready = await makeReady([{ file, text, isNew: before === null }], PATIENCE_MS)
  const isAsSeen = readContent(file) === before
  if (isAsSeen) ready.place()
  ready.drop()
  return isAsSeen ? [{ file, text }] : []
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
    await store.revisions.follow(async (latest) => {
      const met = latest.flatMap((one) => meet(one) ?? [])
      const due = met.flatMap((one) => (one.kind === 'due' ? one : []))
      const taken = (await Promise.all(due.map(putInPlace))).flat()
      // At once: the watcher would take what was written here for somebody's edit, and put it above what came after it.
      if (taken.length > 0)
        assistant.use(taken.reduce((all, { file, text }) => withText(all, file, text), assistant.texts()))
      return met.flatMap((one) => (one.kind === 'found' ? { file: one.name, text: one.text } : []))
    })
  }

  /** What is to be done about the latest text of a file. */
  function meet({ file: name, text, shas }: Latest): Met | null {
    const file = fileOf(assistant.texts(), name)
    const before = file === null ? text : readContent(file)
    if (file === null || before === text) return null
    if (before === null || shas.has(shaOf(before))) return { kind: 'due', file, text, before }
    return isGood({ file: name, text: before }) ? { kind: 'found', name, text: before } : null
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
