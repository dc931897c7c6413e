import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Program, startProgram } from './program.ts'

const BROKEN = '---\nid: kapot\ntitle: Een kaart zonder de rest\n---\n\nGeen kop, geen passage.\n'

let folder: string
let program: Program | null = null
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-'))
  mkdirSync(join(folder, 'cards', 'beleid'), { recursive: true })
})
afterEach(async () => {
  await program?.stop()
  program = null
  rmSync(folder, { recursive: true })
})

it('a card that cannot be used keeps the program from starting, and says where and how to repair it', async () => {
  breakCard()
  const { code, output } = await run({ KNOWLEDGE_DIRS: folder })
  expect(code).toBe(1)
  expect(output).toMatch(/kapot\.md:\d+ /)
  expect(output).toContain('→')
  expect(output).not.toContain('http://')
})

it('a card that is broken while the program runs is reported, and the last good content stays in use', async () => {
  program = await startProgram({ KNOWLEDGE_DIRS: folder })
  breakCard()
  await expect.poll(() => program?.output() ?? '', { timeout: 40_000 }).toContain('the last good content stays in use')
  expect(program.output()).toMatch(/kapot\.md/)
  expect((await fetch(program.address)).status).toBe(200)
})

it('half a set of tokens is refused, and the missing one is named', async () => {
  const { code, output } = await run({ SLACK_BOT_TOKEN: 'xoxb-1' })
  expect(code).toBe(1)
  expect(output).toContain('SLACK_APP_TOKEN (for Socket Mode) or SLACK_SIGNING_SECRET (for HTTP) is missing')
})

/** A card and its English face, each without what a card needs. */
function breakCard(): void {
  for (const name of ['kapot.md', 'kapot.en.md']) writeFileSync(join(folder, 'cards', 'beleid', name), BROKEN)
}

function run(settings: Record<string, string>): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['dist/main.js'], {
      env: { PATH: process.env.PATH, ENV_FILE: '', PORT: '0', ...settings },
    })
    let output = ''
    const gather = (chunk: Buffer): void => {
      output += String(chunk)
    }
    child.stdout.on('data', gather)
    child.stderr.on('data', gather)
    child.on('exit', (code) => resolve({ code, output }))
    setTimeout(() => child.kill('SIGKILL'), 50_000).unref()
  })
}
