import type { types } from '@slack/bolt'
import type { Source } from '../../core/citation.ts'
import type { RuleTable } from '../../rules/rule-table.ts'
import { plain } from '../block-parts.ts'
import { textField } from '../fields.ts'
import { sourceField, type Typed } from './passage-form.ts'
import type { About } from './place.ts'
import { ADMIN_TEXTS } from './texts.ts'
import { bold, windowTitle, words } from './window-parts.ts'

export const NEW_VALUE = 'admin-new-value'

/** The value of a period to come, with the place where it stands; filled with what was typed in it before, if anything. */
export function newValueView(
  about: About,
  { title, periods }: RuleTable,
  sources: readonly Pick<Source, 'id' | 'title'>[],
  kept: Typed | null = null,
): types.ModalView {
  const { language } = about
  const typed = kept ?? usual(periods)
  const source = sources.find(({ id }) => id === typed.source) ?? null
  const field = (name: 'value' | 'from' | 'to' | 'section', optional = false) => ({
    ...textField({
      name,
      label: ADMIN_TEXTS[name][language],
      value: typed[name] ?? '',
      multiline: false,
      most: 200,
    }),
    optional,
  })
  return {
    type: 'modal',
    callback_id: NEW_VALUE,
    private_metadata: JSON.stringify(about),
    title: windowTitle(ADMIN_TEXTS.newValue[language]),
    submit: plain(ADMIN_TEXTS.check[language]),
    close: plain(ADMIN_TEXTS.cancel[language]),
    blocks: [
      bold(title[language]),
      ...(kept ? [words(ADMIN_TEXTS.kept[language])] : []),
      field('value'),
      field('from'),
      field('to', true),
      sourceField(language, source),
      field('section', true),
    ],
  }
}

/** The year after the last one, from the same source. */
function usual(periods: RuleTable['periods']): Typed {
  const last = periods.at(-1)
  const next = Number(last?.from.slice(0, 4) ?? '2026') + 1
  const { source = '', section = null } = last?.citations[0] ?? {}
  return { from: `${next}-01-01`, to: `${next}-12-31`, source, section: section ?? '' }
}
