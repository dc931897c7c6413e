import type { Card, Passage } from '../cards/card.ts'
import { referencesIn } from '../cards/references.ts'
import type { Citation } from '../core/citation.ts'
import type { Language } from '../core/language.ts'
import type { Problem } from '../core/problem.ts'
import type { Knowledge } from './knowledge.ts'

const FACES: readonly Language[] = ['nl', 'en']

/** What is wrong between files: ids that point nowhere, and things that are there twice. */
export function crossCheck(knowledge: Knowledge): Problem[] {
  return [
    ...duplicates(knowledge),
    ...knowledge.cards.flatMap((card) => cardProblems(card, knowledge)),
    ...knowledge.tables.flatMap((table) =>
      table.periods.flatMap((period) => citationProblems(table.file, null, period.citations, knowledge)),
    ),
    ...knowledge.lists.flatMap((list) =>
      list.members.flatMap((member) => citationProblems(list.file, null, member.citations, knowledge)),
    ),
  ]
}

function duplicates({ sources, tables, lists, cards, elsewhere }: Knowledge): Problem[] {
  const twice = (ids: readonly string[]) => [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
  const problem = (file: string, what: string): Problem => ({
    file,
    line: null,
    what,
    fix: 'Give one of the two another id.',
  })
  return [
    ...twice(sources.map(({ id }) => id)).map((id) => problem('knowledge/sources', `Two sources have the id "${id}".`)),
    ...twice([...tables, ...lists].map(({ id }) => id)).map((id) =>
      problem('knowledge/rules', `Two rules have the id "${id}".`),
    ),
    ...twice(elsewhere.map(({ id }) => id)).map((id) =>
      problem('knowledge/elsewhere.yaml', `Two subjects have the id "${id}".`),
    ),
    ...twice(cards.map(({ id }) => id)).map((id) =>
      problem(cards.findLast((card) => card.id === id)?.file ?? '', `Two cards have the id "${id}".`),
    ),
  ]
}

function cardProblems(card: Card, knowledge: Knowledge): Problem[] {
  const cards = new Set(knowledge.cards.map(({ id }) => id))
  return [
    ...card.seeAlso
      .filter((id) => !cards.has(id))
      .map((id) => ({
        file: card.file,
        line: 2,
        what: `seeAlso names the card "${id}", which does not exist.`,
        fix: 'Correct the id, or remove it.',
      })),
    ...card.passages.flatMap((passage) => passageProblems(card, passage, knowledge)),
  ]
}

function passageProblems(card: Card, passage: Passage, knowledge: Knowledge): Problem[] {
  const problem = (what: string, fix: string): Problem => ({ file: card.file, line: passage.faces.nl.line, what, fix })
  const passages = new Set(knowledge.cards.flatMap((other) => other.passages.map(({ id }) => id)))
  const problems = citationProblems(card.file, passage.faces.nl.line, passage.citations, knowledge)

  if (passage.replacedBy !== null && !passages.has(passage.replacedBy)) {
    problems.push(
      problem(`replacedBy names "${passage.replacedBy}", which does not exist.`, 'Write card#anchor of a passage.'),
    )
  }
  if (passage.validity.to !== null && passage.replacedBy === null && passage.replacement === null) {
    problems.push(
      problem(
        `"${passage.anchor}" ends on ${passage.validity.to} and does not say what came after.`,
        'Give replacedBy, or replacement in both languages.',
      ),
    )
  }
  if (passage.layer === 'cijfers' && passage.about.length === 0) {
    problems.push(problem(`"${passage.anchor}" gives figures of no year.`, 'Add about: ["2023"].'))
  }
  if (passage.confidence === 'medium' && FACES.some((language) => passage.faces[language].doubt === null)) {
    problems.push(
      problem(
        `"${passage.anchor}" has medium confidence and does not say its doubt in both languages.`,
        'Add doubt to both faces.',
      ),
    )
  }
  for (const language of FACES) problems.push(...referenceProblems(card, passage, language, knowledge))
  if (passage.citations.length === 0 && !quotesRule(passage)) {
    problems.push(problem(`"${passage.anchor}" rests on nothing.`, 'Add a citation, or quote a rule.'))
  }
  return problems
}

function referenceProblems(card: Card, passage: Passage, language: Language, knowledge: Knowledge): Problem[] {
  const file = language === 'en' ? card.file.replace(/\.md$/, '.en.md') : card.file
  const rules = new Set(knowledge.tables.map(({ id }) => id))
  return referencesIn(passage.faces[language].text).flatMap(({ inside, reference }): Problem[] => {
    const line = passage.faces[language].line
    if (reference === null)
      return [
        {
          file,
          line,
          what: `{{${inside}}} cannot be read.`,
          fix: 'Write {{rule.id}}, {{rule.id@2024}}, {{year}} or {{=a literal}}.',
        },
      ]
    if (reference.kind !== 'rule' || rules.has(reference.rule)) return []
    return [
      {
        file,
        line,
        what: `{{${inside}}} names a rule that does not exist.`,
        fix: 'Use the id of a file in knowledge/rules.',
      },
    ]
  })
}

export function quotesRule(passage: Passage): boolean {
  return referencesIn(passage.faces.nl.text).some(({ reference }) => reference?.kind === 'rule')
}

function citationProblems(
  file: string,
  line: number | null,
  citations: readonly Citation[],
  knowledge: Knowledge,
): Problem[] {
  return citations.flatMap((citation) => {
    const source = knowledge.sources.find(({ id }) => id === citation.source)
    if (!source)
      return [
        {
          file,
          line,
          what: `The source "${citation.source}" is not registered.`,
          fix: 'Add it to knowledge/sources, or correct the id.',
        },
      ]
    if (source.kind === 'letter' && citation.paragraph === null) {
      return [{ file, line, what: `A citation of ${source.id} names no paragraph.`, fix: 'Add paragraph: p57.' }]
    }
    if (source.kind === 'letter' && citation.quote === null) {
      return [
        {
          file,
          line,
          what: `A citation of ${source.id} ${citation.paragraph} has no quote.`,
          fix: 'Add at most 12 words of that paragraph.',
        },
      ]
    }
    return []
  })
}
