import type { types } from '@slack/bolt'
import type { Problem } from '../../core/problem.ts'
import { type Block, plain, smallPrint } from '../block-parts.ts'
import { textField } from '../hr/fields.ts'
import { shortName } from './file-name.ts'
import { LONGEST_FIELD, partsOfFile } from './file-parts.ts'
import type { Writing } from './place.ts'
import { ADMIN_TEXTS } from './texts.ts'
import { problemBlocks, windowTitle, words } from './window-parts.ts'

export const WRITE = 'admin-write'

export interface Written {
  readonly text: string
  /** What is wrong with it, when it was looked at. */
  readonly problems?: readonly Problem[]
  /** Whether it was kept from an earlier time. */
  readonly isKept?: boolean
}

/** Names of the fields that hold the parts of a file, in order. */
export const fieldName = (index: number): string => `part-${index}`

/** A file in fields, with what is wrong with it above them. */
export function writeView(
  place: Omit<Writing, 'parts'>,
  { text, problems = [], isKept = false }: Written,
): types.ModalView {
  const { language, file } = place
  const parts = partsOfFile(text)
  const label = (index: number) => `${ADMIN_TEXTS.part[language]} ${index + 1}/${parts.length}`
  const above: Block[] = [
    smallPrint(shortName(file)),
    ...(isKept ? [words(ADMIN_TEXTS.kept[language])] : []),
    ...(problems.length > 0 ? problemBlocks(problems, language) : []),
  ]
  const writing: Writing = { ...place, parts: parts.length }
  return {
    type: 'modal',
    callback_id: WRITE,
    private_metadata: JSON.stringify(writing),
    title: windowTitle(ADMIN_TEXTS.edit[language]),
    submit: plain(ADMIN_TEXTS.check[language]),
    close: plain(ADMIN_TEXTS.cancel[language]),
    blocks: [
      ...above,
      ...parts.map((value, index) => ({
        ...textField({ name: fieldName(index), label: label(index), value, most: LONGEST_FIELD }),
        optional: true,
      })),
    ],
  }
}
