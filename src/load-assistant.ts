import type { Assistant } from './answer/assistant.ts'
import { assistantOf } from './answer/respond.ts'
import type { Folders } from './folders.ts'
import { keptContent } from './kept-content.ts'
import { stampOf } from './knowledge/load-knowledge.ts'
import { keepingReceipts } from './receipts.ts'

/**
 * The assistant of the content on disk, for one question or many at once; throws a `ContentError` with every problem
 * when something is wrong with it. It opens nothing that only a running program needs.
 */
export async function loadAssistant(folders: Folders): Promise<Assistant> {
  const { knowledge, index } = await keptContent(folders, stampOf(folders))
  return keepingReceipts(assistantOf(knowledge, index), folders.receipts)
}
