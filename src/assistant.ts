import type { Assistant } from './answer/assistant.ts'
import { assistantOf } from './answer/respond.ts'
import { ContentError } from './core/problem.ts'
import type { Folders } from './folders.ts'
import { readKnowledge } from './knowledge/read-knowledge.ts'

/** The assistant of the content on disk; throws a `ContentError` with every problem when something is wrong with it. */
export function loadAssistant(folders: Folders): Assistant {
  const { knowledge, problems } = readKnowledge(folders.knowledge, folders.company)
  if (problems.length > 0) throw new ContentError(problems)
  return assistantOf(knowledge)
}
