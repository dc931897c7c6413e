import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// The journeys drive a browser and take minutes; they have a command of their own.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/journeys/**'],
    globalSetup: 'test/program-is-made.ts',
    // Nothing of ours keeps state between one file and the next, so each worker reads the sources and the knowledge once.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 120_000,
    // One second is short beside another test.
    expect: { poll: { timeout: 20_000 } },
  },
})
