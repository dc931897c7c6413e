import type { Withdrawal } from '../answer/withdrawn.ts'
import type { ChangedText, OpenAssistant } from '../assistant.ts'
import { readLetters } from '../check/letters.ts'
import type { Day } from '../core/day.ts'
import type { Problem } from '../core/problem.ts'
import { type Meeting, meet, type Three } from '../edit/conflict.ts'
import { judge } from '../edit/judge.ts'
import { textOf } from '../knowledge/content-texts.ts'
import { OvertakenError, type RevisionAct, shaOf } from '../store/revisions.ts'
import type { Store } from '../store/store.ts'
import { fileOf, nameOf } from './content-names.ts'
import { readContent, writeContent } from './content-place.ts'

/** A text that somebody wants to publish, and the one that it was made from. */
export interface Wish {
  /** As it is called in every copy of the program. */
  readonly file: string
  readonly base: string
  readonly text: string
  readonly why: string
  readonly person: string
  readonly act?: Exclude<RevisionAct, 'disk'>
}

/** What became of it. Whatever it is, the text that was typed is kept. */
export type Published =
  | { readonly kind: 'published'; readonly number: number }
  | { readonly kind: 'same' }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[]; readonly edit: string }
  | {
      readonly kind: 'conflict'
      readonly meeting: Extract<Meeting, { kind: 'conflict' }>
      readonly edit: string
      readonly theirs: string
    }
  /** Good, and somebody else must look at it first. */
  | { readonly kind: 'waiting'; readonly edit: string }
  /** The disk would not take it. */
  | { readonly kind: 'unwritten'; readonly edit: string }

export interface DeskSettings {
  readonly assistant: Pick<OpenAssistant, 'content' | 'remember' | 'reload' | 'texts' | 'use' | 'withdraw'>
  readonly store: Pick<Store, 'revisions' | 'edits' | 'withdrawals' | 'audit' | 'changes'>
  readonly letters: string
  readonly today: () => Day
  /** Whether a second person looks at each edit before it is published. */
  readonly needsSecond: boolean
  readonly onTrouble: (what: string, error: unknown) => void
}

export type EditorialDesk = ReturnType<typeof createEditorialDesk>

/** Where texts are judged, published, taken back and taken off line; whoever comes here was let in elsewhere. */
export function createEditorialDesk({ assistant, store, letters, today, needsSecond, onTrouble }: DeskSettings) {
  const beside = () => ({
    texts: assistant.content().texts,
    letters: readLetters(letters),
    today: today(),
    remember: assistant.remember,
  })
  const pathOf = (name: string): string => fileOf(assistant.texts(), name) ?? name
  const current = (name: string): string => textOf(assistant.content().texts, pathOf(name)) ?? ''
  const judged = (name: string, text: string) => judge([{ file: pathOf(name), text }], beside())
  const keep = (wish: Wish, state: 'open' | 'waiting') =>
    store.edits.keep({ file: wish.file, base: wish.base, text: wish.text, why: wish.why, person: wish.person, state })

  async function conflict(wish: Wish, theirs: string): Promise<Published> {
    const meeting = meet({ base: wish.base, mine: wish.text, theirs })
    if (meeting.kind !== 'conflict') return { kind: 'same' }
    return { kind: 'conflict', meeting, theirs, edit: await keep(wish, 'open') }
  }

  async function print(wish: Wish, confirmedBy: string | null): Promise<Published> {
    const { file, text, person, why, act = 'publish' } = wish
    const verdict = judged(file, text)
    if (verdict.kind === 'bad') return { kind: 'invalid', problems: verdict.problems, edit: await keep(wish, 'open') }
    const theirs = current(file)
    if (theirs !== wish.base) return conflict(wish, theirs)
    try {
      const revision = { file, text, act, by: person, confirmedBy, why }
      const number = await store.revisions.publish(revision, wish.base, () => writeContent(pathOf(file), text))
      assistant.use(verdict.texts)
      await store.audit.add(confirmedBy ?? person, act, { file, revision: number, second: confirmedBy !== null })
      return { kind: 'published', number }
    } catch (error) {
      if (error instanceof OvertakenError) return conflict(wish, error.latest)
      if (!isOfDisk(error)) throw error
      onTrouble('publish', error)
      return { kind: 'unwritten', edit: await keep(wish, 'open') }
    }
  }

  return {
    current,
    content: () => assistant.content(),
    judge: judged,
    /** What a file of content is called here and in every copy of the program. */
    nameOf: (file: string) => nameOf(assistant.texts(), file),
    /** Both changes in one text; `null` when they are at the same place. */
    together(three: Three): string | null {
      const meeting = meet(three)
      return meeting.kind === 'conflict' ? meeting.together : null
    },
    /** Publishes a text, or says why not. */
    publish,
    /** A second person looked at an edit that waits; `null` when there is none, or it is their own. */
    async confirm(id: string, person: string): Promise<Published | null> {
      const edit = await store.edits.find(id)
      if (edit?.state !== 'waiting' || edit.person === person) return null
      const published = await print(edit, person)
      if (published.kind === 'published') await store.edits.settle(id, 'published')
      return published
    },
    /** An earlier text is published anew; what stands there now stays in the history. */
    async restore(number: number, person: string): Promise<Published | null> {
      const revision = await store.revisions.find(number)
      if (!revision) return null
      const { file, text } = revision
      return publish({ file, text, base: current(file), why: `→ ${number}`, person, act: 'restore' })
    },
    async withdraw(what: Withdrawal, why: string, person: string): Promise<void> {
      await store.withdrawals.add(what, why)
      await store.audit.add(person, 'withdraw', { kind: what.kind, id: what.id })
      await takeWithdrawals()
    },
    async putBack(what: Withdrawal, person: string): Promise<void> {
      await store.withdrawals.lift(what)
      await store.audit.add(person, 'put-back', { kind: what.kind, id: what.id })
      await takeWithdrawals()
    },
    /** Writes down what somebody changed in an editor, so that it is in the history like any other text. */
    async notice(changed: readonly ChangedText[]): Promise<void> {
      for (const { file, before, now } of changed) {
        if (now === null) continue
        const name = nameOf(assistant.texts(), file)
        const number = await store.revisions.notice(name, now, before)
        if (number !== null) await store.audit.add(null, 'disk', { file: name, revision: number })
      }
    },
    start,
  }

  async function publish(wish: Wish): Promise<Published> {
    if (wish.text === current(wish.file)) return { kind: 'same' }
    if (!needsSecond) return print(wish, null)
    const verdict = judged(wish.file, wish.text)
    if (verdict.kind === 'bad') return { kind: 'invalid', problems: verdict.problems, edit: await keep(wish, 'open') }
    const edit = await keep(wish, 'waiting')
    await store.audit.add(wish.person, 'offer', { file: wish.file })
    return { kind: 'waiting', edit }
  }

  async function takeWithdrawals(): Promise<void> {
    assistant.withdraw(await store.withdrawals.all())
  }

  /** Follows what is published and taken off line elsewhere; gives the function that ends it. */
  async function start(): Promise<() => void> {
    const trouble = (what: string) => (error: unknown) => onTrouble(what, error)
    const ends = [
      store.changes.hear('withdrawals', () => void takeWithdrawals().catch(trouble('withdrawals'))),
      store.changes.hear('content', () => void takePublished().catch(trouble('content'))),
    ]
    await takeWithdrawals().catch(trouble('withdrawals'))
    await takePublished().catch(trouble('content'))
    return () => {
      for (const end of ends) end()
    }
  }

  /**
   * Brings the own disk up to what was published elsewhere. A text on disk that was never published is somebody's
   * edit, or a newer version of the program: it is written down as a revision, not overwritten.
   */
  async function takePublished(): Promise<void> {
    for (const { file: name, text, shas } of await store.revisions.latestOfEach()) {
      const file = fileOf(assistant.texts(), name)
      if (file === null) continue
      const onDisk = readContent(file)
      if (onDisk === text) continue
      if (onDisk !== null && !shas.has(shaOf(onDisk))) await store.revisions.notice(name, onDisk, null)
      else writeContent(file, text)
    }
    assistant.reload()
  }
}

/** A full disk or a folder that may not be written, not a database that is away. */
function isOfDisk(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['ENOSPC', 'EACCES', 'EROFS', 'EPERM', 'ENOENT', 'EDQUOT'].includes(String(error.code))
  )
}
