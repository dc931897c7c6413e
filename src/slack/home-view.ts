import type { types } from '@slack/bolt'
import type { Language } from '../core/language.ts'
import { type Block, button, paragraph, plain, smallPrint, span } from './block-parts.ts'
import type { Posted } from './blocks.ts'
import { formButton } from './form-view.ts'
import { OWN_TEXTS } from './own-data/texts.ts'
import { CALCULATIONS, PROMPTS, type Prompt, TEXTS } from './texts.ts'

/** The Home page: what is for this person in particular, then what can be asked, what can be worked out, and where else the assistant is. */
export function homeView(language: Language, faces: readonly Block[] = []): types.HomeView {
  return {
    type: 'home',
    blocks: [
      ...faces,
      header(TEXTS.promptsTitle[language]),
      paragraph(span(TEXTS.homeIntro[language])),
      questions(PROMPTS[language], 'prompt'),
      { type: 'divider' },
      header(TEXTS.calculateTitle[language]),
      paragraph(span(TEXTS.calculateIntro[language])),
      questions(CALCULATIONS[language], 'calculation'),
      byForm(language),
      { type: 'divider' },
      header(TEXTS.elsewhereTitle[language]),
      { type: 'section', text: { type: 'mrkdwn', text: TEXTS.elsewhere[language] } },
      { type: 'actions', elements: [button('own:show', OWN_TEXTS.title[language], 'show')] },
      smallPrint(TEXTS.fairness[language]),
    ],
  }
}

/** What can be worked out, for `/hybride bereken`. */
export function calculationsMessage(language: Language): Posted {
  const intro = TEXTS.calculateIntro[language]
  return {
    text: intro,
    blocks: [paragraph(span(intro)), questions(CALCULATIONS[language], 'calculation'), byForm(language)],
  }
}

/** The other way to the same sums, for who would rather see all fields at once. */
function byForm(language: Language): Block {
  return { type: 'actions', elements: [formButton(language, '', TEXTS.fillForm[language])] }
}

function questions(prompts: readonly Prompt[], place: string): Block {
  const elements = prompts.map(({ title, message }, index) => button(`ask:${place}-${index}`, title, message))
  return { type: 'actions', elements }
}

function header(text: string): Block {
  return { type: 'header', text: plain(text) }
}
