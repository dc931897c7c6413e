import { parseAsked, withAsked } from '../cards/asked.ts'
import type { Card } from '../cards/card.ts'
import { parseCard } from '../cards/parse-card.ts'
import { afresh, type Memory } from '../core/memory.ts'
import { failed, type Parsed, type Problem } from '../core/problem.ts'
import type { ContentFile } from '../core/read-folder.ts'
import { parseIntent } from '../intents/intent.ts'
import { isMemberList, parseMemberList } from '../rules/member-list.ts'
import { parseRuleTable } from '../rules/rule-table.ts'
import { type CardFiles, cardFilesIn, sameFiles } from './card-files.ts'
import type { ContentTexts, TextFolder } from './content-texts.ts'
import { crossCheck } from './cross-check.ts'
import { parseElsewhere } from './elsewhere.ts'
import type { Knowledge } from './knowledge.ts'
import { parseLeftOut } from './left-out.ts'
import { BESIDE, type FilesIn, partsOf } from './parts.ts'
import type { ReadKnowledge } from './read-knowledge.ts'
import { parseSources } from './sources.ts'
import { parseSynonyms } from './synonyms.ts'

type Parser<T> = (file: string, text: string) => Parsed<T>

/** Takes files apart with one parser, and gathers what is wrong with them. */
class Reading {
  readonly problems: Problem[] = []
  readonly #memory: Memory

  constructor(memory: Memory) {
    this.#memory = memory
  }

  all<T>(files: readonly ContentFile[], parse: Parser<T>): T[] {
    return files.flatMap(({ file, text }) => this.take(this.#memory.text(file, [text], () => parse(file, text))))
  }

  cards(folder: string, filesIn: FilesIn): Card[] {
    const files = cardFilesIn(folder, filesIn, this.#memory)
    const read = (both: CardFiles) => [readCard(both, this.#memory)]
    const all = this.#memory.flatMap(`cards in ${folder}`, files, read, sameFiles)
    const cards: Card[] = []
    for (const card of all) {
      if (card.ok) cards.push(card.value)
      else this.problems.push(...card.problems)
    }
    return cards
  }

  take<T>(parsed: Parsed<T>): T[] {
    if (parsed.ok) return [parsed.value]
    this.problems.push(...parsed.problems)
    return []
  }
}

/**
 * All content as text → the knowledge, or what is wrong with it. Pure, so that an edit is judged as the check judges
 * what is on disk, before it is written there. With a memory only what changed is read.
 */
export function assemble(texts: ContentTexts, memory: Memory = afresh): ReadKnowledge {
  const { shipped, company, intents } = texts
  const reading = new Reading(memory)
  const ours = partsOf(shipped, memory)
  const theirs = company.map((folder) => ({ folder, filesIn: partsOf(folder, memory) }))
  const parts = [ours, ...theirs.map(({ filesIn }) => filesIn)]
  const rules = ours('rules', '.yaml')

  const written = [
    ...reading.cards(shipped.folder, ours),
    ...theirs.flatMap(({ folder, filesIn }) => companyCards(folder, filesIn, reading)),
  ]
  const asked = parts.flatMap((filesIn) => reading.all(filesIn('asked', '.yaml'), parseAsked))
  const knowledge: Knowledge = {
    cards: reading.take(withAsked(written, asked))[0] ?? written,
    sources: parts.flatMap((filesIn) => reading.all(filesIn('sources', '.yaml'), parseSources)).flat(),
    tables: reading.all(
      rules.filter(({ text }) => !isMemberList(text)),
      parseRuleTable,
    ),
    lists: reading.all(
      rules.filter(({ text }) => isMemberList(text)),
      parseMemberList,
    ),
    synonyms: together(reading.all(ours(BESIDE, 'synonyms.yaml'), parseSynonyms)),
    elsewhere: reading.all(ours(BESIDE, 'elsewhere.yaml'), parseElsewhere).flat(),
    intents: reading.all(
      intents.files.filter(({ file }) => file.endsWith('.yaml')),
      parseIntent,
    ),
    leftOut: reading.all(ours('left-out', '.yaml'), parseLeftOut).flat(),
  }
  return { knowledge, problems: [...reading.problems, ...crossCheck(knowledge, memory)] }
}

/** The list of one file stays the very same value, by which is known that it did not change. */
function together<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const [only, ...others] = lists
  return only && others.length === 0 ? only : lists.flat()
}

function readCard({ dutch, english }: CardFiles, memory: Memory): Parsed<Card> {
  if (english) return memory.text(dutch.file, [dutch.text, english.text], () => parseCard(dutch, english))
  const fix = `Write ${dutch.file.replace(/\.md$/, '.en.md')}.`
  return failed({ file: dutch.file, line: null, what: 'This card has no English face.', fix })
}

function companyCards(folder: TextFolder, filesIn: FilesIn, reading: Reading): Card[] {
  reading.problems.push(...misplaced(folder, filesIn))
  return reading.cards(folder.folder, filesIn).filter((card) => {
    const lawlike = card.passages.filter((passage) => passage.layer !== 'beleid')
    for (const passage of lawlike) {
      reading.problems.push({
        file: card.file,
        line: passage.faces.nl.line,
        what: `A company card cannot hold a passage of layer "${passage.layer}".`,
        fix: 'Write layer: beleid. The shipped cards tell the law.',
      })
    }
    return lawlike.length === 0
  })
}

/** What a person who set `KNOWLEDGE_DIRS` would otherwise believe to be in use. */
function misplaced({ folder, exists }: TextFolder, filesIn: FilesIn): Problem[] {
  if (!exists) {
    const fix = 'Correct KNOWLEDGE_DIRS, or make the folder.'
    return [{ file: folder, line: null, what: 'This folder of company policy does not exist.', fix }]
  }
  return filesIn('rules', '.yaml').map(({ file }) => ({
    file,
    line: null,
    what: 'A company folder holds cards and sources, no rules.',
    fix: 'Write the amount in the prose of a card of layer beleid.',
  }))
}
