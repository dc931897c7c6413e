import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { measureOutside } from '../../src/bench/outside.ts'

const folder = process.env.BENCH_DIR ?? '../shared/bench'

describe('passages and questions that nobody here wrote', () => {
  it.skipIf(!existsSync(folder))('are found well enough, also with a typing error', { timeout: 300_000 }, async () => {
    const said: string[] = []
    expect(await measureOutside(folder, (text) => said.push(text)), said.join('\n')).toBe(true)
  })

  it('are said to be skipped when they are not there', async () => {
    const said: string[] = []
    expect(await measureOutside('no-such-folder', (text) => said.push(text))).toBe(true)
    expect(said.join()).toContain('skipped')
  })
})
