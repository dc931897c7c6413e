import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/check/check.ts'
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts'
import { day } from '../day.ts'
import { CARD, RULE, type TempContent, tempContent } from '../knowledge/temp-content.ts'

const LETTERS = fileURLToPath(new URL('../fixtures/letters', import.meta.url))
const LEFT_OUT = '- {letter: brief-proef, paragraph: p2, why: Alleen de aanhef.}\n'
const ENGLISH = CARD.replace('.md', '.en.md')

function checked(change: (content: TempContent) => void = () => undefined, today = '2026-11-25', letters = LETTERS) {
  const content = tempContent()
  content.write('knowledge/left-out/proef.yaml', LEFT_OUT)
  change(content)
  return check(readKnowledge(content.folders.knowledge), letters, day(today))
}

const whatIn = (...args: Parameters<typeof checked>): string[] => checked(...args).problems.map(({ what }) => what)

describe('the small knowledge', () => {
  it('has no problems, and says what there is', () => {
    const { problems, notes } = checked()
    expect(problems).toEqual([])
    expect(notes).toContain('1 cards, 2 passages, 1 rules, 2 sources')
    expect(notes.join('\n')).toContain('brief-proef: 1 cited, 1 left out, 0 open')
  })

  it('is checked without letters too, and says that this part was skipped', () => {
    expect(checked(undefined, '2026-11-25', '/nergens').notes.join('\n')).toContain('SKIPPED')
  })

  it('says which card is due for review, from the day after', () => {
    expect(checked(undefined, '2027-01-15').notes.join('\n')).not.toContain('due for review')
    expect(checked(undefined, '2027-01-16').notes.join('\n')).toContain('due for review on 2027-01-15')
  })
})

describe('a yearly value for next year', () => {
  it('may be absent until 30 November and is missed from 1 December', () => {
    expect(whatIn(undefined, '2026-11-30')).toEqual([])
    expect(whatIn(undefined, '2026-12-01')).toEqual(['There is no value for 2027.'])
    expect(whatIn(undefined, '2027-01-01')).toEqual(['There is no value for 2027.'])
  })

  it('is not missed when the table says why it waits', () => {
    const awaits = ({ edit }: TempContent) =>
      edit(RULE, 'gaps:', 'awaited: {year: 2027, nl: Komt in december., en: Due in December.}\ngaps:')
    expect(whatIn(awaits, '2026-12-01')).toEqual([])
    expect(whatIn(awaits, '2027-12-01')).toEqual(['There is no value for 2028.'])
  })
})

describe('two values on one day', () => {
  it('are a problem', () => {
    expect(whatIn(({ edit }) => edit(RULE, 'validFrom: 2026-01-01', 'validFrom: 2025-12-31')).join('\n')).toContain(
      'the one before it runs until 2025-12-31',
    )
  })
})

describe('a quote', () => {
  it('may leave out footnote marks, markup and punctuation at its ends', () => {
    expect(
      whatIn(({ edit }) =>
        edit(CARD, 'vraagt de vergoeding zelf aan', '"Vraagt de vergoeding zelf aan bij het loket,"'),
      ),
    ).toEqual([])
  })

  it.each([
    ['vraagt de vergoeding nooit aan', 'other words'],
    ['zelf aan vraagt de vergoeding', 'another order'],
    ['raagt de vergoeding zelf aa', 'pieces of words'],
  ])('"%s" does not stand in the paragraph: %s', (quote) => {
    expect(whatIn(({ edit }) => edit(CARD, 'vraagt de vergoeding zelf aan', quote))).toEqual([
      `"${quote}" does not stand in brief-proef p1.`,
    ])
  })

  it('is looked for in the paragraph it names, not elsewhere', () => {
    expect(whatIn(({ edit }) => edit(CARD, 'paragraph: p1', 'paragraph: p2'))).toContain(
      '"vraagt de vergoeding zelf aan" does not stand in brief-proef p2.',
    )
  })

  it('of a paragraph that does not exist is a problem', () => {
    expect(whatIn(({ edit }) => edit(CARD, 'paragraph: p1', 'paragraph: p99'))).toContain(
      'brief-proef has no paragraph p99.',
    )
  })

  it('may come from a footnote', () => {
    expect(
      whatIn(({ edit }) =>
        edit(
          CARD,
          'paragraph: p1, quote: vraagt de vergoeding zelf aan',
          'paragraph: fn1, quote: Wet op de proefvergoeding - artikel 1',
        ),
      ),
    ).toEqual(['No passage cites brief-proef p1.'])
  })
})

describe('words of a letter in a card', () => {
  const copied = (words: string) =>
    whatIn(({ edit }) => edit(CARD, 'Tot en met 30 juni 2024 vroeg', `${words} Toen vroeg`))

  it('are a copy when there are thirteen in a row', () => {
    const thirteen = 'vraagt de vergoeding zelf aan bij het loket van de eigen gemeente, ruim.'
    expect(copied(thirteen)[0]).toContain('is copied from brief-proef p1')
  })

  it('are accepted when there are twelve', () => {
    expect(copied('vraagt de vergoeding zelf aan bij het loket van de eigen gemeente.')).toEqual([])
  })
})

describe('a value of a rule as a literal', () => {
  it.each([
    ['€ 7,50', 'a plain space'],
    ['€\u00a07,50', 'a no-break space'],
    ['€7,50', 'no space'],
    ['7,50 euro', 'the unit behind it'],
  ])('is found in the Dutch prose: %s with %s', (value) => {
    const [problem] = checked(({ edit }) =>
      edit(CARD, 'hoogstens {{proef.bedrag}}', `hoogstens {{proef.bedrag}}, dus ${value},`),
    ).problems
    expect(problem).toMatchObject({ line: 25, what: expect.stringContaining('is a value of proef.bedrag') })
    expect(problem?.file).toMatch(/proefvergoeding\.md$/)
    expect(problem?.fix).toContain('{{proef.bedrag}}')
  })

  it('is found in the English prose, and in a heading', () => {
    const inText = checked(({ edit }) =>
      edit(ENGLISH, 'at most {{proef.bedrag}}', 'at most €7.50, that is {{proef.bedrag}},'),
    ).problems
    expect(inText).toMatchObject([{ what: '"€7.50" is a value of proef.bedrag.' }])
    expect(inText[0]?.file).toMatch(/proefvergoeding\.en\.md$/)
    expect(whatIn(({ edit }) => edit(ENGLISH, 'How much trial allowance do I get? {', 'Do I get €7.25? {'))).toEqual([
      '"€7.25" is a value of proef.bedrag.',
    ])
  })

  it.each(['€ 17,50', '€ 7,505', '€ 7,501', '17,50 euro', '7,5 keer', '{{=€ 7,50}}'])('is not %s', (text) => {
    expect(whatIn(({ edit }) => edit(CARD, 'hoogstens', `hoogstens ${text} of`))).toEqual([])
  })
})

describe('a paragraph of a letter', () => {
  it('that nobody cites and nobody left out is a problem', () => {
    expect(whatIn(({ remove }) => remove('knowledge/left-out/proef.yaml'))).toEqual([
      'No passage cites brief-proef p2.',
    ])
  })

  it('is left out with a reason, or not at all', () => {
    expect(
      whatIn(({ edit }) => edit('knowledge/left-out/proef.yaml', 'why: Alleen de aanhef.', 'why: ""')).join('\n'),
    ).toContain('why')
  })

  it('that does not exist cannot be left out', () => {
    expect(whatIn(({ edit }) => edit('knowledge/left-out/proef.yaml', 'paragraph: p2', 'paragraph: p44'))).toContain(
      'brief-proef p44 is left out, and does not exist.',
    )
  })
})
