import type { Card, Layer, Passage } from '../cards/card.ts'
import type { Day } from '../core/day.ts'
import type { Language } from '../core/language.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { compose, fold } from '../language/fold.ts'
import { namedTime } from '../language/moment.ts'
import { cardsById } from './by-id.ts'
import { type Asked, type Library, tell } from './compose.ts'
import { SURELY_MEANT } from './confidence.ts'
import { find } from './find.ts'
import type { Shelves } from './finding.ts'
import { gonePassage, isGone } from './gone.ts'
import { type Part, part } from './parts.ts'
import type { ReplyPassage } from './reply.ts'

/** A card as a person reads it on one day. */
export interface ShownCard {
  readonly id: string
  readonly theme: string
  readonly title: string
  readonly language: Language
  readonly reviewBy: string
  readonly passages: readonly ShownPassage[]
}

export interface ShownPassage {
  /** `card#anchor` */
  readonly id: string
  readonly layer: Layer
  readonly heading: string
  readonly parts: readonly Part[]
  /** The passage itself and what replaced it; empty when there is no value for the day asked about. */
  readonly passages: readonly ReplyPassage[]
}

/** For whom a card is opened: the language, the day of asking, and the day it is to be read as of. */
export interface Opened {
  readonly language: Language
  readonly today: Day
  readonly on?: Day | null
}

/** A card in a list. */
export interface ListedCard {
  readonly id: string
  /** Its Dutch file, under which its earlier texts are kept. */
  readonly file: string
  readonly theme: string
  readonly title: string
  /** Who looks after it: a member id of Slack, or whatever else the card says. */
  readonly owner: string
  readonly reviewBy: Day
}

/** The cards themselves, for who wants to read instead of ask. */
export interface Cards {
  list(language: Language): readonly ListedCard[]
  card(id: string, opened: Opened): ShownCard | null
  /** The card of that name, or the one that fits the words best. */
  named(words: string, opened: Opened): ShownCard | null
  /** The card of a passage (`card#anchor`) with only that passage. */
  passage(id: string, opened: Opened): ShownCard | null
}

export function cardsOf({ cards }: Pick<Knowledge, 'cards'>, library: Library, shelves: Shelves): Cards {
  const byId = cardsById(cards)
  const shownIf = (card: Card | undefined, opened: Opened) => (card ? shown(card, opened, library) : null)
  return {
    list: (language) => cards.map(({ title, ...card }) => listed({ ...card, title: title[language] })),
    card: (id, opened) => shownIf(byId.get(id), opened),
    named: (words, opened) =>
      shownIf(cards.find((card) => isCalled(card, words)) ?? byId.get(nearest(words, opened, shelves)), opened),
    passage(id, opened) {
      const card = byId.get(id.split('#')[0] ?? '')
      const passages = card?.passages.filter((passage) => passage.id === id) ?? []
      return card && passages.length > 0 ? shown({ ...card, passages }, opened, library) : null
    },
  }
}

const listed = ({ id, file, theme, title, owner, reviewBy }: ListedCard): ListedCard => {
  return { id, file, theme, title, owner, reviewBy }
}

function shown(card: Card, opened: Opened, library: Library): ShownCard {
  const { id, theme, title, reviewBy } = card
  const { language } = opened
  const passages = card.passages.map((passage) => shownPassage(passage, opened, library))
  return { id, theme, title: title[language], language, reviewBy, passages }
}

function shownPassage(passage: Passage, { language, today, on = null }: Opened, library: Library): ShownPassage {
  const { id, layer, faces } = passage
  const moments = on === null ? [] : [{ from: on, to: on }]
  const asked: Asked = { language, today, time: { moments, now: false, history: false, rest: '' } }
  if (isGone(passage, today, library)) {
    const { parts } = gonePassage(passage, today, language, library)
    return { id, layer, heading: faces[language].heading, parts, passages: [] }
  }
  const told = tell(passage, asked, library)
  return {
    id,
    layer,
    heading: faces[language].heading,
    parts: told.kind === 'told' ? told.parts : part('words', told.text),
    passages: told.kind === 'told' ? told.passages : [],
  }
}

const plain = (text: string): string =>
  fold(compose(text))
    .replaceAll(/[\s-]+/g, ' ')
    .trim()

function isCalled({ id, title, aliases }: Card, words: string): boolean {
  const names = [id, title.nl, title.en, ...aliases.nl, ...aliases.en]
  return names.some((name) => plain(name) === plain(words))
}

/** Id of the card whose passage suits the words best, or nothing. */
function nearest(words: string, { language, today }: Opened, shelves: Shelves): string {
  const { candidates, elsewhere } = find(shelves, { text: words, language, today, time: namedTime(words, today) })
  const [best] = candidates
  return best && !elsewhere && best.confidence >= SURELY_MEANT ? best.passage.card : ''
}
