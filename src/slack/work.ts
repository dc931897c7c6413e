/** There is more to do than this program takes on at once. */
export class BusyError extends Error {
  constructor() {
    super('too much work at once')
    this.name = 'BusyError'
  }
}

export interface WorkLimits {
  /** Tasks waiting or under way; one more is refused. */
  readonly most: number
  readonly atOnce: number
}

/**
 * Bounded work: so many tasks at once, and those with the same key one after another, so that two
 * messages in one thread are answered in order.
 */
export function createWork({ most, atOnce }: WorkLimits) {
  const chains = new Map<string, Promise<unknown>>()
  const waiting: (() => void)[] = []
  let accepted = 0
  let underWay = 0

  async function place(): Promise<void> {
    if (underWay >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    underWay += 1
  }

  function leave(): void {
    underWay -= 1
    waiting.shift()?.()
  }

  async function inTurn<T>(before: Promise<unknown>, task: () => Promise<T>): Promise<T> {
    await before.catch(() => undefined)
    await place()
    try {
      return await task()
    } finally {
      leave()
    }
  }

  return {
    async run<T>(key: string, task: () => Promise<T>): Promise<T> {
      if (accepted >= most) throw new BusyError()
      accepted += 1
      const work = inTurn(chains.get(key) ?? Promise.resolve(), task)
      chains.set(key, work)
      try {
        return await work
      } finally {
        accepted -= 1
        if (chains.get(key) === work) chains.delete(key)
      }
    },
    /** Resolves when everything that was accepted is done. */
    async idle(): Promise<void> {
      while (chains.size > 0) await Promise.allSettled([...chains.values()])
    },
  }
}
