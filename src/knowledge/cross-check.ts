import type { Card, Passage } from '../cards/card.ts'
import { referencesIn } from '../cards/references.ts'
import type { Citation, Source } from '../core/citation.ts'
import { flatMapAnew } from '../core/flat-map-anew.ts'
import { LANGUAGES, type Language } from '../core/language.ts'
import { afresh, type Memory } from '../core/memory.ts'
import { onceEach } from '../core/once-each.ts'
import type { Problem } from '../core/problem.ts'
import type { Knowledge } from './knowledge.ts'

/** Every id that something may point to, so that each card is not compared with all others. */
interface Known {
  readonly cards: ReadonlySet<string>
  readonly passages: ReadonlySet<string>
  readonly rules: ReadonlySet<string>
  readonly sources: ReadonlyMap<string, Source>
}

/** What is wrong between files: ids that point nowhere, and things that are there twice. */
export function crossCheck(knowledge: Knowledge, memory: Memory = afresh): Problem[] {
  // The same names are the very same value, by which the cards that did not change keep what was found of them.
  const known = memory.text('names', namesIn(knowledge), () => knownIn(knowledge))
  return [
    ...duplicates(knowledge, known),
    ...problemsBeside(known)(knowledge.cards),
    ...knowledge.tables.flatMap((table) =>
      table.periods.flatMap((period) => citationProblems(table.file, null, period.citations, known)),
    ),
    ...knowledge.lists.flatMap((list) =>
      list.members.flatMap((member) => citationProblems(list.file, null, member.citations, known)),
    ),
  ]
}

/** Everything that `Known` is made of; the text of a card that did not change is the very same. */
function namesIn({ cards, tables, sources }: Knowledge): string[] {
  return [...namesOn(cards), ...tables.map(({ id }) => `rule ${id}`), JSON.stringify(sources)]
}

const namesOn = flatMapAnew(({ id, passages }: Card) => [[id, ...passages.map((passage) => passage.id)].join(' ')])

const problemsBeside = onceEach((known: Known) => flatMapAnew((card: Card) => cardProblems(card, known)))

function knownIn({ cards, tables, sources }: Knowledge): Known {
  return {
    cards: new Set(cards.map(({ id }) => id)),
    passages: new Set(cards.flatMap((card) => card.passages.map(({ id }) => id))),
    rules: new Set(tables.map(({ id }) => id)),
    sources: new Map(sources.map((source) => [source.id, source])),
  }
}

function duplicates({ sources, tables, lists, cards, elsewhere }: Knowledge, known: Known): Problem[] {
  const twice = (ids: readonly string[]) => {
    const seen = new Set<string>()
    return [...new Set(ids.filter((id) => seen.size === seen.add(id).size))]
  }
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
    ...(known.cards.size === cards.length ? [] : twice(cards.map(({ id }) => id))).map((id) =>
      problem(cards.findLast((card) => card.id === id)?.file ?? '', `Two cards have the id "${id}".`),
    ),
  ]
}

function cardProblems(card: Card, known: Known): Problem[] {
  return [
    ...card.seeAlso
      .filter((id) => !known.cards.has(id))
      .map((id) => ({
        file: card.file,
        line: 2,
        what: `seeAlso names the card "${id}", which does not exist.`,
        fix: 'Correct the id, or remove it.',
      })),
    ...card.passages.flatMap((passage) => passageProblems(card, passage, known)),
  ]
}

function passageProblems(card: Card, passage: Passage, known: Known): Problem[] {
  const problem = (what: string, fix: string): Problem => ({ file: card.file, line: passage.faces.nl.line, what, fix })
  const problems = citationProblems(card.file, passage.faces.nl.line, passage.citations, known)

  if (passage.replacedBy !== null && !known.passages.has(passage.replacedBy)) {
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
  if (passage.confidence === 'medium' && LANGUAGES.some((language) => passage.faces[language].doubt === null)) {
    problems.push(
      problem(
        `"${passage.anchor}" has medium confidence and does not say its doubt in both languages.`,
        'Add doubt to both faces.',
      ),
    )
  }
  for (const language of LANGUAGES) problems.push(...referenceProblems(card, passage, language, known))
  if (passage.citations.length === 0 && !quotesRule(passage)) {
    problems.push(problem(`"${passage.anchor}" rests on nothing.`, 'Add a citation, or quote a rule.'))
  }
  return problems
}

function referenceProblems(card: Card, passage: Passage, language: Language, known: Known): Problem[] {
  const file = language === 'en' ? card.file.replace(/\.md$/, '.en.md') : card.file
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
    if (reference.kind !== 'rule' || known.rules.has(reference.rule)) return []
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

function citationProblems(file: string, line: number | null, citations: readonly Citation[], known: Known): Problem[] {
  return citations.flatMap((citation) => {
    const source = known.sources.get(citation.source)
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
