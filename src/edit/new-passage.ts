import type { Audience, Layer } from '../cards/card.ts'
import type { Day } from '../core/day.ts'
import type { Language } from '../core/language.ts'

/** A passage as somebody wrote it in a form. */
export interface NewPassage {
  readonly anchor: string
  readonly layer: Layer
  readonly citation: NewCitation
  readonly faces: Readonly<Record<Language, NewFace>>
}

/** The place where it is written; a letter is cited by a paragraph and some of its words. */
export interface NewCitation {
  readonly source: string
  readonly section: string | null
  readonly paragraph: string | null
  readonly quote: string | null
  readonly checkedOn: Day
}

export interface NewFace {
  readonly heading: string
  readonly text: string
  readonly questions: readonly string[]
}

/** The Dutch file of a card and its English face. */
export type CardTexts = Readonly<Record<Language, string>>

/**
 * The texts of a card with one more passage at their end; everything else stays as its writers left it. Whether the card
 * is right with it is for the same judge as any other edit.
 */
export function withPassage(card: CardTexts, passage: NewPassage): CardTexts {
  const { anchor, layer, citation, faces } = passage
  const cited = Object.entries(citation).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${quoted(value)}`],
  )
  const dutch = [`    layer: ${layer}`, ...questionLines(faces.nl), '    citations:', `      - {${cited.join(', ')}}`]
  return {
    nl: added(card.nl, anchor, dutch, faces.nl),
    en: added(card.en, anchor, questionLines(faces.en), faces.en),
  }
}

/** What a new card is, before it has passages. */
export interface NewCard {
  readonly id: string
  readonly title: Readonly<Record<Language, string>>
  readonly theme: string
  readonly audience: readonly Audience[]
  readonly owner: string
  readonly reviewBy: Day
}

/** The texts of a card with one passage. */
export function newCard({ id, title, theme, audience, owner, reviewBy }: NewCard, passage: NewPassage): CardTexts {
  const dutch = [
    `id: ${id}`,
    `title: ${quoted(title.nl)}`,
    `theme: ${theme}`,
    `audience: [${audience.join(', ')}]`,
    `owner: ${quoted(owner)}`,
    `reviewBy: ${reviewBy}`,
  ]
  const english = [`id: ${id}`, 'language: en', `title: ${quoted(title.en)}`]
  const empty = (lines: readonly string[]) => `---\n${lines.join('\n')}\npassages:\n---\n`
  return withPassage({ nl: empty(dutch), en: empty(english) }, passage)
}

const questionLines = ({ questions }: NewFace): string[] => [
  '    questions:',
  ...questions.map((question) => `      - ${quoted(question)}`),
]

/** The text with a passage at the end of its front matter, and its words at the end of its body. */
function added(text: string, anchor: string, lines: readonly string[], { heading, text: words }: NewFace): string {
  const all = text.replace(/\n*$/, '').split('\n')
  const end = endOfPassages(all)
  const matter = [...all.slice(0, end), `  ${anchor}:`, ...lines, ...all.slice(end)].join('\n')
  return `${matter}\n\n## ${oneLine(heading)} {#${anchor}}\n\n${words.replaceAll('\r\n', '\n').trim()}\n`
}

/** The line after the last passage: where the next key of the front matter stands, or its end. */
function endOfPassages(lines: readonly string[]): number {
  const start = lines.findIndex((line) => /^passages:\s*$/.test(line))
  const next = lines.findIndex((line, index) => index > start && /^\S/.test(line))
  return start < 0 || next < 0 ? lines.length : next
}

const oneLine = (words: string): string => words.replaceAll(/\s+/g, ' ').trim()

/** In double quotes, in which a person's words can be nothing but words. */
const quoted = (words: string): string => JSON.stringify(oneLine(words))
