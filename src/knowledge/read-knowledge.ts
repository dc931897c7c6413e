import { join } from 'node:path'
import { parseAsked, withAsked } from '../cards/asked.ts'
import { parseCard } from '../cards/parse-card.ts'
import type { Parsed, Problem } from '../core/problem.ts'
import { type ContentFile, isFolder, listFolder, readFolder } from '../core/read-folder.ts'
import { parseIntent } from '../intents/intent.ts'
import { isMemberList, parseMemberList } from '../rules/member-list.ts'
import { parseRuleTable } from '../rules/rule-table.ts'
import { crossCheck } from './cross-check.ts'
import { parseElsewhere } from './elsewhere.ts'
import type { Knowledge } from './knowledge.ts'
import { parseLeftOut } from './left-out.ts'
import { parseSources } from './sources.ts'
import { parseSynonyms } from './synonyms.ts'

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
  intentsFolder = join(folder, '..', 'intents'),
): ReadKnowledge {
  const problems: Problem[] = []
  const take = <T>(parsed: Parsed<T>): T[] => {
    if (parsed.ok) return [parsed.value]
    problems.push(...parsed.problems)
    return []
  }
  const yaml = (name: string) => readFolder(join(folder, name), ['.yaml'])
  const [listFiles, tableFiles] = partition(yaml('rules'), (file) => isMemberList(file.text))

  const written = [
    ...readCards(join(folder, 'cards'), take, problems),
    ...companyFolders.flatMap((root) => companyCards(root, take, problems)),
  ]
  const asked = [folder, ...companyFolders]
    .flatMap((root) => readFolder(join(root, 'asked'), ['.yaml']))
    .flatMap(({ file, text }) => take(parseAsked(file, text)))
  const cards = take(withAsked(written, asked))[0] ?? written

  const knowledge: Knowledge = {
    sources: [folder, ...companyFolders]
      .flatMap((root) => readFolder(join(root, 'sources'), ['.yaml']))
      .flatMap(({ file, text }) => take(parseSources(file, text)).flat()),
    tables: tableFiles.flatMap(({ file, text }) => take(parseRuleTable(file, text))),
    lists: listFiles.flatMap(({ file, text }) => take(parseMemberList(file, text))),
    cards,
    synonyms: readFolder(folder, ['synonyms.yaml']).flatMap(({ file, text }) => take(parseSynonyms(file, text)).flat()),
    elsewhere: readFolder(folder, ['elsewhere.yaml']).flatMap(({ file, text }) =>
      take(parseElsewhere(file, text)).flat(),
    ),
    intents: readFolder(intentsFolder, ['.yaml']).flatMap(({ file, text }) => take(parseIntent(file, text))),
    leftOut: yaml('left-out').flatMap(({ file, text }) => take(parseLeftOut(file, text)).flat()),
  }
  return { knowledge, problems: [...problems, ...crossCheck(knowledge)] }
}

type Take = <T>(parsed: Parsed<T>) => T[]

function readCards(folder: string, take: Take, problems: Problem[]) {
  const [english, dutch] = partition(readFolder(folder, ['.md']), ({ file }) => file.endsWith('.en.md'))
  const englishByName = new Map(english.map((face) => [face.file.replace(/\.en\.md$/, '.md'), face]))
  return dutch.flatMap((card) => {
    const face = englishByName.get(card.file)
    if (face) return take(parseCard(card, face))
    const name = card.file.replace(/\.md$/, '.en.md')
    problems.push({ file: card.file, line: null, what: 'This card has no English face.', fix: `Write ${name}.` })
    return []
  })
}

function companyCards(root: string, take: Take, problems: Problem[]) {
  problems.push(...misplaced(root))
  return readCards(join(root, 'cards'), take, problems).filter((card) => {
    const lawlike = card.passages.filter((passage) => passage.layer !== 'beleid')
    for (const passage of lawlike) {
      problems.push({
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
function misplaced(root: string): Problem[] {
  if (!isFolder(root)) {
    const fix = 'Correct KNOWLEDGE_DIRS, or make the folder.'
    return [{ file: root, line: null, what: 'This folder of company policy does not exist.', fix }]
  }
  return listFolder(join(root, 'rules'), ['.yaml']).map((file) => ({
    file,
    line: null,
    what: 'A company folder holds cards and sources, no rules.',
    fix: 'Write the amount in the prose of a card of layer beleid.',
  }))
}

function partition(
  files: readonly ContentFile[],
  test: (file: ContentFile) => boolean,
): [ContentFile[], ContentFile[]] {
  return [files.filter(test), files.filter((file) => !test(file))]
}
