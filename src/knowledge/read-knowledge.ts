import type { Problem } from '../core/problem.ts'
import { assemble } from './assemble.ts'
import { readTexts } from './content-texts.ts'
import type { Knowledge } from './knowledge.ts'

/** What was read, and every problem at once. What has a problem is left out of the knowledge. */
export interface ReadKnowledge {
  readonly knowledge: Knowledge
  readonly problems: readonly Problem[]
}

/**
 * Reads the shipped knowledge and the company folders beside it.
 *
 * A company folder holds cards of layer `beleid` and sources; it adds to the law and never replaces it.
 */
export function readKnowledge(
  folder: string,
  companyFolders: readonly string[] = [],
  intentsFolder?: string,
): ReadKnowledge {
  return assemble(readTexts(folder, companyFolders, intentsFolder))
}
