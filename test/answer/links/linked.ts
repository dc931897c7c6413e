import type { Link, LinkTarget } from '../../../src/answer/links/link.ts'
import { LinkShelf } from '../../../src/answer/links/link-shelf.ts'
import { readQuestion } from '../../../src/answer/links/question-reading.ts'
import { assistantOf } from '../../../src/answer/respond.ts'
import { readKnowledge } from '../../../src/knowledge/read-knowledge.ts'
import { detectLanguage } from '../../../src/language/detect.ts'
import { day } from '../../day.ts'

const LINKED_ON = day('2026-11-25')

/** A link as HR makes it: to the question as it was asked, for everyone and without an end. */
export function link(question: string, target: LinkTarget | string, more: Partial<Link> = {}): Link {
  const language = more.language ?? detectLanguage(question)
  return {
    id: question,
    question,
    language,
    reading: readQuestion(question, LINKED_ON, language),
    target: typeof target === 'string' ? { kind: 'passage', passage: target } : target,
    by: 'Noor Bakker',
    on: LINKED_ON,
    until: null,
    channel: null,
    ...more,
  }
}

export function shelfOf(...links: readonly Link[]): LinkShelf {
  const shelf = new LinkShelf()
  for (const one of links) shelf.put(one)
  return shelf
}

const { knowledge } = readKnowledge('test/fixtures/knowledge')

/** The assistant of the fixtures, with links. */
export const assistantWith = (...links: readonly Link[]) => assistantOf(knowledge, undefined, shelfOf(...links))
