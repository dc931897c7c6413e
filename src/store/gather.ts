interface Waiting<One, Result> {
  readonly one: One
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

/**
 * Writes what comes close together in one go: bringing it to the disk takes as long for many as for one, so whoever
 * falls behind catches up. `write` gives a result for each, in their order; `waitMs` is how long the first one waits.
 */
export function gathering<One, Result>(
  write: (all: readonly One[]) => Promise<readonly Result[]>,
  waitMs: number,
): (one: One) => Promise<Result> {
  let waiting: Waiting<One, Result>[] = []
  const flush = async (): Promise<void> => {
    const all = waiting
    waiting = []
    try {
      const results = await write(all.map(({ one }) => one))
      for (const [index, { resolve, reject }] of all.entries()) {
        const result = results[index]
        if (result === undefined) reject(new Error('what was written gave no result'))
        else resolve(result)
      }
    } catch (error) {
      for (const { reject } of all) reject(error)
    }
  }
  return (one) =>
    new Promise((resolve, reject) => {
      waiting.push({ one, resolve, reject })
      if (waiting.length === 1) setTimeout(() => void flush(), waitMs)
    })
}
