import type { Language } from '../../core/language.ts'
import type { LetterKind } from '../../letters/letters.ts'
import type { FieldProblem } from '../../letters/read-facts.ts'
import { LONGEST_LINE, LONGEST_TEXT } from '../../letters/read-facts.ts'
import { html, type Markup } from '../html.ts'
import { linkTo, type Visit } from '../visit.ts'
import { FORM_FIELDS, type FormField } from './letter-fields.ts'
import { LETTER_WORDS } from './letter-words.ts'

/** The form of a letter, with what was filled in before and what is wrong with it. */
export function letterForm(
  visit: Visit,
  kind: LetterKind,
  given: URLSearchParams,
  problems: readonly FieldProblem[],
): Markup {
  const words = LETTER_WORDS[visit.language]
  const fields = FORM_FIELDS[kind].map((field) => {
    const problem = problems.find((one) => one.field === field.name)
    return fieldShown(field, given.get(field.name) ?? '', problem?.why[visit.language] ?? null, visit.language)
  })
  return html`<form method="post" action="${linkTo(visit, `/brief/${kind}`)}">
    ${fields}
    <button type="submit">${words.make}</button>
  </form>`
}

/** What was filled in once more, unseen, to get the same letter as a document. */
export function downloadForm(visit: Visit, kind: LetterKind, given: URLSearchParams): Markup {
  const hidden = FORM_FIELDS[kind].flatMap(({ name }) => {
    const value = given.get(name)
    return value === null || value === '' ? [] : [html`<input type="hidden" name="${name}" value="${value}">`]
  })
  return html`<form method="post" action="${linkTo(visit, `/brief/${kind}.docx`)}">
    ${hidden}<button type="submit">${LETTER_WORDS[visit.language].download}</button>
  </form>`
}

function fieldShown(field: FormField, value: string, problem: string | null, language: Language): Markup {
  const { name, kind, label, hint } = field
  const id = `veld-${name}`
  const notes = [hint && `${id}-uitleg`, problem && `${id}-fout`].filter(Boolean).join(' ')
  const described = notes === '' ? null : html` aria-describedby="${notes}"`
  const invalid = problem === null ? described : html`${described} aria-invalid="true"`
  const after = html`
    ${hint ? html`<p class="hint" id="${id}-uitleg">${hint[language]}</p>` : null}
    ${problem !== null && html`<p class="problem" id="${id}-fout">${problem}</p>`}`
  if (kind === 'tick') {
    const checked = value === 'ja' ? html` checked` : null
    return html`<div class="field"><label><input type="checkbox" name="${name}" value="ja"${checked}> ${label[language]}</label></div>`
  }
  return html`<div class="field"><label for="${id}">${label[language]}</label>${control(field, id, value, invalid, language)}${after}</div>`
}

function control(field: FormField, id: string, value: string, more: Markup | null, language: Language): Markup {
  const { name, kind, options = [] } = field
  switch (kind) {
    case 'choice':
      return html`<select id="${id}" name="${name}"${more}>${options.map(([each, label]) => {
        const selected = each === value ? html` selected` : null
        return html`<option value="${each}"${selected}>${label[language]}</option>`
      })}</select>`
    case 'text':
      return html`<textarea id="${id}" name="${name}" rows="4" maxlength="${LONGEST_TEXT}"${more}>${value}</textarea>`
    case 'day':
      return html`<input type="date" id="${id}" name="${name}" value="${value}"${more}>`
    case 'count':
      return html`<input type="text" inputmode="numeric" id="${id}" name="${name}" value="${value}" autocomplete="off"${more}>`
    case 'line':
    case 'tick':
      return html`<input type="text" id="${id}" name="${name}" value="${value}" maxlength="${LONGEST_LINE}" autocomplete="off"${more}>`
  }
}
