import type { types, ViewSubmitAction } from '@slack/bolt'
import type { Language } from '../../core/language.ts'
import type { Problem } from '../../core/problem.ts'
import { type Block, button, paragraph, plain, smallPrint, span } from '../block-parts.ts'
import { shortened } from '../mrkdwn.ts'
import { shortName } from './file-name.ts'
import { problemIn } from './problem-words.ts'
import { ADMIN_TEXTS } from './texts.ts'

const LONGEST_SHOWN = 2_800
const MOST_PROBLEMS = 8

/** A window that only tells something. */
export function tellView(
  language: Language,
  blocks: readonly Block[],
  title: string = ADMIN_TEXTS.title[language],
): types.ModalView {
  return { type: 'modal', title: windowTitle(title), close: plain(ADMIN_TEXTS.close[language]), blocks: [...blocks] }
}

export const words = (text: string): Block => paragraph(span(text))
export const bold = (text: string): Block => paragraph(span(text, 'bold'))

/** Lines as they are, in letters of one width: for differences. */
export function lines(text: string): Block {
  const shown = shortened(text, LONGEST_SHOWN) || '–'
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: shown }] }],
  }
}

/** Every problem with its line and its repair. */
export function problemBlocks(
  problems: readonly Problem[],
  language: Language,
  lead: string = ADMIN_TEXTS.problems[language],
): Block[] {
  return [
    bold(lead),
    ...problems.slice(0, MOST_PROBLEMS).map((problem) => {
      const { what, fix } = problemIn(problem, language)
      return paragraph(span(`${placeOf(problem, language)}: `, 'bold'), span(`${what}\n→ ${fix}`))
    }),
    ...(problems.length > MOST_PROBLEMS ? [smallPrint(`+ ${problems.length - MOST_PROBLEMS}`)] : []),
  ]
}

function placeOf({ file, line }: Problem, language: Language): string {
  return line === null ? shortName(file) : `${shortName(file)}, ${ADMIN_TEXTS.line[language]} ${line}`
}

/** The same in one line of words. */
export function placeAndRepair(problem: Problem, language: Language): string {
  const { what, fix } = problemIn(problem, language)
  return `${placeOf(problem, language)}: ${what} → ${fix}`
}

export function buttons(...all: readonly (readonly [act: string, label: string, value: string])[]): Block {
  return { type: 'actions', elements: all.map(([act, label, value]) => button(`admin:${act}`, label, value)) }
}

export function windowTitle(text: string): types.PlainTextElement {
  return { type: 'plain_text', text: shortened(text, 24), emoji: false }
}

type View = ViewSubmitAction['view']

/** What was typed, with the spaces at its start: in YAML they mean something. */
export function rawIn(view: View, name: string): string {
  return view.state.values[name]?.typed?.value ?? ''
}
