/** A map that keeps the entries used last, at most so many. */
export function createRecent<T>(most: number) {
  const entries = new Map<string, T>()
  return {
    get(key: string): T | undefined {
      const value = entries.get(key)
      if (value === undefined) return undefined
      entries.delete(key)
      entries.set(key, value)
      return value
    },
    set(key: string, value: T): void {
      entries.delete(key)
      entries.set(key, value)
      const [oldest] = entries.keys()
      if (entries.size > most && oldest !== undefined) entries.delete(oldest)
    },
    /** Takes away every entry of which this holds. */
    remove(isGone: (value: T) => boolean): void {
      for (const [key, value] of entries) if (isGone(value)) entries.delete(key)
    },
    delete: (key: string): boolean => entries.delete(key),
    all: (): readonly T[] => [...entries.values()],
    clear: (): void => entries.clear(),
    has: (key: string): boolean => entries.has(key),
  }
}
