import { beforeEach, describe, expect, it } from 'vitest'
import { cutCard, LARGEST_FRONT_MATTER } from '../../src/cards/front-matter.ts'
import { cpuTime } from '../cpu-time.ts'
import { cardOf, DUTCH, problemsOf } from './card-text.ts'

const canary: { sang?: boolean } = globalThis as { sang?: boolean }
const SINGS = 'globalThis.sang = true'

beforeEach(() => {
  delete canary.sang
})

describe('front matter is never run', () => {
  it.each([
    ['js', `module.exports = (${SINGS}, {})`],
    ['javascript', `module.exports = (${SINGS}, {})`],
    ['js', `{ get id() { ${SINGS}; return "x" } }`],
    ['javascript', `(${SINGS}, {id: "potje"})`],
    ['coffee', `${SINGS}`],
    ['coffeescript', `${SINGS}`],
    ['cson', `id: (${SINGS})`],
    ['json', '{"id": "potje"}'],
    ['toml', 'id = "potje"'],
    ['es6', SINGS],
    [' js', `module.exports = (${SINGS}, {})`],
    ['JS', `module.exports = (${SINGS}, {})`],
    ['yaml', 'id: potje'],
  ])('after ---%s', (language, block) => {
    const text = `---${language}\n${block}\n---\n\n## Kop {#kop}\n\nTekst.\n`
    for (const attempt of ['first', 'second']) {
      const [problem] = problemsOf(text)
      expect(problem, attempt).toMatchObject({ line: 1, what: expect.stringContaining('never read') })
    }
    expect(canary.sang).toBeUndefined()
  })

  it('in YAML that names JavaScript as its language', () => {
    problemsOf(DUTCH.replace('id: potje', `id: potje\nlanguage: javascript\nengine: js`))
    problemsOf(DUTCH.replace('id: potje', `id: !!js/function 'function () { ${SINGS} }'`))
    expect(canary.sang).toBeUndefined()
  })
})

describe('a broken card', () => {
  it.each([
    ['twice the same key', DUTCH.replace('owner: redactie', 'owner: a\nowner: b')],
    ['an open bracket', DUTCH.replace('[werknemer]', '[werknemer')],
    ['an empty front matter', DUTCH.replace(/---\n[\s\S]*?---\n/, '---\n---\n')],
  ])('with %s is as broken the second time it is read', (_, text) => {
    const first = problemsOf(text)
    expect(first.length).toBeGreaterThan(0)
    expect(problemsOf(text)).toEqual(first)
  })
})

describe('what a card must look like', () => {
  it.each([
    ['no front matter', '## Kop {#kop}\n\nTekst.\n', 'starts with front matter'],
    ['a line before it', `\n${DUTCH}`, 'starts with front matter'],
    ['four dashes', `-${DUTCH}`, 'never read'],
    ['no end of it', DUTCH.replace('\n---\n\n##', '\n\n##'), 'does not end'],
    ['nothing at all', '', 'starts with front matter'],
  ])('%s is a problem', (_, text, what) => {
    expect(problemsOf(text)[0]?.what).toContain(what)
  })

  it('is the same with the line ends of Windows', () => {
    expect(cardOf(DUTCH.replaceAll('\n', '\r\n')).passages[0]?.faces.nl.text).toBe(
      cardOf(DUTCH).passages[0]?.faces.nl.text,
    )
  })

  it('is the same behind a byte order mark', () => {
    expect(cardOf(`\uFEFF${DUTCH}`)).toEqual(cardOf(DUTCH))
  })

  it('keeps the lines of the file, behind a byte order mark and with the line ends of Windows too', () => {
    const broken = DUTCH.replace('layer: wet', 'layer: wens')
    for (const text of [broken, `\uFEFF${broken}`, broken.replaceAll('\n', '\r\n')]) {
      expect(problemsOf(text)[0]).toMatchObject({ line: 10, what: expect.stringContaining('passages.bedrag.layer') })
    }
    for (const text of [DUTCH, `\uFEFF${DUTCH}`, DUTCH.replaceAll('\n', '\r\n')]) {
      expect(cardOf(text).passages[0]?.faces.nl.line).toBe(17)
    }
  })
})

describe('the size of front matter', () => {
  const withSize = (size: number) => `---\n${'#'.repeat(size - 1)}\n---\nTekst.\n`

  it('is at most 16 KB', () => {
    expect(LARGEST_FRONT_MATTER).toBe(16_384)
    expect(cutCard('x.md', withSize(16_384)).ok).toBe(true)
    expect(cutCard('x.md', withSize(16_400))).toMatchObject({
      ok: false,
      problems: [{ what: 'The front matter is larger than 16 KB.' }],
    })
  })

  it('counts before anything is parsed', () => {
    const bomb = `---\n${'a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n'.repeat(20_000)}---\n`
    expect(cpuTime(() => expect(cutCard('x.md', bomb).ok).toBe(false))).toBeLessThan(1_000)
  })
})

describe('times and days in front matter', () => {
  it('stay what was written', () => {
    const text = DUTCH.replace(
      '      - Hoeveel zit er in het potje?',
      '      - 12:30\n      - 2026-01-31\n      - "0012"',
    )
    expect(cardOf(text).passages[0]?.faces.nl.questions).toEqual(['12:30', '2026-01-31', '0012'])
    expect(cardOf(text).reviewBy).toBe('2027-01-15')
  })
})
