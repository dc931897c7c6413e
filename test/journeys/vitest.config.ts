import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// A real browser against the compiled program; `npm test` leaves these alone, because they need a browser.
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/journeys/**/*.test.ts'],
    fileParallelism: false,
    // One after another in one worker: the sources that a journey starts are read once for all of them.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
  },
})
