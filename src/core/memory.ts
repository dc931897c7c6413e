import { type Made, madeAfter, NOTHING_MADE } from './flat-map-anew.ts'

/** What came of texts and lists that were read before. One name always stands for the same kind of outcome. */
export interface Memory {
  /** Reads a text, or gives what came of it when the same text was read under the same name. */
  text<T>(name: string, texts: readonly string[], read: () => T): T
  /** As `flatMap`; where the list of the same name before is alike, what came of it then. */
  flatMap<From, To>(
    name: string,
    list: readonly From[],
    make: (from: From) => readonly To[],
    isAlike?: (one: From, other: From) => boolean,
  ): readonly To[]
}

/** Nothing is kept. */
export const afresh: Memory = {
  text: (_name, _texts, read) => read(),
  flatMap: (_name, list, make) => list.flatMap(make),
}

/** Keeps what came of each text and list, so that of a thousand files only the changed one is read again. */
export function createMemory(): Memory {
  const texts = new Map<string, { readonly texts: readonly string[]; readonly outcome: unknown }>()
  const lists = new Map<string, unknown>()
  return {
    text<T>(name: string, read: readonly string[], make: () => T): T {
      const known = texts.get(name)
      if (known && sameTexts(known.texts, read)) return known.outcome as T
      const outcome = make()
      texts.set(name, { texts: [...read], outcome })
      return outcome
    },
    flatMap<From, To>(
      name: string,
      list: readonly From[],
      make: (from: From) => readonly To[],
      isAlike?: (one: From, other: From) => boolean,
    ): readonly To[] {
      const known = (lists.get(name) ?? NOTHING_MADE) as Made<From, To>
      const made = madeAfter(known, list, make, isAlike)
      lists.set(name, made)
      return made.all
    },
  }
}

function sameTexts(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((text, index) => text === others[index])
}
