import { z } from 'zod'
import { themeName } from '../../cards/theme-names.ts'
import type { Language } from '../../core/language.ts'
import { quotingRule } from '../../edit/impact.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Tools } from '../tools.ts'

/** What may have been answered from: passages, periods of rules, and calculations. */
export interface Grounds {
  readonly passages: readonly string[]
  readonly periods: readonly string[]
  readonly calculators: readonly string[]
  /** The files that a passage or a rule stands in, by its id; none for a calculation. */
  readonly files: ReadonlyMap<string, readonly string[]>
  /** What it is called, for who gets a notice. */
  readonly name: Readonly<Record<Language, string>>
}

const KINDS = z.enum(['card', 'passage', 'rule', 'theme', 'calculator'])

/** What turned out to be wrong, and how many days back. */
export interface Recalled {
  readonly kind: z.infer<typeof KINDS>
  readonly id: string
  readonly days: number
}

const USUAL_DAYS = 30
export const CHOICES_OF_DAYS = [7, 30, 90] as const

/** `card:thuiswerkvergoeding`, `rule:wkr.thuiswerkvergoeding@90`, or `revision:12` for what that text was of. */
export async function recalledBy({ store }: Tools, value: string): Promise<Recalled | null> {
  const [, kind = '', id = '', given] = /^([a-z]+):(.*?)(?:@(\d{1,3}))?$/s.exec(value) ?? []
  const days = Number(given ?? USUAL_DAYS)
  if (kind !== 'revision') {
    const known = KINDS.safeParse(kind)
    return known.success ? { kind: known.data, id, days } : null
  }
  const name = (await store.revisions.find(Number(id)))?.file.split('/').at(-1) ?? ''
  return name.endsWith('.md')
    ? { kind: 'card', id: name.replace(/(?:\.en)?\.md$/, ''), days }
    : { kind: 'rule', id: name.replace(/\.yaml$/, ''), days }
}

export const recalledValue = ({ kind, id, days }: Recalled): string => `${kind}:${id}@${days}`

const NOTHING = { passages: [], periods: [], calculators: [], files: new Map<string, readonly string[]>() }

type NameOf = (file: string) => string

export function groundsOf({ editing }: Tools, { kind, id }: Recalled): Grounds | null {
  if (!editing) return null
  const { knowledge } = editing.desk.content()
  const { nameOf } = editing.desk
  switch (kind) {
    case 'card':
      return ofCard(knowledge, id, nameOf)
    case 'passage':
      return ofPassage(knowledge, id, nameOf)
    case 'rule':
      return ofRule(knowledge, id, nameOf)
    case 'theme':
      return ofTheme(knowledge, id, nameOf)
    case 'calculator':
      return ofCalculator(knowledge, id)
  }
}

function onCards(cards: Knowledge['cards'], nameOf: NameOf): Pick<Grounds, 'passages' | 'files'> {
  const files = cards.flatMap(({ file, passages }) => {
    const faces = [nameOf(file), nameOf(file.replace(/\.md$/, '.en.md'))]
    return passages.map(({ id }) => [id, faces] as const)
  })
  return { passages: files.map(([id]) => id), files: new Map(files) }
}

function ofCard({ cards }: Knowledge, id: string, nameOf: NameOf): Grounds | null {
  const card = cards.find((one) => one.id === id)
  return card ? { ...NOTHING, ...onCards([card], nameOf), name: card.title } : null
}

function ofPassage({ cards }: Knowledge, id: string, nameOf: NameOf): Grounds | null {
  const card = cards.find(({ passages }) => passages.some((one) => one.id === id))
  const passage = card?.passages.find((one) => one.id === id)
  if (!card || !passage) return null
  const { nl, en } = passage.faces
  return { ...NOTHING, ...onCards([card], nameOf), passages: [id], name: { nl: nl.heading, en: en.heading } }
}

function ofRule(knowledge: Knowledge, id: string, nameOf: NameOf): Grounds | null {
  const table = knowledge.tables.find((one) => one.id === id)
  if (!table) return null
  const passages = quotingRule(knowledge, new Set([id])).map(({ passage }) => passage)
  const periods = table.periods.map((period) => period.id)
  return { ...NOTHING, passages, periods, files: new Map([[id, [nameOf(table.file)]]]), name: table.title }
}

function ofTheme({ cards }: Knowledge, id: string, nameOf: NameOf): Grounds {
  const grounds = onCards(
    cards.filter(({ theme }) => theme === id),
    nameOf,
  )
  return { ...NOTHING, ...grounds, name: { nl: themeName(id, 'nl'), en: themeName(id, 'en') } }
}

function ofCalculator({ intents }: Knowledge, id: string): Grounds | null {
  const intent = intents.find((one) => one.id === id)
  return intent ? { ...NOTHING, calculators: [id], name: intent.title } : null
}
