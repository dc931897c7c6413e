import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openPages } from '../src/open-pages.ts'
import { createLog } from '../src/slack/log.ts'
import { openStore } from '../src/store/open.ts'
import { createCounts } from '../src/web/counts.ts'
import { trialAssistant } from './answer/talk.ts'
import { day } from './day.ts'

it('an answer that the store kept is read at its address, without who asked it and where', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'))
  const now = () => new Date('2026-11-25T12:00:00Z')
  const store = await openStore({ place: { kind: 'folder', folder }, now })
  const assistant = trialAssistant()
  const log = createLog(() => {}, now)
  const web = { publicUrl: null, port: null, signIn: null, metricsToken: null }
  const connected = { transport: 'local', port: 0, slackApiUrl: null } as const
  const pages = await openPages(
    { web, assistant, nameOf: (file) => file, store, counts: createCounts(), log, now },
    connected,
  )
  try {
    const answer = assistant.ask({ text: 'Hoeveel proefvergoeding per dag', today: day('2026-11-25') }, null)
    const where = { person: 'UASKER', channel: 'CSECRET', thread: null }
    await store.answers.keep({ ...where, id: 'b1', day: '2026-11-25', answer, receipt: null, rules: [] })
    const read = async (path: string) => {
      const response = await fetch(`${pages.publicUrl}${path}`)
      return { status: response.status, text: await response.text() }
    }
    const { status, text } = await read('/a/b1')
    expect(status).toBe(200)
    expect(text).toContain('proefvergoeding per dag.')
    expect(text).not.toMatch(/UASKER|CSECRET|Hoeveel proefvergoeding per dag/)
    expect((await read('/a/b2')).status).toBe(404)
    await store.close()
    expect((await read('/a/b1')).status).toBe(503)
    expect((await read('/p/proefvergoeding')).status).toBe(200)
    expect((await read('/ready')).status).toBe(503)
  } finally {
    await pages.stop()
    rmSync(folder, { recursive: true })
  }
})
