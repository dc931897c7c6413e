import type { types } from '@slack/bolt'
import { z } from 'zod'
import { LAYERS } from '../../cards/card.ts'
import { themeName } from '../../cards/theme-names.ts'
import type { Source } from '../../core/citation.ts'
import type { Language } from '../../core/language.ts'
import { type Block, plain } from '../block-parts.ts'
import { choiceField, note, textField } from '../fields.ts'
import { LAYER_NAMES, PASSAGE_TEXTS } from './passage-texts.ts'
import { ADMIN_TEXTS } from './texts.ts'
import { bold, windowTitle, words } from './window-parts.ts'

export const ADD_PASSAGE = 'admin-passage'
/** The field in which a registered source is searched. */
export const SOURCE = 'admin:source'
export const LONGEST_TEXT = 3_000

/** What the window remembers: the card that the passage goes on, or none for a new card. */
export const Adding = z.object({
  language: z.enum(['nl', 'en']),
  /** `null` for a card that is still to be made. */
  card: z.string().nullable(),
  draft: z.string().nullable(),
  /** Under which it is known from its first opening on. */
  begun: z.string(),
})
export type Adding = z.infer<typeof Adding>

/** What stands in the fields already, by their names: from a proposal of HR, or from an earlier time. */
export type Typed = Readonly<Record<string, string>>

/** What the form is shown with. */
interface Filled {
  /** Title of the card that the passage goes on; empty for a new card. */
  readonly title: string
  readonly themes: readonly string[]
  readonly typed: Typed
  /** The registered source that was chosen. */
  readonly source: Pick<Source, 'id' | 'title'> | null
  readonly isKept?: boolean
}

/** A passage in both languages with its source; for a new card also what the card is. */
export function passageForm(adding: Adding, { title, themes, typed, source, isKept = false }: Filled): types.ModalView {
  const { language, card } = adding
  const named = PASSAGE_TEXTS[card === null ? 'newCard' : 'newPassage'][language]
  return {
    type: 'modal',
    callback_id: ADD_PASSAGE,
    private_metadata: JSON.stringify(adding),
    title: windowTitle(named),
    submit: plain(ADMIN_TEXTS.check[language]),
    close: plain(ADMIN_TEXTS.cancel[language]),
    blocks: [
      ...(title === '' ? [] : [bold(title)]),
      words(isKept ? ADMIN_TEXTS.kept[language] : PASSAGE_TEXTS.intro[language]),
      ...(card === null ? cardFields(language, themes, typed) : []),
      ...faceFields('nl', language, typed),
      ...faceFields('en', language, typed),
      choiceField(
        'layer',
        PASSAGE_TEXTS.layer[language],
        LAYERS.map((layer) => [layer, LAYER_NAMES[layer][language]] as const),
        typed.layer ?? 'beleid',
      ),
      ...sourceFields(language, typed, source),
    ],
  }
}

type FieldName = Exclude<keyof typeof PASSAGE_TEXTS, 'textHint'>

function line(name: FieldName, language: Language, value = '', optional = false) {
  return {
    ...textField({ name, label: PASSAGE_TEXTS[name][language], value, multiline: false, most: 300 }),
    optional,
  }
}

function cardFields(language: Language, themes: readonly string[], typed: Typed): Block[] {
  return [
    line('titleNl', language, typed.titleNl),
    line('titleEn', language, typed.titleEn),
    choiceField(
      'theme',
      PASSAGE_TEXTS.theme[language],
      themes.slice(0, 100).map((theme) => [theme, themeName(theme, language)] as const),
      typed.theme || undefined,
    ),
  ]
}

/** Heading, answer and questions in one language. */
function faceFields(face: Language, language: Language, typed: Typed): Block[] {
  const [heading, text, questions] = NAMES[face]
  const long = (name: FieldName, hint?: string) =>
    textField({
      name,
      label: PASSAGE_TEXTS[name][language],
      value: typed[name] ?? '',
      most: LONGEST_TEXT,
      ...(hint !== undefined && { hint }),
    })
  return [line(heading, language, typed[heading]), long(text, PASSAGE_TEXTS.textHint[language]), long(questions)]
}

export const NAMES = {
  nl: ['headingNl', 'textNl', 'questionsNl'],
  en: ['headingEn', 'textEn', 'questionsEn'],
} as const satisfies Record<Language, readonly FieldName[]>

/** Every field that is typed in. */
export const FIELDS = [
  'titleNl',
  'titleEn',
  ...NAMES.nl,
  ...NAMES.en,
  'newSource',
  'section',
  'paragraph',
  'quote',
] as const

function sourceFields(language: Language, typed: Typed, source: Filled['source']): Block[] {
  const hint = PASSAGE_TEXTS.newSourceHint[language]
  const label = PASSAGE_TEXTS.newSource[language]
  const value = typed.newSource ?? ''
  return [
    { ...sourceField(language, source), optional: true },
    { ...textField({ name: 'newSource', label, hint, value, multiline: false, most: 500 }), optional: true },
    line('section', language, typed.section, true),
    line('paragraph', language, typed.paragraph, true),
    line('quote', language, typed.quote, true),
  ]
}

/** In which a registered source is found by its name. */
export function sourceField(language: Language, chosen: Pick<Source, 'id' | 'title'> | null): types.InputBlock {
  return {
    type: 'input',
    block_id: 'source',
    label: note(PASSAGE_TEXTS.source[language]),
    element: {
      type: 'external_select',
      action_id: SOURCE,
      min_query_length: 2,
      placeholder: plain(PASSAGE_TEXTS.searchSource[language]),
      ...(chosen && { initial_option: sourceOption(chosen) }),
    },
  }
}

export function sourceOption({ id, title }: Pick<Source, 'id' | 'title'>): types.PlainTextOption {
  return { text: plain(title), value: id }
}
