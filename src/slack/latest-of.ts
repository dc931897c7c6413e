interface UnderWay {
  again: boolean
  done: Promise<void>
}

/**
 * One piece of work at a time for each key, and once more when it was asked for meanwhile: what is shown last is how
 * things stand last. Two Home pages that were made at the same time could else arrive in the other order.
 */
export function createLatestOf(): (key: string, work: () => Promise<void>) => Promise<void> {
  const underWay = new Map<string, UnderWay>()

  async function carryOut(key: string, state: UnderWay, work: () => Promise<void>): Promise<void> {
    try {
      do {
        state.again = false
        await work()
      } while (state.again)
    } finally {
      underWay.delete(key)
    }
  }

  return (key, work) => {
    const before = underWay.get(key)
    if (before) {
      before.again = true
      return before.done
    }
    const state: UnderWay = { again: false, done: Promise.resolve() }
    underWay.set(key, state)
    state.done = carryOut(key, state, work)
    return state.done
  }
}
