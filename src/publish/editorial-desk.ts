import type { Withdrawal } from '../answer/withdrawn.ts'
import type { OpenAssistant } from '../assistant.ts'
import { readLetters } from '../check/letters.ts'
import type { Day } from '../core/day.ts'
import type { Problem } from '../core/problem.ts'
import { type Meeting, meet, type Three } from '../edit/conflict.ts'
import { judge } from '../edit/judge.ts'
import { textOf, withText } from '../knowledge/content-texts.ts'
import { type EditedText, type KeptForm, textsOf } from '../store/edits.ts'
import { OvertakenError, type RevisionAct } from '../store/revisions.ts'
import type { Store } from '../store/store.ts'
import { fileOf, nameOf } from './content-names.ts'
import { makeReady, readContent } from './content-place.ts'
import { followPublished } from './follow-published.ts'
import { createSecondLook } from './second-look.ts'

/** A text that somebody wants to publish, and the one that it was made from; files are called as in every copy. */
export interface Wish extends EditedText {
  /** Other texts that only make sense together with it. */
  readonly beside?: readonly EditedText[]
  /** The proposal of HR that is dealt with by this. */
  readonly draft?: string | null
  /** The form that it was typed in, to go on with. */
  readonly form?: KeptForm | null
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
  readonly assistant: Pick<OpenAssistant, 'content' | 'read' | 'reload' | 'texts' | 'use' | 'withdraw'>
  readonly store: Pick<Store, 'revisions' | 'edits' | 'drafts' | 'withdrawals' | 'audit' | 'changes' | 'together'>
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
    read: assistant.read,
  })
  const pathOf = (name: string): string => fileOf(assistant.texts(), name) ?? name
  // From the disk: what somebody saved in an editor a moment ago is not in use yet, or cannot be.
  const current = (name: string): string =>
    readContent(pathOf(name)) ?? textOf(assistant.content().texts, pathOf(name)) ?? ''
  const judged = (texts: readonly Pick<EditedText, 'file' | 'text'>[]) =>
    judge(
      texts.map(({ file, text }) => ({ file: pathOf(file), text })),
      beside(),
    )
  const followed = followPublished({ assistant, store, isGood: (text) => judged([text]).kind === 'good', onTrouble })
  const keep = (wish: Wish, state: 'open' | 'waiting') => {
    const { file, base, text, beside: others = [], draft = null, form = null, why, person } = wish
    return store.edits.keep({ file, base, text, beside: others, draft, form, why, person, state })
  }

  async function conflict(wish: Wish, { base, text }: EditedText, theirs: string): Promise<Published> {
    const meeting = meet({ base, mine: text, theirs })
    if (meeting.kind !== 'conflict') return { kind: 'same' }
    return { kind: 'conflict', meeting, theirs, edit: await keep(wish, 'open') }
  }

  async function print(wish: Wish, confirmedBy: string | null): Promise<Published> {
    // What another one wrote just so stands there already, and is no reason to leave the rest.
    const texts = textsIn(wish).filter(({ file, text }) => text !== current(file))
    if (texts.length === 0) return { kind: 'same' }
    const before = assistant.texts()
    const verdict = judged(texts)
    if (verdict.kind === 'bad') return { kind: 'invalid', problems: verdict.problems, edit: await keep(wish, 'open') }
    const overtaken = texts.find(({ file, base }) => current(file) !== base)
    if (overtaken) return conflict(wish, overtaken, current(overtaken.file))
    try {
      const [number = 0] = await toPress(wish, texts, confirmedBy)
      if (before === assistant.texts()) assistant.use(verdict.texts)
      else takeInUse(texts)
      if (wish.draft) await store.drafts.done(wish.draft)
      return { kind: 'published', number }
    } catch (error) {
      const met = error instanceof OvertakenError ? texts.find(({ file }) => file === error.file) : undefined
      if (error instanceof OvertakenError && met) return conflict(wish, met, error.latest)
      if (!isOfDisk(error)) throw error
      onTrouble('publish', error)
      return { kind: 'unwritten', edit: await keep(wish, confirmedBy === null ? 'open' : 'waiting') }
    }
  }

  /** Beside what came into use since they were judged, such as another file that somebody saved. */
  function takeInUse(texts: readonly EditedText[]): void {
    assistant.use(texts.reduce((all, { file, text }) => withText(all, pathOf(file), text), assistant.texts()))
  }

  /** Into the history and on disk, or into neither; gives the numbers of the revisions. */
  async function toPress(wish: Wish, texts: readonly EditedText[], confirmedBy: string | null): Promise<number[]> {
    const { person, why, act = 'publish' } = wish
    const revisions = texts.map((text) => ({ ...text, act, by: person, confirmedBy, why }))
    const prints = texts.map(({ file, base, text }) => ({ file: pathOf(file), text, isNew: base === '' }))
    const ready = await makeReady(prints)
    let putBack = (): void => {}
    try {
      return await store.revisions.publish(revisions, () => {
        // Somebody may have saved it in an editor while this was brought to the disk.
        const met = texts.find(({ file, base }) => current(file) !== base)
        if (met) throw new OvertakenError(met.file, current(met.file))
        putBack = ready.place()
      })
    } catch (error) {
      putBack()
      throw error
    } finally {
      ready.drop()
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
    ...createSecondLook({ store, print }),
    /** An earlier text is published anew; what stands there now stays in the history. */
    async restore(number: number, person: string): Promise<Published | null> {
      const revision = await store.revisions.find(number)
      if (!revision) return null
      const { file, text } = revision
      return publish({ file, text, base: current(file), why: `→ ${number}`, person, act: 'restore' })
    },
    async withdraw(what: Withdrawal, why: string, person: string): Promise<void> {
      await store.withdrawals.add(what, why, person)
      await followed.takeWithdrawals()
    },
    async putBack(what: Withdrawal, person: string): Promise<void> {
      await store.withdrawals.lift(what, person)
      await followed.takeWithdrawals()
    },
    notice: followed.notice,
    start: followed.start,
  }

  async function publish(wish: Wish): Promise<Published> {
    const texts = textsIn(wish)
    if (texts.every(({ file, text }) => text === current(file))) return { kind: 'same' }
    if (!needsSecond) return print(wish, null)
    const verdict = judged(texts)
    if (verdict.kind === 'bad') return { kind: 'invalid', problems: verdict.problems, edit: await keep(wish, 'open') }
    const edit = await keep(wish, 'waiting')
    await store.audit.add(wish.person, 'offer', { file: wish.file })
    return { kind: 'waiting', edit }
  }
}

/** What the wish changes; a text that was brought along and left as it was is none of it. */
const textsIn = ({ beside = [], ...wish }: Wish): EditedText[] =>
  textsOf({ ...wish, beside }).filter(({ base, text }) => base !== text)

/** A full disk or a folder that may not be written, not a database that is away. */
function isOfDisk(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['ENOSPC', 'EACCES', 'EROFS', 'EPERM', 'ENOENT', 'EDQUOT'].includes(String(error.code))
  )
}
