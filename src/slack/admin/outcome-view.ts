import type { types } from '@slack/bolt'
import type { Language } from '../../core/language.ts'
import type { Published } from '../../publish/editorial-desk.ts'
import { smallPrint } from '../block-parts.ts'
import { ADMIN_TEXTS } from './texts.ts'
import { bold, buttons, lines, problemBlocks, tellView, words } from './window-parts.ts'

/** What became of a text that was sent off. */
export function outcomeView(published: Published, language: Language): types.ModalView {
  switch (published.kind) {
    case 'published':
      return tellView(language, [
        words(ADMIN_TEXTS.published[language]),
        buttons(['recall', ADMIN_TEXTS.recall[language], `revision:${published.number}`]),
      ])
    case 'same':
      return tellView(language, [words(ADMIN_TEXTS.same[language])])
    case 'waiting':
      return tellView(language, [words(ADMIN_TEXTS.waiting[language])])
    case 'unwritten':
      return tellView(language, [words(ADMIN_TEXTS.unwritten[language])])
    case 'invalid':
      return tellView(language, problemBlocks(published.problems, language))
    case 'conflict':
      return conflictView(published, language)
  }
}

/** It went wrong on the way: what is kept, what is not, and how to ask about it. */
export function unpublishedView(why: string, reference: string, language: Language): types.ModalView {
  return tellView(language, [
    words(ADMIN_TEXTS.unpublished[language]),
    ...(why === '' ? [] : [words(ADMIN_TEXTS.whyNotKept[language]), lines(why)]),
    smallPrint(`${ADMIN_TEXTS.reference[language]}: ${reference}`),
  ])
}

/** Both changes beside each other; nothing is chosen for anybody. */
function conflictView(
  { meeting, edit }: Extract<Published, { kind: 'conflict' }>,
  language: Language,
): types.ModalView {
  const both = meeting.together === null ? [] : ([['both', ADMIN_TEXTS.takeBoth[language], edit]] as const)
  return tellView(language, [
    words(ADMIN_TEXTS.conflict[language]),
    bold(ADMIN_TEXTS.theirs[language]),
    lines(meeting.theirs),
    bold(ADMIN_TEXTS.mine[language]),
    lines(meeting.mine),
    buttons(
      ...both,
      ['mine', ADMIN_TEXTS.takeMine[language], edit],
      ['theirs', ADMIN_TEXTS.takeTheirs[language], edit],
    ),
  ])
}
