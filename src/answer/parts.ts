import type { Reply } from './reply.ts'

/** What a paragraph of a reply is for; a surface may show each kind in its own way, or leave out what it shows otherwise. */
export type Part = PlainPart | SourcePart

export interface PlainPart {
  readonly kind: /** What a reader must know first: the outcome, or that something no longer holds. */
    | 'lead'
    | 'passage'
    | 'caution'
    | 'steps'
    | 'assumptions'
    /** Questions that were perhaps meant, one a line. */
    | 'choices'
    /** That the answer can be worked out for the person. */
    | 'offer'
    | 'receipt'
    /** That HR linked the answer to questions like this one. */
    | 'linked'
    | 'disclaimer'
    /** Why what the person said is no answer to what was asked; it may hold their own words, and is not kept. */
    | 'objection'
    /** What the assistant says of itself, or asks. */
    | 'words'
  readonly text: string
}

/** On what the parts before it rest, and when that holds. */
export interface SourcePart {
  readonly kind: 'source'
  readonly text: string
  /** `Bron (wet)` */
  readonly label: string
  readonly places: readonly Place[]
  readonly holds: string
}

/** Where something is written, and the words that stand there. */
export interface Place {
  readonly place: string
  readonly quote: string | null
}

/** A reply, and the parts that its text is made of. */
export interface Worded {
  readonly reply: Reply
  readonly parts: readonly Part[]
}

export function worded(reply: Omit<Reply, 'text'>, parts: readonly Part[]): Worded {
  return { reply: { ...reply, text: textOf(parts) }, parts }
}

export const textOf = (parts: readonly Part[]): string => parts.map(({ text }) => text).join('\n\n')

/** The reply without what may hold words of the person: “hee, met Jan” begrijp ik hier niet. */
export function withoutObjections({ reply, parts }: Worded): Worded {
  const kept = parts.filter(({ kind }) => kind !== 'objection')
  return kept.length === parts.length ? { reply, parts } : worded(reply, kept)
}

export function part(kind: PlainPart['kind'], text: string | null): PlainPart[] {
  return text === null || text === '' ? [] : [{ kind, text }]
}

export function sourcePart(label: string, places: readonly Place[], holds: string): SourcePart {
  const line = `${label}: ${places.map(placeText).join('; ')}. ${holds}`.trimEnd()
  return { kind: 'source', text: line, label, places, holds }
}

export function placeText({ place, quote }: Place): string {
  return quote ? `${place}: “${quote}”` : place
}

/** The same parts after a few words that say why they follow: "Wat nu geldt: …". */
export function introduced(words: string, [first, ...rest]: readonly Part[]): Part[] {
  if (!first) return []
  // A warning that comes first is a sentence of its own.
  const joined = first.kind === 'lead' ? `${words}. ${first.text}` : `${words}: ${first.text}`
  return [{ ...first, text: joined }, ...rest]
}
