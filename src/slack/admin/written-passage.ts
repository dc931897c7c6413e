import { type Card, LAYERS, type Layer } from '../../cards/card.ts'
import type { Language } from '../../core/language.ts'
import { type CardTexts, type NewPassage, newCard, withPassage } from '../../edit/new-passage.ts'
import { newSource } from '../../edit/new-source.ts'
import { nextReview } from '../../edit/review-day.ts'
import { slugOf } from '../../edit/slug.ts'
import type { EditedText } from '../../store/edits.ts'
import type { Act } from './act.ts'
import { NAMES, type Typed } from './passage-form.ts'
import { themesOf } from './shelf.ts'

const SHORTEST_QUESTION = 3

/** A card before and after, with the names of its files. */
interface Faces {
  readonly file: string
  readonly base: CardTexts
  readonly text: CardTexts
}

/** The files that a form comes down to: the two faces of a card, and a source that was not registered yet. */
export function writtenIn(act: Act, typed: Typed, card: Card | null): EditedText & { readonly beside: EditedText[] } {
  const layer = LAYERS.find((one) => one === typed.layer) ?? 'beleid'
  const root = card ? rootOf(act.editing.desk.nameOf(card.file)) : folderFor(act, layer)
  const source = sourceFor(act, typed, { root, layer })
  const passage = passageIn(act, typed, { layer, source: source.id, taken: anchorsOf(act, card) })
  const { file, base, text } = card ? onCard(act, card, passage) : asCard(act, typed, { root, passage })
  const english = { file: englishOf(file), base: base.en, text: text.en }
  return { file, base: base.nl, text: text.nl, beside: [english, ...source.files] }
}

function onCard({ editing: { desk } }: Act, card: Card, passage: NewPassage): Faces {
  const file = desk.nameOf(card.file)
  const base = { nl: desk.current(file), en: desk.current(englishOf(file)) }
  return { file, base, text: withPassage(base, passage) }
}

/** Its writer is its owner, until somebody else is named. */
function asCard(
  { tools, editing, user }: Act,
  typed: Typed,
  { root, passage }: { readonly root: string; readonly passage: NewPassage },
): Faces {
  const { knowledge } = editing.desk.content()
  const title = { nl: wordsIn(typed, 'titleNl'), en: wordsIn(typed, 'titleEn') }
  const id = slugOf(title.nl, (slug) => knowledge.cards.some((card) => card.id === slug))
  const theme = themesOf(knowledge).find((one) => one === typed.theme) ?? ''
  const reviewBy = nextReview(tools.today())
  const card = { id, title, theme, audience: ['werknemer', 'leidinggevende', 'hr'], owner: user, reviewBy } as const
  return { file: `${root}/cards/${theme}/${id}.md`, base: { nl: '', en: '' }, text: newCard(card, passage) }
}

function anchorsOf({ editing: { desk } }: Act, card: Card | null): ReadonlySet<string> {
  const written = card ? desk.current(desk.nameOf(card.file)) : ''
  return new Set([...written.matchAll(/\{#([a-z0-9-]+)\}/g)].map(([, anchor]) => anchor ?? ''))
}

function passageIn(
  { tools }: Act,
  typed: Typed,
  { layer, source, taken }: { readonly layer: Layer; readonly source: string; readonly taken: ReadonlySet<string> },
): NewPassage {
  const faces = { nl: faceIn(typed, 'nl'), en: faceIn(typed, 'en') }
  const [section = null, paragraph = null, quote = null] = ['section', 'paragraph', 'quote'].map(
    (name) => wordsIn(typed, name) || null,
  )
  const citation = { source, section, paragraph, quote, checkedOn: tools.today() }
  return { anchor: slugOf(faces.nl.heading, (slug) => taken.has(slug)), layer, citation, faces }
}

function faceIn(typed: Typed, language: Language) {
  const [heading, text, questions] = NAMES[language]
  return { heading: wordsIn(typed, heading), text: wordsIn(typed, text), questions: questionsIn(typed, questions) }
}

const wordsIn = (typed: Typed, name: string): string => typed[name] ?? ''

export const questionsIn = (typed: Typed, name: string): string[] =>
  wordsIn(typed, name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length >= SHORTEST_QUESTION)

/** Policy of one's own stands in the folder of the company, where there is one. */
function folderFor({ editing }: Act, layer: Layer): string {
  const [company] = editing.desk.content().texts.company
  return layer === 'beleid' && company ? 'company-1' : 'knowledge'
}

const rootOf = (name: string): string => name.slice(0, name.indexOf('/'))
const englishOf = (file: string): string => file.replace(/\.md$/, '.en.md')

/** The source that was chosen; another is registered in a file of its own. */
function sourceFor(
  { editing }: Act,
  typed: Typed,
  { root, layer }: { readonly root: string; readonly layer: Layer },
): { readonly id: string; readonly files: EditedText[] } {
  const chosen = wordsIn(typed, 'source')
  if (chosen !== '') return { id: chosen, files: [] }
  const { sources } = editing.desk.content().knowledge
  const kind = layer === 'beleid' ? 'publication' : 'official'
  const isTaken = (id: string) => sources.some((source) => source.id === id)
  const { id, text } = newSource({ words: wordsIn(typed, 'newSource'), kind }, isTaken)
  return { id, files: [{ file: `${root}/sources/${id}.yaml`, base: '', text }] }
}
