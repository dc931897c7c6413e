import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// The journeys drive a browser and take minutes; they have a command of their own.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/journeys/**'],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
