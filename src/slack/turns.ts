/**
 * Lets whoever waits go on one at a time, and in between the program hears what came in: Slack must not wait for an
 * acknowledgement while several answers are thought out one after another.
 */
export function createTurns(): () => Promise<void> {
  const waiting: (() => void)[] = []
  const next = (): void => {
    waiting.shift()?.()
    if (waiting.length > 0) setImmediate(next)
  }
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve)
      if (waiting.length === 1) setImmediate(next)
    })
}
