import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempContent } from '../knowledge/temp-content.ts'
import { run } from './run.ts'

const POLICY = 'company/cards/thuisbeleid/kantoordagen.md'

describe('content with a mistake', () => {
  it('keeps the program from starting, and says file, line and repair', async () => {
    const content = tempContent()
    content.edit(POLICY, 'layer: beleid', 'layer: wens')
    const environment = { KNOWLEDGE_DIRS: join(content.root, 'company') }
    const { status, stdout, stderr } = await run(['ask', '--json', 'hoi'], { environment })
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/kantoordagen\.md:10 .*passages\.vaste-dag\.layer.*\n.*→ \S/)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it('is told by the check as well', async () => {
    const content = tempContent()
    content.edit(POLICY, 'layer: beleid', 'layer: wens')
    const { status, stdout } = await run(['check'], { environment: { KNOWLEDGE_DIRS: join(content.root, 'company') } })
    expect(status).toBe(1)
    expect(stdout).toMatch(/kantoordagen\.md:10 /)
  })
})

describe('policy of a company', () => {
  it('answers beside the law when its folder is named', async () => {
    const environment = { KNOWLEDGE_DIRS: join(tempContent().root, 'company') }
    const { status, stdout } = await run(['ask', 'Op welke dag is iedereen bij Acme op kantoor?'], { environment })
    expect(stdout).toMatch(/dinsdag[\s\S]*beleid van je werkgever[\s\S]*Personeelshandboek Acme/)
    expect(status).toBe(0)
  })
})

describe('a file with settings', () => {
  const QUESTION = 'Op welke dag is iedereen bij Acme op kantoor?'

  it('is read when it is named, and the environment goes before it', async () => {
    const content = tempContent()
    content.write('settings', `# van ons\nKNOWLEDGE_DIRS=${join(content.root, 'company')}\nLETTERS_DIR=\n`)
    const named = { ENV_FILE: join(content.root, 'settings') }
    expect((await run(['ask', QUESTION], { environment: named })).stdout).toContain('Personeelshandboek Acme')
    const other = { ...named, KNOWLEDGE_DIRS: '' }
    expect((await run(['ask', QUESTION], { environment: other })).stdout).not.toContain('Personeelshandboek Acme')
  })

  it('that is named and not there stops the program', async () => {
    const { status, stdout, stderr } = await run(['ask', QUESTION], { environment: { ENV_FILE: '/nergens/settings' } })
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('ENV_FILE names "/nergens/settings", which cannot be read.')
  })
})

describe('the check', () => {
  it('finds nothing wrong with what is shipped', async () => {
    const { status, stdout } = await run(['check', '--today', '2026-11-25'])
    expect(stdout).toContain('no problems')
    expect(status).toBe(0)
  })

  it('misses next year from 1 December', async () => {
    const { status, stdout } = await run(['check', '--today', '2027-12-01'])
    expect(stdout).toContain('There is no value for 2028.')
    expect(status).toBe(1)
  })

  it('refuses a day that does not exist', async () => {
    expect(await run(['check', '--today', '2026-02-31'])).toMatchObject({ status: 2, stdout: '' })
  })
})

describe('a command that does not exist', () => {
  it('shows how the program is used', async () => {
    expect(await run(['antwoord'])).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('ask') })
  })

  it.each([['ask'], ['check']])('nor an option of “%s”', async (command) => {
    const { status, stdout, stderr } = await run([command, '--jsn', 'hoi'])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/--jsn[\s\S]*\[--today 2026-01-31\]/)
  })

  it('is not needed by who asks for help', async () => {
    for (const args of [['--help'], ['ask', '--help']]) {
      expect(await run(args)).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('ask verify') })
    }
  })
})
