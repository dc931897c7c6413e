import type { Assistant } from './answer/assistant.ts'
import { type Links, NO_LINKS } from './answer/links/link-shelf.ts'
import { assistantOf } from './answer/respond.ts'
import { ContentError, describe } from './core/problem.ts'
import type { Folders } from './folders.ts'
import { keptContent } from './kept-content.ts'
import { stampOf } from './knowledge/load-knowledge.ts'
import { keepingReceipts } from './receipts.ts'

/** The assistant of the content on disk; throws a `ContentError` with every problem when something is wrong with it. */
export async function loadAssistant(folders: Folders, links: Links = NO_LINKS): Promise<Assistant> {
  const { knowledge, index } = await keptContent(folders, stampOf(folders))
  return keepingReceipts(assistantOf(knowledge, index, links), folders.receipts)
}

/** An assistant that follows the files while it runs. */
export interface OpenAssistant extends Assistant {
  close(): Promise<void>
}

/** What became of a change on disk, in a sentence for the log. */
export type ReloadListener = (message: string, problems: readonly string[]) => void

const RESCAN_MS = 30_000
const SETTLE_MS = 200

/**
 * The assistant of the content on disk, which takes up a changed file within a second.
 *
 * A change with a mistake in it is reported and leaves the last good content in use. The watcher is only quick:
 * a rescan now and then finds what it missed, such as a folder that was swapped or a network disk.
 */
export async function openAssistant(
  folders: Folders,
  onReload: ReloadListener,
  links: Links = NO_LINKS,
): Promise<OpenAssistant> {
  const { watch } = await import('chokidar')
  let stamp = stampOf(folders)
  let assistant = await loadAssistant(folders, links)
  let settling: NodeJS.Timeout | undefined

  const reload = async () => {
    try {
      const latest = stampOf(folders)
      if (latest === stamp) return
      stamp = latest
      assistant = await loadAssistant(folders, links)
      onReload('The changed content is in use.', [])
    } catch (error) {
      onReload('The changed content has mistakes; the last good content stays in use.', mistakesOf(error))
    }
  }
  const soon = () => {
    clearTimeout(settling)
    settling = setTimeout(() => void reload(), SETTLE_MS)
  }
  const watched = [folders.knowledge, folders.intents, ...folders.company]
  const watcher = watch(watched, { ignoreInitial: true, followSymlinks: false })
    .on('all', soon)
    .on('ready', soon)
    .on('error', soon)
  const rescan = setInterval(() => void reload(), RESCAN_MS)
  rescan.unref()
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
      forLink: (question, today) => assistant.finder.forLink(question, today),
      subject: (question, language) => assistant.finder.subject(question, language),
      groups: (questions) => assistant.finder.groups(questions),
    },
    async close() {
      clearTimeout(settling)
      clearInterval(rescan)
      await watcher.close()
    },
  }
}

/** Problems of the content one by one; anything else, such as a file that cannot be opened, as it was reported. */
function mistakesOf(error: unknown): string[] {
  if (error instanceof ContentError) return error.problems.map(describe)
  return [error instanceof Error ? error.message : String(error)]
}
