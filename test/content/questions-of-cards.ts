import type { Passage } from '../../src/cards/card.ts'
import type { Language } from '../../src/core/language.ts'
import { dayOfValidity, shippedPassages, topThree } from './shipped.ts'

interface Asked {
  readonly passage: string
  readonly question: string
  readonly got: readonly string[]
  readonly found: boolean
}

/** Every question of every card in one language, asked on a day on which its passage holds. */
export function askEverything(language: Language): Asked[] {
  const passages = shippedPassages()
  return passages.flatMap((passage) => {
    const wanted = family(passage, passages)
    return passage.faces[language].questions.map((question) => {
      const got = topThree(question, language, dayOfValidity(passage))
      return { passage: passage.id, question, got, found: got.some((id) => wanted.has(id)) }
    })
  })
}

/** The passage, what replaced it and what it replaced: each answers the question in its own time. */
function family(passage: Passage, passages: readonly Passage[]): ReadonlySet<string> {
  const byId = new Map(passages.map((other) => [other.id, other]))
  const ids = new Set([
    passage.id,
    ...passages.filter(({ replacedBy }) => replacedBy === passage.id).map(({ id }) => id),
  ])
  for (let next = passage.replacedBy; next !== null && !ids.has(next); next = byId.get(next)?.replacedBy ?? null)
    ids.add(next)
  return ids
}

export const missed = (asked: readonly Asked[]): string[] =>
  asked
    .filter(({ found }) => !found)
    .map(({ passage, question, got }) => `${passage}: "${question}" gives ${got.join(', ')}`)

/** Passages of which fewer than half of the questions find them. */
export function hardlyFound(asked: readonly Asked[]): string[] {
  return [...byPassage(asked)]
    .filter(([, questions]) => questions.filter(({ found }) => found).length * 2 < questions.length)
    .map(([passage]) => passage)
}

function byPassage(asked: readonly Asked[]): Map<string, Asked[]> {
  const groups = new Map<string, Asked[]>()
  for (const one of asked) groups.set(one.passage, [...(groups.get(one.passage) ?? []), one])
  return groups
}
