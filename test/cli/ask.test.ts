import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { replySchema } from '../answer/contract.ts'
import { ask, askAndReadOnce, run } from './run.ts'

type Reply = z.infer<typeof replySchema>

/** Every line of stdout is a reply, and nothing else stands there. */
const repliesIn = (stdout: string): Reply[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => replySchema.parse(JSON.parse(line)))

const QUESTION = 'Hoeveel mag mijn werkgever per thuiswerkdag onbelast vergoeden?'

describe('one question', () => {
  it('gets a reply that a person reads', async () => {
    const { status, stdout, stderr } = await run(['ask', '--today', '2024-05-01', QUESTION])
    expect(stdout.replaceAll('\u00a0', ' ')).toMatch(/€ 2,35[\s\S]*Bron/)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it('gets a reply that a program reads', async () => {
    const { status, stdout } = await run(['ask', '--json', '--today', '2023-05-01', '--language', 'en', QUESTION])
    expect(repliesIn(stdout)).toMatchObject([
      { kind: 'answer', language: 'en', id: null, text: expect.stringContaining('€2.15') },
    ])
    expect(status).toBe(0)
  })

  it('is answered also when the answer is not known', async () => {
    expect((await run(['ask', 'Wat is de hoofdstad van Frankrijk?'])).status).toBe(0)
  })

  it.each([
    [['ask'], 'empty'],
    [['ask', ' \t '], 'empty'],
    [['ask', 'a'.repeat(4001)], '4001 characters'],
    [['ask', '\u0007\u0007\u0007\u0007a'], 'control characters'],
    [['ask', '--today', '2026-02-31', 'hoi'], '2026-02-31'],
    [['ask', '--language', 'fr', 'hoi'], 'fr'],
  ])('that is none gets a clear error: %j', async (args, why) => {
    const { status, stdout, stderr } = await run(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(why)
  })

  it('may have 4,000 characters, counted as a person counts them', async () => {
    expect((await run(['ask', '--json', '😀'.repeat(4000)])).status).toBe(0)
    expect((await run(['ask', '--json', '😀'.repeat(4001)])).status).toBe(2)
  })
})

describe('a batch of lines', () => {
  it('is answered in order, with the id of each', async () => {
    const { status, stdout, stderr } = await ask([
      '{"id":"b","text":"hoi"}',
      '{"id":"a","text":"bye"}',
      '{"text":"dank je"}',
    ])
    expect(repliesIn(stdout).map(({ id }) => id)).toEqual(['b', 'a', null])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it('goes on after lines that are no request, and names each by its number', async () => {
    const lines = [
      '{"id":"1","text":"hoi"}',
      '',
      'geen json',
      '{"text":"hoi"',
      '["hoi"]',
      'null',
      '{"txt":"hoi"}',
      '{"text":42}',
      '{"text":""}',
      '{"text":"   "}',
      JSON.stringify({ text: 'a'.repeat(4001) }),
      '{"text":"nul\\u0000teken"}',
      '{"text":"\\u0001\\u0002\\u0003a"}',
      '{"text":"hoi","today":"2026-02-31"}',
      '{"text":"hoi","today":20260101}',
      '{"text":"hoi","language":"de"}',
      '{"text":"hoi","id":7}',
      '{"text":"hoi","conversation":{}}',
      '{"id":"19","text":"hoi"}',
    ]
    const { status, stdout, stderr } = await ask(lines)
    expect(repliesIn(stdout).map(({ id }) => id)).toEqual(['1', '19'])
    expect(status).toBe(2)
    const named = [...stderr.matchAll(/^ask: line (\d+): \S/gm)].map(([, number]) => Number(number))
    expect(named).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18])
  })

  it('survives bytes that are no text', async () => {
    const noise = Uint8Array.from({ length: 4096 }, (_, index) => (index * 197 + 91) % 256)
    const { status, stdout, stderr } = await run(['ask', '--json'], {
      input: Buffer.concat([noise, Buffer.from('\n{"id":"na","text":"hoi"}\n')]),
    })
    expect(repliesIn(stdout).map(({ id }) => id)).toEqual(['na'])
    expect(status).toBe(2)
    expect(stderr).toContain('line 1')
  })

  it('may hold keys that nobody knows, and end as files of Windows do', async () => {
    const { status, stdout } = await run(['ask', '--json'], {
      input: '\uFEFF{"text":"hoi","extra":[1]}\r\n{"text":"doei"}\r\n',
    })
    expect(repliesIn(stdout).length).toBe(2)
    expect(status).toBe(0)
  })

  it('may hold a line separator of Unicode inside a text', async () => {
    const { status, stdout } = await ask([`{"text":"${QUESTION}\u2028Groet"}`])
    expect(repliesIn(stdout)).toMatchObject([{ kind: 'answer' }])
    expect(status).toBe(0)
  })

  it('may have a thousand lines', async () => {
    const lines = Array.from({ length: 1000 }, (_, index) =>
      JSON.stringify({ id: String(index), text: index % 100 === 0 ? QUESTION : 'hoi' }),
    )
    const { status, stdout } = await ask(lines)
    expect(repliesIn(stdout).map(({ id }) => id)).toEqual(lines.map((_, index) => String(index)))
    expect(status).toBe(0)
  })

  it('may be empty', async () => {
    expect(await run(['ask', '--json'])).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it('may be read only in part', async () => {
    const lines = Array.from({ length: 2000 }, () => '{"text":"wat kun je?"}')
    expect(await askAndReadOnce(lines)).toEqual({ status: 0, stderr: '' })
  })

  it('takes the day of the line before that of the flag', async () => {
    const lines = [JSON.stringify({ text: QUESTION, today: '2023-06-01' }), JSON.stringify({ text: QUESTION })]
    const [first, second] = repliesIn((await ask(lines, '--today', '2022-06-01')).stdout)
    expect(first?.text).toContain('2,15')
    expect(second?.text).toContain('2,00')
  })

  it('keeps conversations apart, and their turns together', async () => {
    const turn = (conversation: string, text: string) => JSON.stringify({ conversation, text, today: '2026-11-25' })
    const { stdout } = await ask([
      turn('a', 'Hoeveel is de thuiswerkvergoeding in 2024?'),
      turn('b', 'en in 2023?'),
      turn('a', 'en in 2023?'),
      JSON.stringify({ text: 'en in 2023?', today: '2026-11-25' }),
    ])
    const [, other, same, alone] = repliesIn(stdout)
    expect(same?.text).toContain('2,15')
    expect(other?.text).not.toContain('2,15')
    expect(alone?.text).not.toContain('2,15')
  })
})
