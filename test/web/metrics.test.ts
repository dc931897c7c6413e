import { describe, expect, it } from 'vitest'
import { day } from '../day.ts'
import { trialWeb } from './trial-web.ts'

const QUESTION = 'Hoeveel proefvergoeding krijg ik per dag?'
const ask = (web: ReturnType<typeof trialWeb>, text: string): void => {
  web.assistant.ask({ text, today: day('2026-11-25') }, null)
}

describe('the counts', () => {
  it('name no subject that fewer than five asked about', async () => {
    const web = trialWeb()
    for (let times = 1; times <= 4; times++) ask(web, QUESTION)
    expect((await web.read('/metrics')).text).not.toMatch(/proefvergoeding|replies_total\{/)
    ask(web, QUESTION)
    const { text } = await web.read('/metrics')
    expect(text).toContain('hybridewijzer_subjects_total{subject="proefvergoeding"} 5')
    expect(text).toContain('hybridewijzer_replies_total{kind="answer",language="nl"} 5')
  })

  it('hold no word of a question and no address that someone made up', async () => {
    const web = trialWeb()
    for (let times = 1; times <= 5; times++) {
      await web.send('/k?q=bsn+123456782+van+Jansen')
      await web.send('/p/jansen-123456782')
      await web.send('/jansen')
    }
    const { text } = await web.read('/metrics')
    expect(text).not.toMatch(/jansen|123456782/i)
    expect(text).toContain('hybridewijzer_pages_total{page="p",status="404"} 5')
    expect(text).toContain('hybridewijzer_pages_total{page="other",status="404"} 5')
  })

  it('are written as Prometheus reads them', async () => {
    const { text } = await trialWeb({ storeIsThere: false }).read('/metrics')
    for (const line of text.trimEnd().split('\n'))
      expect(line).toMatch(
        /^(?:# (?:HELP|TYPE) hybridewijzer_\w+ .+|hybridewijzer_\w+(?:\{(?:\w+="[^"]*",?)+\})? \d+)$/,
      )
    expect(text).toContain('hybridewijzer_store_up 0')
  })

  it.each([
    ['anyone on this computer alone', { isLoopback: true }, '', 200],
    ['nobody elsewhere without a token', { isLoopback: false }, '', 401],
    ['nobody with another token', { metricsToken: 'goed' }, 'Bearer fout', 401],
    ['whoever has the token', { isLoopback: false, metricsToken: 'goed' }, 'Bearer goed', 200],
  ])('are for %s', async (_, settings, authorization, status) => {
    const response = await trialWeb(settings).send('/metrics', { headers: { authorization } })
    expect(response.status).toBe(status)
  })
})

describe('readiness', () => {
  it.each([
    [true, 200],
    [null, 200],
    [false, 503],
  ])('with the store there: %s', async (storeIsThere, status) => {
    expect((await trialWeb({ storeIsThere }).send('/ready')).status).toBe(status)
  })
})
