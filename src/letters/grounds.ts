import type { Library } from '../answer/compose.ts'
import { isGone } from '../answer/gone.ts'
import type { Passage } from '../cards/card.ts'
import type { Citation } from '../core/citation.ts'
import { covers, type Day } from '../core/day.ts'
import type { Language } from '../core/language.ts'
import type { LetterSource, Withheld } from './letter.ts'

/** The places in the law that the sentences of a letter rest on. */
export interface Rests {
  readonly kind: 'rests'
  readonly sources: readonly LetterSource[]
  /** `art. 2 lid 9`, of the first place of a passage. */
  readonly article: (passage: string) => string
}

/**
 * What the passages behind a letter cite.
 *
 * No passage, no sentence: when one of them was taken off line or does not hold on the day, there is no letter.
 */
export function restsOn(ids: readonly string[], on: Day, language: Language, library: Library): Rests | Withheld {
  const passages = ids.flatMap((id) => library.passages.get(id) ?? [])
  if (passages.length < ids.length || passages.some((passage) => !mayBeTold(passage, on, library)))
    return { kind: 'withheld', why: NOT_NOW[language] }
  return {
    kind: 'rests',
    sources: lawsIn(
      passages.flatMap((passage) => passage.citations),
      library,
    ),
    article: (id) => library.passages.get(id)?.citations[0]?.section ?? '',
  }
}

const mayBeTold = (passage: Passage, on: Day, library: Library): boolean =>
  covers(passage.validity, on) && !isGone(passage, on, library)

/** One line a law, with every article once: `Wet flexibel werken, art. 2 lid 3; art. 2 lid 12`. */
function lawsIn(citations: readonly Citation[], { sources }: Library): LetterSource[] {
  const laws = new Map<string, Set<string>>()
  for (const { source, section } of citations) {
    if (sources.get(source)?.kind !== 'law') continue
    laws.set(source, (laws.get(source) ?? new Set()).add(section ?? ''))
  }
  return [...laws].map(([id, sections]) => ({
    line: `${sources.get(id)?.title ?? id}, ${[...sections].filter((section) => section !== '').join('; ')}`,
    url: sources.get(id)?.url ?? null,
  }))
}

const NOT_NOW = {
  nl: 'Op die dag geldt niet alles waar deze brief op rust, of een deel ervan is van de site gehaald. Daarom maak ik hem niet; vraag HR om hulp.',
  en: 'Not everything this letter rests on applies on that day, or part of it was taken off line. That is why I do not make it; ask HR for help.',
}
