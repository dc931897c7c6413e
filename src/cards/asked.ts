import { z } from 'zod'
import { parseYaml } from '../core/parse-yaml.ts'
import { failed, type Parsed, type Problem, parsed } from '../core/problem.ts'
import type { Card } from './card.ts'

/** Further ways in which people ask for the passages of one card, by anchor. */
export interface Asked {
  readonly file: string
  readonly card: string
  readonly byAnchor: Readonly<Record<string, { readonly nl: readonly string[]; readonly en: readonly string[] }>>
}

const waysSchema = z.array(z.string().min(3))
const askedSchema = z.record(z.string(), z.strictObject({ nl: waysSchema, en: waysSchema }))

/** `knowledge/asked/<theme>/<card>.yaml` → the ways of asking that it lists. */
export function parseAsked(file: string, text: string): Parsed<Asked> {
  const result = parseYaml(text, askedSchema, { file })
  if (!result.ok) return result
  const card =
    file
      .split('/')
      .at(-1)
      ?.replace(/\.yaml$/, '') ?? file
  return parsed({ file, card, byAnchor: result.value })
}

/** The cards with what people ask beside their own questions; a card or anchor that does not exist is a problem. */
export function withAsked(cards: readonly Card[], asked: readonly Asked[]): Parsed<Card[]> {
  const cardById = new Map(cards.map((card) => [card.id, card]))
  const problems = asked.flatMap((file) => strangers(file, cardById.get(file.card)))
  if (problems.length > 0) return failed(...problems)
  const filesOf = new Map<string, Asked[]>()
  for (const file of asked) filesOf.set(file.card, [...(filesOf.get(file.card) ?? []), file])
  return parsed(
    cards.map((card) => ({
      ...card,
      passages: card.passages.map((passage) => {
        const ways = (filesOf.get(card.id) ?? []).flatMap((file) => file.byAnchor[passage.anchor] ?? [])
        const { nl, en } = passage.faces
        if (ways.length === 0) return passage
        const faces = {
          nl: { ...nl, asked: ways.flatMap((way) => way.nl) },
          en: { ...en, asked: ways.flatMap((way) => way.en) },
        }
        return { ...passage, faces }
      }),
    })),
  )
}

function strangers(file: Asked, card: Card | undefined): Problem[] {
  const problem = (what: string, fix: string): Problem => ({ file: file.file, line: null, what, fix })
  if (!card) return [problem(`There is no card "${file.card}".`, 'Give the file the name of a card.')]
  const anchors = new Set(card.passages.map(({ anchor }) => anchor))
  return Object.keys(file.byAnchor)
    .filter((anchor) => !anchors.has(anchor))
    .map((anchor) =>
      problem(`The card "${file.card}" has no passage "${anchor}".`, 'Correct the anchor, or remove it here.'),
    )
}
