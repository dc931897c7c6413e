import { beforeAll, describe, expect, it } from 'vitest'
import { documentsOf } from '../../src/answer/documents.ts'
import { type ContentState, LiveContent } from '../../src/content/live-content.ts'
import { foldersFrom } from '../../src/folders.ts'
import { type ContentTexts, textOf, withText } from '../../src/knowledge/content-texts.ts'
import { shelfOf } from '../../src/search/search.ts'
import { LANGUAGES } from './shipped.ts'

const folders = foldersFrom({})
const shipped = new LiveContent(folders).textsOnDisk()

const ICT = 'knowledge/cards/vergoedingen/ict-voorzieningen.md'
const ICT_ENGLISH = 'knowledge/cards/vergoedingen/ict-voorzieningen.en.md'
const RULE = 'knowledge/rules/wkr.thuiswerkvergoeding.yaml'

function edited(texts: ContentTexts, file: string, words: RegExp, others: string): ContentTexts {
  const text = textOf(texts, file) ?? ''
  if (!words.test(text)) throw new Error(`${file} does not hold ${words}`)
  return withText(texts, file, text.replace(words, others))
}

const without = (texts: ContentTexts, part: string): ContentTexts => {
  const files = texts.shipped.files.filter(({ file }) => !file.includes(part))
  return { ...texts, shipped: { ...texts.shipped, files } }
}

type Change = (texts: ContentTexts) => ContentTexts

/** Each on top of the one before: what editors do to cards, rules and words. */
const EDITS: readonly (readonly [string, Change])[] = [
  [
    'a new word, and another title on all passages of a card',
    (texts) => {
      const written = edited(texts, ICT, /Ja, internet thuis/, 'Ook satellietverbinding. Ja, internet thuis')
      return edited(written, ICT, /^title: .*$/m, 'title: "De WIE en de OR thuis"')
    },
  ],
  [
    'the card in English, and an amount',
    (texts) => {
      const written = edited(texts, ICT_ENGLISH, /Yes, home internet/, 'Yes, satellites and home internet')
      return edited(written, RULE, /"2\.45"/, '"2.55"')
    },
  ],
  [
    'everyday words, another question and fewer ways of asking',
    (texts) => {
      const written = edited(texts, ICT, /"Geldt de ICT-vrijstelling ook.*"/, '"Krijgt een directeur een bolide?"')
      const everyday = edited(written, 'knowledge/synonyms.yaml', /^- \[/m, '- [bolide, dienstauto]\n- [')
      return without(everyday, '/asked/vergoedingen/')
    },
  ],
]

/** All that is known, what every tenth question of the cards finds, and what is told of its words. */
function findings({ knowledge, index }: ContentState): string {
  const questions = LANGUAGES.flatMap((language) => {
    const all = knowledge.cards.flatMap((card) => card.passages.flatMap(({ faces }) => faces[language].questions))
    return all.filter((_, place) => place % 40 === 0).map((question) => ({ question, language }))
  })
  const found = questions.map(({ question, language }) => index.search(question, { language }))
  return JSON.stringify([knowledge, found])
}

/** The texts after each edit, with what comes of them when everything is read anew. */
const STATES: { readonly what: string; readonly texts: ContentTexts; readonly fresh: string }[] = []

beforeAll(() => {
  let texts = shipped
  for (const [what, edit] of EDITS) {
    texts = edit(texts)
    STATES.push({ what, texts, fresh: findings(new LiveContent(folders).from(texts)) })
  }
})

describe('content that was edited while it was in use', () => {
  it.each(['started just now', 'known from an earlier start'])(
    'gives what a fresh read of the same texts gives, edit after edit (%s)',
    (start) => {
      const live = new LiveContent(folders)
      if (start.startsWith('known')) {
        const { knowledge } = new LiveContent(folders).from(shipped)
        const documents = documentsOf(knowledge)
        live.recall({ texts: shipped, knowledge, shelf: (language) => shelfOf(documents, language) })
      }
      live.from(shipped).index.search('thuiswerken')
      for (const { what, texts, fresh } of STATES) expect(findings(live.from(texts)) === fresh, what).toBe(true)
    },
  )

  it('has the very same index when no passage is found by other words', () => {
    const live = new LiveContent(folders)
    const { index } = live.from(shipped)
    expect(live.from(edited(shipped, RULE, /"2\.45"/, '"2.55"')).index).toBe(index)
    expect(live.from(edited(shipped, ICT, /satellietverbinding|internet thuis/, 'wifi')).index).not.toBe(index)
  })

  it('keeps the cards that nobody edited, as the very same values', () => {
    const live = new LiveContent(folders)
    const before = new Set(live.from(shipped).knowledge.cards)
    const after = live.from(edited(shipped, ICT, /Ja, internet thuis/, 'Jazeker, internet thuis')).knowledge.cards
    expect(after.filter((card) => !before.has(card)).map(({ id }) => id)).toEqual(['ict-voorzieningen'])
  })
})
