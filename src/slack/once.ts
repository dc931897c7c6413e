/** Remembers the last so many keys, to do a thing once however often it is asked. */
export function createOnce(most: number) {
  const seen = new Set<string>()
  return {
    /** `true` for the first who comes with any of these keys. */
    first(...keys: readonly string[]): boolean {
      if (keys.some((key) => seen.has(key))) return false
      for (const key of keys) seen.add(key)
      for (const oldest of seen) {
        if (seen.size <= most) break
        seen.delete(oldest)
      }
      return true
    },
  }
}

export type Once = ReturnType<typeof createOnce>
