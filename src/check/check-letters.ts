import type { Citation } from '../core/citation.ts'
import { onceEach } from '../core/once-each.ts'
import type { Problem } from '../core/problem.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type Letter, plainWords } from './letters.ts'

/** So many consecutive words of a letter in a card are a copy; a quote may have one fewer. */
export const COPIED_WORDS = 13

interface Cited {
  readonly file: string
  readonly line: number | null
  readonly citation: Citation
}

/** The parts of the knowledge that cite sources. */
export type Cites = Pick<Knowledge, 'cards' | 'tables' | 'lists'>

/** Every place where the knowledge cites a source. */
export function citationsOf(knowledge: Cites): Cited[] {
  return [
    ...knowledge.cards.flatMap((card) =>
      card.passages.flatMap((passage) =>
        passage.citations.map((citation) => ({ file: card.file, line: passage.faces.nl.line, citation })),
      ),
    ),
    ...knowledge.tables.flatMap((table) =>
      table.periods.flatMap((period) =>
        period.citations.map((citation) => ({ file: table.file, line: null, citation })),
      ),
    ),
    ...knowledge.lists.flatMap((list) =>
      list.members.flatMap((member) => member.citations.map((citation) => ({ file: list.file, line: null, citation }))),
    ),
  ]
}

/** Quotes that do not stand where they say, paragraphs that do not exist, and sentences that were copied. */
export function checkAgainstLetters(knowledge: Cites, letters: readonly Letter[]): Problem[] {
  return [...quoteProblems(knowledge, letters), ...copiedSentences(knowledge, letters)]
}

function quoteProblems(knowledge: Cites, letters: readonly Letter[]): Problem[] {
  const letterById = new Map(letters.map((letter) => [letter.id, letter]))
  return citationsOf(knowledge).flatMap(({ file, line, citation }): Problem[] => {
    const letter = letterById.get(citation.source)
    if (!letter || citation.paragraph === null) return []
    const paragraph = letter.paragraphs.get(citation.paragraph)
    if (paragraph === undefined) {
      return [
        {
          file,
          line,
          what: `${letter.id} has no paragraph ${citation.paragraph}.`,
          fix: 'Look up the id in the letter.',
        },
      ]
    }
    if (
      citation.quote === null ||
      ` ${plainWords(paragraph).join(' ')} `.includes(` ${plainWords(citation.quote).join(' ')} `)
    )
      return []
    return [
      {
        file,
        line,
        what: `"${citation.quote}" does not stand in ${letter.id} ${citation.paragraph}.`,
        fix: 'Quote at most 12 consecutive words exactly as they stand there.',
      },
    ]
  })
}

function copiedSentences(knowledge: Pick<Cites, 'cards'>, letters: readonly Letter[]): Problem[] {
  const placeOf = (run: string) => letters.map((letter) => runsIn(letter).get(run)).findLast((place) => place)
  return knowledge.cards.flatMap((card) =>
    card.passages.flatMap((passage): Problem[] => {
      const copied = runsOf(plainWords(passage.faces.nl.text)).find((run) => placeOf(run) !== undefined)
      if (copied === undefined) return []
      return [
        {
          file: card.file,
          line: passage.faces.nl.line,
          what: `"${copied} …" is copied from ${placeOf(copied)}.`,
          fix: 'Say it in our own words.',
        },
      ]
    }),
  )
}

/** Every run of words in a letter, with the paragraph where it stands. */
const runsIn = onceEach((letter: Letter): ReadonlyMap<string, string> => {
  const runs = new Map<string, string>()
  for (const [id, paragraph] of letter.paragraphs) {
    for (const run of runsOf(plainWords(paragraph))) runs.set(run, `${letter.id} ${id}`)
  }
  return runs
})

function runsOf(words: readonly string[]): string[] {
  return words
    .slice(0, Math.max(0, words.length - COPIED_WORDS + 1))
    .map((_, index) => words.slice(index, index + COPIED_WORDS).join(' '))
}
