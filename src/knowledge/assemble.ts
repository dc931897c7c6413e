import { parseAsked, withAsked } from '../cards/asked.ts'
import type { Card } from '../cards/card.ts'
import { parseCard } from '../cards/parse-card.ts'
import type { Parsed, Problem } from '../core/problem.ts'
import type { ContentFile } from '../core/read-folder.ts'
import { afresh, type Remember } from '../core/remember.ts'
import { parseIntent } from '../intents/intent.ts'
import { isMemberList, parseMemberList } from '../rules/member-list.ts'
import { parseRuleTable } from '../rules/rule-table.ts'
import { type ContentTexts, filesIn, type TextFolder } from './content-texts.ts'
import { crossCheck } from './cross-check.ts'
import { parseElsewhere } from './elsewhere.ts'
import type { Knowledge } from './knowledge.ts'
import { parseLeftOut } from './left-out.ts'
import type { ReadKnowledge } from './read-knowledge.ts'
import { parseSources } from './sources.ts'
import { parseSynonyms } from './synonyms.ts'

type Parser<T> = (file: string, text: string) => Parsed<T>

/** Takes files apart with one parser, and gathers what is wrong with them. */
class Reading {
  readonly problems: Problem[] = []
  readonly #remember: Remember

  constructor(remember: Remember) {
    this.#remember = remember
  }

  all<T>(files: readonly ContentFile[], parse: Parser<T>): T[] {
    return files.flatMap(({ file, text }) => this.take(this.#remember(file, [text], () => parse(file, text))))
  }

  card(dutch: ContentFile, english: ContentFile): Card[] {
    return this.take(this.#remember(dutch.file, [dutch.text, english.text], () => parseCard(dutch, english)))
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
export function assemble(texts: ContentTexts, remember: Remember = afresh): ReadKnowledge {
  const { shipped, company, intents } = texts
  const reading = new Reading(remember)
  const folders = [shipped, ...company]
  const rules = filesIn(shipped, 'rules', '.yaml')
  const named = (ending: string) => shipped.files.filter(({ file }) => file.endsWith(ending))

  const written = [...cardsIn(shipped, reading), ...company.flatMap((folder) => companyCards(folder, reading))]
  const asked = folders.flatMap((folder) => reading.all(filesIn(folder, 'asked', '.yaml'), parseAsked))
  const knowledge: Knowledge = {
    cards: reading.take(withAsked(written, asked))[0] ?? written,
    sources: folders.flatMap((folder) => reading.all(filesIn(folder, 'sources', '.yaml'), parseSources)).flat(),
    tables: reading.all(
      rules.filter(({ text }) => !isMemberList(text)),
      parseRuleTable,
    ),
    lists: reading.all(
      rules.filter(({ text }) => isMemberList(text)),
      parseMemberList,
    ),
    synonyms: together(reading.all(named('synonyms.yaml'), parseSynonyms)),
    elsewhere: reading.all(named('elsewhere.yaml'), parseElsewhere).flat(),
    intents: reading.all(
      intents.files.filter(({ file }) => file.endsWith('.yaml')),
      parseIntent,
    ),
    leftOut: reading.all(filesIn(shipped, 'left-out', '.yaml'), parseLeftOut).flat(),
  }
  return { knowledge, problems: [...reading.problems, ...crossCheck(knowledge, remember)] }
}

/** The list of one file stays the very same value, by which is known that it did not change. */
function together<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const [only, ...others] = lists
  return only && others.length === 0 ? only : lists.flat()
}

function cardsIn(folder: TextFolder, reading: Reading): Card[] {
  const files = filesIn(folder, 'cards', '.md')
  const isEnglish = ({ file }: ContentFile) => file.endsWith('.en.md')
  const englishByName = new Map(files.filter(isEnglish).map((face) => [face.file.replace(/\.en\.md$/, '.md'), face]))
  return files
    .filter((file) => !isEnglish(file))
    .flatMap((card) => {
      const face = englishByName.get(card.file)
      if (face) return reading.card(card, face)
      const fix = `Write ${card.file.replace(/\.md$/, '.en.md')}.`
      reading.problems.push({ file: card.file, line: null, what: 'This card has no English face.', fix })
      return []
    })
}

function companyCards(folder: TextFolder, reading: Reading): Card[] {
  reading.problems.push(...misplaced(folder))
  return cardsIn(folder, reading).filter((card) => {
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
function misplaced(folder: TextFolder): Problem[] {
  if (!folder.exists) {
    const fix = 'Correct KNOWLEDGE_DIRS, or make the folder.'
    return [{ file: folder.folder, line: null, what: 'This folder of company policy does not exist.', fix }]
  }
  return filesIn(folder, 'rules', '.yaml').map(({ file }) => ({
    file,
    line: null,
    what: 'A company folder holds cards and sources, no rules.',
    fix: 'Write the amount in the prose of a card of layer beleid.',
  }))
}
