import type { Day } from '../core/day.ts'
import { formatDay } from '../core/format.ts'
import type { Language } from '../core/language.ts'
import type { LetterPart } from './letter.ts'

/** A letter under way: its parts, and what is not known yet. */
export interface Draft {
  readonly parts: readonly LetterPart[]
  readonly open: readonly string[]
  /** The value, or its name between brackets for someone to fill in. */
  readonly or: (value: string | null, name: string) => string
  readonly orDay: (value: Day | null, name: string) => string
  readonly heading: (text: string) => void
  readonly lines: (...lines: readonly string[]) => void
  /** The sentences that apply, as one paragraph; without any there is none. */
  readonly say: (...sentences: readonly (string | null | false)[]) => void
}

export function startDraft(language: Language): Draft {
  const parts: LetterPart[] = []
  const open: string[] = []
  const or = (value: string | null, name: string): string => {
    if (value !== null) return value
    if (!open.includes(name)) open.push(name)
    return `[${name}]`
  }
  return {
    parts,
    open,
    or,
    orDay: (value, name) => or(value && formatDay(value, language), name),
    heading: (text) => void parts.push({ kind: 'heading', text }),
    lines: (...lines) => void parts.push({ kind: 'lines', lines }),
    say: (...sentences) => {
      const text = sentences.filter((sentence) => typeof sentence === 'string' && sentence !== '').join(' ')
      if (text !== '') parts.push({ kind: 'paragraph', text })
    },
  }
}

/** Words of a person as a sentence: with a full stop, unless they end in a mark of their own. */
export function asSentence(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`
}
