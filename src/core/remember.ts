/** Reads a text, or gives what came of it when the same text was read under the same name before. */
export type Remember = <T>(name: string, texts: readonly string[], read: () => T) => T

/** Nothing is kept. */
export const afresh: Remember = (_name, _texts, read) => read()

/**
 * Keeps what came of each text under its name, so that of a thousand files only the changed one is read again.
 *
 * One name must always stand for the same kind of outcome; what it is, only the caller knows.
 */
export function createMemory(): Remember {
  const kept = new Map<string, { readonly texts: readonly string[]; readonly outcome: unknown }>()
  return <T>(name: string, texts: readonly string[], read: () => T): T => {
    const known = kept.get(name)
    if (known && sameTexts(known.texts, texts)) return known.outcome as T
    const outcome = read()
    kept.set(name, { texts: [...texts], outcome })
    return outcome
  }
}

function sameTexts(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((text, index) => text === others[index])
}
