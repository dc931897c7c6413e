import type { Assistant } from './answer/assistant.ts'
import { type Links, NO_LINKS } from './answer/links/link-shelf.ts'
import { assistantOf } from './answer/respond.ts'
import { NO_REVIEW_POLICY, type ReviewPolicy, type Withdrawal } from './answer/withdrawn.ts'
import { type ContentState, LiveContent } from './content/live-content.ts'
import { watchContent } from './content/watch-content.ts'
import { ContentError, describe } from './core/problem.ts'
import { inSlices } from './core/slices.ts'
import type { Folders } from './folders.ts'
import { type Content, keptContent } from './kept-content.ts'
import { type ContentTexts, changedFiles, textOf } from './knowledge/content-texts.ts'
import type { Knowledge } from './knowledge/knowledge.ts'
import { stampOf } from './knowledge/load-knowledge.ts'
import type { ReadKnowledge } from './knowledge/read-knowledge.ts'
import { keepingReceipts } from './receipts.ts'
import type { SearchIndex } from './search/search.ts'

/** An assistant that follows the files while it runs, and what its editors may do with it. */
export interface OpenAssistant extends Assistant {
  /** The content in use with its texts. The first call reads all of it, because a start takes what was kept. */
  content(): ContentState
  /** The content in use as it was written, without reading what it says. */
  texts(): ContentTexts
  /** What other texts would say, with what is wrong with them; what did not change is not read again. */
  read(texts: ContentTexts): ReadKnowledge
  /** Looks at the disk now, or at some files by their paths, as the watcher does when it sees a change. */
  reload(files?: readonly string[]): void
  /** Takes other texts in use at once, as when they were published; throws a `ContentError` when they cannot be. */
  use(texts: ContentTexts): void
  /** How other knowledge would be found, for who compares it with what is in use. */
  indexFor(knowledge: Knowledge): SearchIndex
  /** Takes what is listed off line, and nothing else. */
  withdraw(withdrawals: readonly Withdrawal[]): void
  close(): Promise<void>
}

/** What became of a change on disk, in a sentence for the log. */
export type ReloadListener = (message: string, problems: readonly string[]) => void

/** A file that was changed in an editor; `null` where it was or is not there. */
export interface ChangedText {
  readonly file: string
  readonly before: string | null
  readonly now: string | null
}

export interface OpenSettings {
  readonly links?: Links
  readonly review?: ReviewPolicy
  /** Hears of texts that somebody changed on disk and that came into use. */
  readonly onDisk?: (changed: readonly ChangedText[]) => void
}

/**
 * The assistant of the content on disk, which takes up a changed file within a second.
 *
 * A change with a mistake in it is reported and leaves the last good content in use. The watcher is only quick:
 * a rescan now and then finds what it missed, such as a folder that was swapped or a network disk.
 */
export async function openAssistant(
  folders: Folders,
  onReload: ReloadListener,
  { links = NO_LINKS, review = NO_REVIEW_POLICY, onDisk = () => {} }: OpenSettings = {},
): Promise<OpenAssistant> {
  const live = new LiveContent(folders)
  const stamp = stampOf(folders)
  const kept = await keptContent(folders, stamp)
  let texts = live.textsOnDisk()
  /** The disk at the last look, when it held what cannot be used. */
  let refused: ContentTexts | null = null
  let state: ContentState | null = null
  // What somebody wrote in between belongs to other texts than what was kept.
  if (stampOf(folders) === stamp) live.recall({ ...kept, texts })
  else state = live.from(texts)
  let inUse: Content = state ?? kept
  let withdrawals: readonly Withdrawal[] = []
  let assistant = make()

  function make(): Assistant {
    const made = assistantOf(inUse.knowledge, inUse.index, links, { withdrawals, review })
    return keepingReceipts(made, folders.receipts)
  }
  function take(next: ContentState): void {
    state = next
    texts = next.texts
    inUse = next
    assistant = make()
  }
  function arrive(found: ContentTexts): void {
    const before = texts
    const changed = changedFiles(before, found)
    // Content with mistakes is told once, and what was published here is in use already.
    if (refused && changedFiles(refused, found).length === 0) return
    refused = changed.length === 0 ? null : found
    if (changed.length === 0) return
    take(live.from(found))
    refused = null
    onDisk(changed.map((file) => ({ file, before: textOf(before, file), now: textOf(found, file) })))
    onReload('The changed content is in use.', [])
  }
  async function reloadSlowly(): Promise<void> {
    const before = [texts, refused]
    const found = await inSlices(live.lookAtDisk())
    // What was published or seen meanwhile may be newer than what was read.
    if (before[0] === texts && before[1] === refused) arrive(found)
    else await reloadSlowly()
  }
  const told = (error: unknown): void =>
    onReload('The changed content has mistakes; the last good content stays in use.', mistakesOf(error))
  const reload = (files?: readonly string[]): void => {
    try {
      arrive(files ? live.withFilesOnDisk(refused ?? texts, files) : live.textsOnDisk())
    } catch (error) {
      told(error)
    }
  }
  const end = await watchContent(folders, (sighting) => {
    if (sighting === 'anything') reloadSlowly().catch(told)
    else reload(sighting)
  })
  return {
    ask: (utterance, conversation) => assistant.ask(utterance, conversation),
    forms: {
      list: (language) => assistant.forms.list(language),
      form: (intent, language, conversation) => assistant.forms.form(intent, language, conversation),
      fill: (filled, conversation) => assistant.forms.fill(filled, conversation),
    },
    library: () => assistant.library(),
    cards: {
      list: (language) => assistant.cards.list(language),
      card: (id, opened) => assistant.cards.card(id, opened),
      named: (words, opened) => assistant.cards.named(words, opened),
      passage: (id, opened) => assistant.cards.passage(id, opened),
    },
    finder: {
      passages: (words, language, today) => assistant.finder.passages(words, language, today),
      passage: (id, language, today) => assistant.finder.passage(id, language, today),
      forLink: (question, today) => assistant.finder.forLink(question, today),
      subject: (question, language) => assistant.finder.subject(question, language),
      groups: (questions) => assistant.finder.groups(questions),
    },
    content() {
      state ??= live.from(texts)
      return state
    },
    texts: () => texts,
    read: live.read,
    reload,
    use(others) {
      if (others !== texts) take(live.from(others))
    },
    indexFor: (knowledge) => live.indexFor(knowledge),
    withdraw(those) {
      withdrawals = those
      assistant = make()
    },
    close: end,
  }
}

/** Problems of the content one by one; anything else, such as a file that cannot be opened, as it was reported. */
function mistakesOf(error: unknown): string[] {
  if (error instanceof ContentError) return error.problems.map(describe)
  return [error instanceof Error ? error.message : String(error)]
}
