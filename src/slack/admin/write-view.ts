import type { types } from '@slack/bolt'
import type { Language } from '../../core/language.ts'
import type { Problem } from '../../core/problem.ts'
import { plain, smallPrint } from '../block-parts.ts'
import { textField } from '../fields.ts'
import { shortName } from './file-name.ts'
import { fitsInWindow, LONGEST_FIELD, partsOfFile } from './file-parts.ts'
import type { Writing } from './place.ts'
import { ADMIN_TEXTS } from './texts.ts'
import { problemBlocks, tellView, windowTitle, words } from './window-parts.ts'

export const WRITE = 'admin-write'

/** Files that are written in one window, each with the text it began with. */
export interface Written {
  readonly language: Language
  readonly texts: readonly { readonly file: string; readonly base: string; readonly text: string }[]
  readonly draft: string | null
}

export interface Remarks {
  /** What is wrong with it, when it was looked at. */
  readonly problems?: readonly Problem[]
  /** Whether it was kept from an earlier time. */
  readonly isKept?: boolean
}

/** Names of the fields that hold the parts of the files, in order. */
export const fieldName = (index: number): string => `part-${index}`

/** Files in fields, with what is wrong with them above; what does not fit is edited on disk. */
export function writeView(
  { language, texts, draft }: Written,
  { problems = [], isKept = false }: Remarks = {},
): types.ModalView {
  const written = texts.map(({ file, base, text }) => ({ file, base, parts: partsOfFile(text) }))
  const place = written.map(({ parts, ...text }) => ({ ...text, fields: parts.length }))
  const writing: Writing = { language, texts: place, draft }
  const above = [
    smallPrint(texts.map(({ file }) => shortName(file)).join(' · ')),
    ...(isKept ? [words(ADMIN_TEXTS.kept[language])] : []),
    ...(problems.length > 0 ? problemBlocks(problems, language) : []),
  ]
  if (!fitsInWindow(written.flatMap(({ parts }) => parts))) {
    return tellView(language, [...above, words(ADMIN_TEXTS.tooLong[language])])
  }
  return {
    type: 'modal',
    callback_id: WRITE,
    private_metadata: JSON.stringify(writing),
    title: windowTitle(ADMIN_TEXTS.edit[language]),
    submit: plain(ADMIN_TEXTS.check[language]),
    close: plain(ADMIN_TEXTS.cancel[language]),
    blocks: [...above, ...fields(written, language)],
  }
}

/** A field for each part; with several files the label says of which. */
function fields(written: readonly { readonly file: string; readonly parts: readonly string[] }[], language: Language) {
  const all = written.flatMap(({ file, parts }) =>
    parts.map((value, index) => {
      const name = written.length === 1 ? ADMIN_TEXTS.part[language] : (file.split('/').at(-1) ?? file)
      return { value, label: `${name} ${index + 1}/${parts.length}` }
    }),
  )
  return all.map(({ value, label }, index) => ({
    ...textField({ name: fieldName(index), label, value, most: LONGEST_FIELD }),
    optional: true,
  }))
}
