import type { Language } from '../../core/language.ts'
import type { OpenQuestion } from '../../store/questions.ts'
import { type Block, button, paragraph, quote, smallPrint, span } from '../block-parts.ts'
import type { Posted } from '../blocks.ts'
import { escapedWithin } from '../mrkdwn.ts'
import { askedByName, HR_TEXTS } from './texts.ts'

export const HR = 'hr'

/** A question in the channel of HR, with what can be done with it. */
export function hrPost(question: OpenQuestion, language: Language): Posted {
  const blocks: Block[] = [
    paragraph(span(HR_TEXTS.newQuestion[language], 'bold')),
    quote(question.question),
    ...(question.answered === '' ? [] : [smallPrint(HR_TEXTS.wasAnswered[language]), quote(question.answered)]),
    smallPrint('', question.asker === null ? HR_TEXTS.askerHidden[language] : askedByName(question.asker, language)),
    { type: 'actions', elements: questionButtons(question, language) },
    smallPrint(HR_TEXTS.howToReply[language]),
  ]
  return { text: `${HR_TEXTS.newQuestion[language]}: ${escapedWithin(question.question, 3_000)}`, blocks }
}

/** Each carries the id of the question; what it may do is checked when it is pressed. */
export function questionButtons({ id }: Pick<OpenQuestion, 'id'>, language: Language) {
  return [
    button(`${HR}:take`, HR_TEXTS.take[language], id),
    button(`${HR}:reply`, HR_TEXTS.reply[language], id, 'primary'),
    button(`${HR}:link`, HR_TEXTS.link[language], id),
    button(`${HR}:draft`, HR_TEXTS.draft[language], id),
    button(`${HR}:close`, HR_TEXTS.close[language], id),
  ]
}
