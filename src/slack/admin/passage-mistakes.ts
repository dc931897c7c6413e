import type { Problem } from '../../core/problem.ts'
import type { EditedText } from '../../store/edits.ts'
import { NAMES, type Typed } from './passage-form.ts'

/** Which field a mistake belongs to; `null` when it lies outside what was typed in the form. */
export type FieldOf = (problem: Problem) => string | null

interface Written {
  readonly file: string
  readonly text: string
  readonly beside: readonly EditedText[]
}

/** By the file and the line on which a mistake stands, and by what it quotes of the form. */
export function passageFieldOf(typed: Typed, { file, text, beside }: Written, isOnCard: boolean): FieldOf {
  const [english] = beside
  const isOf = (name: string, problem: Problem) => problem.file.endsWith(name.slice(name.indexOf('/')))
  return (problem) => {
    if (isOf(file, problem)) return fieldIn(text, 'nl', problem, { typed, isOnCard })
    if (english && isOf(english.file, problem)) return fieldIn(english.text, 'en', problem, { typed, isOnCard })
    return beside.slice(1).some((source) => isOf(source.file, problem)) ? 'newSource' : null
  }
}

/** What a line of a card's file was typed into, by the key at its start. */
const BY_KEY: readonly (readonly [RegExp, Readonly<Record<'nl' | 'en', string>>])[] = [
  [/^title:/, { nl: 'titleNl', en: 'titleEn' }],
  [/^id:/, { nl: 'titleNl', en: 'titleNl' }],
  [/^theme:/, { nl: 'theme', en: 'theme' }],
  [/^ {4}layer:/, { nl: 'layer', en: 'layer' }],
  [/^ {4}questions:|^ {6}- ["\w]/, { nl: NAMES.nl[2], en: NAMES.en[2] }],
  [/^ {4}citations:|^ {6}- \{/, { nl: 'source', en: 'source' }],
]

interface Sent {
  readonly typed: Typed
  readonly isOnCard: boolean
}

function fieldIn(text: string, face: 'nl' | 'en', problem: Problem, { typed, isOnCard }: Sent): string | null {
  const lines = text.split('\n')
  const own = lines.findLastIndex((line) => /^## .*\{#[a-z0-9-]+\}$/.test(line))
  const at = (problem.line ?? 0) - 1
  if (isOnCard && at < own && at >= lines.indexOf('---', 1)) return null
  const cited = citedField(problem, typed)
  if (cited !== null) return cited
  if (at >= own) return NAMES[face][1]
  const key = BY_KEY.find(([start]) => start.test(lines[at] ?? ''))
  return key ? key[1][face] : null
}

/** A mistake in a citation names what is wrong with it, and stands on the line of the passage. */
function citedField({ what }: Problem, { quote = '' }: Typed): string | null {
  if (/\bquote\b/.test(what) || (quote !== '' && what.includes(quote))) return 'quote'
  if (/\bparagraph\b/.test(what)) return 'paragraph'
  return /^The source |^A citation of |rests on nothing/.test(what) ? 'source' : null
}
