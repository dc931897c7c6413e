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
/** Slack refuses a message somewhere above 12,000 characters over all blocks; this stays well below. */
const TEXT_BUDGET = 7_000
const MOST_STEPS = 20

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
      case 'words':
        page.write(part.text)
        break
      case 'source':
        page.cite(part)
        break
      case 'steps':
        page.tabulate(calculation ? steps(calculation.steps, language) : [])
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
    const quoted = this.#quoted ? undefined : places.find(({ quote }) => quote !== null && quote !== '')
    if (!quoted?.quote) {
      this.blocks.push(smallPrint(text))
      return
    }
    this.#quoted = true
    const named = places.map((place) => (place === quoted ? place.place : placeText(place)))
    this.blocks.push(quote(`“${quoted.quote}”`), smallPrint(`${label}: ${named.join('; ')}. ${holds}`.trimEnd()))
  }

  /** Slack takes one table in a message. */
  tabulate(table: readonly Block[]): void {
    if (this.#tabulated) return
    this.#tabulated = true
    this.blocks.push(...table)
  }

  note(text: string): void {
    if (this.#notes >= MOST_NOTES || text.trim() === '') return
    this.#notes += 1
    this.blocks.push(smallPrint(text))
  }
}

/** The answer itself is the first sentence. */
function opening(text: string): Block {
  const [first, rest] = firstSentence(text)
  return rest === '' ? paragraph(span(first, 'bold')) : paragraph(span(first, 'bold'), span(` ${rest}`))
}

/** The steps of a calculation as a table: what, how, and what came out. */
function steps(all: readonly ReplyStep[], language: Language): Block[] {
  if (all.length === 0) return []
  const head = [TEXTS.step, TEXTS.sum, TEXTS.outcome].map((text) => cell(text[language]))
  const rows = all
    .slice(0, MOST_STEPS)
    .map((step) => [cell(step.label), cell(step.expression), cell(shownOutcome(step.value, language))])
  return [
    {
      type: 'table',
      column_settings: [{ is_wrapped: true }, { is_wrapped: true }, { align: 'right' }],
      rows: [head, ...rows],
    },
  ]
}
