import { shownOutcome } from '../answer/outcome.ts'
import { type Part, placeText, type SourcePart, type Worded } from '../answer/parts.ts'
import type { ReplyStep } from '../answer/reply.ts'
import type { Language } from '../core/language.ts'
import { type Block, cell, paragraph, quote, smallPrint, span } from './block-parts.ts'
import { firstSentence } from './first-sentence.ts'
import { shortened } from './mrkdwn.ts'
import { TEXTS } from './texts.ts'

const MOST_PARAGRAPHS = 12
const MOST_SOURCES = 3
const MOST_NOTES = 3
/** Slack refuses a message somewhere above 12,000 characters over all blocks: sources, notes and buttons take the rest. */
const TEXT_BUDGET = 7_500
const LONGEST_SOURCE = 500
const LONGEST_QUOTE = 300
const LONGEST_NOTE = 300
const MOST_STEPS = 20
/** A figure alone, such as “3,00%”, is no quotation to set apart. */
const IN_WORDS = /\p{L}{2}\P{L}+\p{L}{2}/u
/** Of what is done in a step, how, and what comes out. */
const LONGEST_CELLS = [120, 160, 80] as const

/** The parts of a reply in their order, each as Slack shows its kind best. */
export function partBlocks({ reply, parts }: Worded): Block[] {
  const { language, kind, suggestions, calculation } = reply
  const page = new Page(kind !== 'notice')
  for (const part of parts) {
    switch (part.kind) {
      case 'lead':
      case 'passage':
      case 'caution':
      case 'assumptions':
      case 'objection':
      case 'words':
        page.write(part.text)
        break
      case 'source':
        page.cite(part)
        break
      case 'steps':
        page.tabulate(calculation?.steps ?? [], language)
        break
      case 'choices':
        // Near questions are buttons.
        if (suggestions.length === 0) page.write(part.text)
        break
      case 'linked':
      case 'receipt':
      case 'disclaimer':
        page.note(part.text)
        break
      case 'offer':
        // A button.
        break
    }
  }
  return page.blocks
}

export function offers(parts: readonly Part[]): boolean {
  return parts.some(({ kind }) => kind === 'offer')
}

/** A message while it is filled, which keeps within what Slack takes. */
class Page {
  readonly blocks: Block[] = []
  #bold: boolean
  #paragraphs = 0
  #left = TEXT_BUDGET
  #sources = 0
  #notes = 0
  #quoted = false
  #tabulated = false

  constructor(startsBold: boolean) {
    this.#bold = startsBold
  }

  write(text: string): void {
    for (const words of text.split(/\n{2,}/)) {
      if (this.#left <= 0 || this.#paragraphs >= MOST_PARAGRAPHS || words.trim() === '') continue
      const kept = shortened(words.trim(), Math.max(2, this.#left))
      this.#left -= kept.length
      this.#paragraphs += 1
      this.blocks.push(this.#bold ? opening(kept) : paragraph(span(kept)))
      this.#bold = false
    }
  }

  /** The first words of a source stand out as a quotation; below them where they stand and when they hold. */
  cite({ label, places, holds, text }: SourcePart): void {
    if (this.#sources >= MOST_SOURCES) return
    this.#sources += 1
    const quoted = this.#quoted ? undefined : places.find(({ quote }) => quote !== null && IN_WORDS.test(quote))
    if (!quoted?.quote) {
      this.blocks.push(smallPrint(text, '', LONGEST_SOURCE))
      return
    }
    this.#quoted = true
    const named = places.map((place) => (place === quoted ? place.place : placeText(place)))
    const line = `${label}: ${named.join('; ')}. ${holds}`.trimEnd()
    this.blocks.push(quote(`“${shortened(quoted.quote, LONGEST_QUOTE)}”`), smallPrint(line, '', LONGEST_SOURCE))
  }

  /** The steps of a calculation: what, how, and what came out. Slack takes one table in a message. */
  tabulate(steps: readonly ReplyStep[], language: Language): void {
    if (this.#tabulated || steps.length === 0) return
    this.#tabulated = true
    const rows = steps.slice(0, MOST_STEPS).flatMap((step) => {
      const texts = [step.label, step.expression, shownOutcome(step.value, language)]
      const row = texts.map((text, column) => shortened(text, LONGEST_CELLS[column] ?? 0))
      this.#left -= row.join('').length
      return this.#left > 0 ? [row.map(cell)] : []
    })
    const head = [TEXTS.step, TEXTS.sum, TEXTS.outcome].map((text) => cell(text[language]))
    const settings = [{ is_wrapped: true }, { is_wrapped: true }, { align: 'right' as const }]
    if (rows.length > 0) this.blocks.push({ type: 'table', column_settings: settings, rows: [head, ...rows] })
  }

  note(text: string): void {
    if (this.#notes >= MOST_NOTES || text.trim() === '') return
    this.#notes += 1
    this.blocks.push(smallPrint(text, '', LONGEST_NOTE))
  }
}

/** The answer itself is the first sentence. */
function opening(text: string): Block {
  const [first, rest] = firstSentence(text)
  return rest === '' ? paragraph(span(first, 'bold')) : paragraph(span(first, 'bold'), span(` ${rest}`))
}
