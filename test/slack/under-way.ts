import type { App } from '@slack/bolt'

/** Follows what an app is busy with, also after Slack heard that it was taken; `over` waits until that is done. */
export function createUnderWay() {
  const underWay = new Set<Promise<void>>()
  return {
    follow(app: App): void {
      app.use(({ next }) => {
        const busy = next().finally(() => underWay.delete(busy))
        underWay.add(busy)
        return busy
      })
    },
    async over(): Promise<void> {
      while (underWay.size > 0) await Promise.allSettled([...underWay])
    },
  }
}
