import { z } from 'zod'
import { onceEach } from '../core/once-each.ts'
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
  const filesOf = new Map<string, Asked[]>()
  for (const file of asked) filesOf.set(file.card, [...(filesOf.get(file.card) ?? []), file])
  const askedFor = new Map<string, Card>()
  const all = cards.map((card) => {
    const files = filesOf.get(card.id)
    if (files === undefined) return card
    askedFor.set(card.id, card)
    return files.reduce((one, file) => joined(one)(file), card)
  })
  const problems = asked.flatMap((file) => strangers(file, askedFor.get(file.card)))
  return problems.length > 0 ? failed(...problems) : parsed(all)
}

/** The same card with the same file is the very same value, so that nobody compares it in vain. */
const joined = onceEach((card: Card) => onceEach((asked: Asked): Card => join(card, asked)))

function join(card: Card, { byAnchor }: Asked): Card {
  const passages = card.passages.map((passage) => {
    const ways = byAnchor[passage.anchor]
    if (!ways) return passage
    const { nl, en } = passage.faces
    const faces = { nl: { ...nl, asked: [...nl.asked, ...ways.nl] }, en: { ...en, asked: [...en.asked, ...ways.en] } }
    return { ...passage, faces }
  })
  return { ...card, passages }
}

/** A card as its two files alone tell it. */
export function withoutAsked(card: Card): Card {
  const passages = card.passages.map((passage) => ({
    ...passage,
    faces: { nl: { ...passage.faces.nl, asked: [] }, en: { ...passage.faces.en, asked: [] } },
  }))
  return { ...card, passages }
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
