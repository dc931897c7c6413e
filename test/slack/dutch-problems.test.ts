import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/core/problem.ts'
import { judge } from '../../src/edit/judge.ts'
import { assemble } from '../../src/knowledge/assemble.ts'
import { readTexts, textOf } from '../../src/knowledge/content-texts.ts'
import { DUTCH_PROBLEMS } from '../../src/slack/admin/dutch-problems.ts'
import { problemIn } from '../../src/slack/admin/problem-words.ts'
import { CARD, ENGLISH, fixtures, RULE } from '../edit/content.ts'

const { edited, beside, written } = fixtures()
const KNOWLEDGE = 'test/fixtures/knowledge'
const LONG = 'x'.repeat(80)
const LAST_VALUE = written(RULE).slice(written(RULE).indexOf('  - validFrom: 2026'), written(RULE).indexOf('gaps:'))
const REPLACEMENT = / {4}replacement:.*\n/.exec(written(CARD))?.[0] ?? ''

type Mistake = readonly [file: string, words: string, others: string]

/** What people do wrong, each in a text that is right otherwise. */
const MISTAKES: readonly Mistake[] = [
  [CARD, '---\nid', 'id'],
  [CARD, '\n---\n\n', '\n\n'],
  [CARD, '---\nid', '---js\nid'],
  [CARD, '## Hoeveel', '# Hoeveel'],
  [CARD, '\n## Hoeveel', '\nTekst\n\n## Hoeveel'],
  [CARD, 'Je krijgt', '- a\n\n  b\n\nJe krijgt'],
  [CARD, 'Je krijgt', '> x\n\nJe krijgt'],
  [CARD, 'Je krijgt', '***\n\nJe krijgt'],
  [CARD, 'Je krijgt', 'Je\\\nkrijgt ![x](y.png)'],
  [CARD, 'Je krijgt', '[x](https://a.nl) je krijgt'],
  [ENGLISH, '  bedrag:', '  anders:'],
  [CARD, '{#aanvragen}', '{#bedrag}'],
  [CARD, 'id: proefvergoeding', 'id: anders'],
  [CARD, 'id: proefvergoeding', `id: ${LONG}`],
  [CARD, 'id: proefvergoeding', 'id: Proef Vergoeding'],
  [CARD, 'theme: vergoedingen', 'theme: anders'],
  [CARD, 'theme: vergoedingen', `theme: ${LONG}`],
  [ENGLISH, 'id: proefvergoeding', 'id: anders'],
  [CARD, 'aliases:', 'seeAlso: [nergens]\naliases:'],
  [CARD, REPLACEMENT, '    replacedBy: nergens#x\n'],
  [CARD, REPLACEMENT, ''],
  [CARD, 'layer: wet', 'layer: cijfers'],
  [CARD, 'layer: wet', 'layer: wet\n    confidence: medium'],
  [CARD, 'layer: wet', 'layer: mening'],
  [CARD, 'hoogstens {{proef.bedrag}}', 'hoogstens zeven'],
  [CARD, '{{proef.bedrag}}', '{{proef bedrag}}'],
  [CARD, '{{proef.bedrag}}', '{{proef.nergens}}'],
  [CARD, 'hoogstens {{proef.bedrag}}', '€ 7,50, dus {{proef.bedrag}},'],
  [CARD, 'Je krijgt', 'Dit krijg je. Je krijgt'],
  [CARD, 'source: brief-proef', 'source: nergens'],
  [CARD, 'paragraph: p1, quote: vraagt de vergoeding zelf aan', 'section: x'],
  [CARD, ', quote: vraagt de vergoeding zelf aan', ''],
  [CARD, 'paragraph: p1', 'paragraph: p9'],
  [CARD, 'paragraph: p1', 'paragraph: alinea 1'],
  [CARD, 'quote: vraagt', 'quote: krijgt'],
  [CARD, 'quote: vraagt', 'quote: een twee drie vier vijf zes zeven acht vraagt'],
  [CARD, 'Je krijgt', 'Wie thuis werkt, vraagt de vergoeding zelf aan bij het loket van de eigen gemeente. Je krijgt'],
  [CARD, 'title: Proefvergoeding', 'title: P'],
  [CARD, 'title: Proefvergoeding', 'title: Proef: vergoeding'],
  [CARD, 'reviewBy: 2027-01-15', 'reviewBy: morgen'],
  [CARD, 'audience: [werknemer]', 'audience: werknemer'],
  [CARD, 'audience: [werknemer]', 'audience: []'],
  [CARD, 'validFrom: 2021-01-01', 'validFrom: 2025-01-01'],
  [CARD, 'layer: wet', 'layer: wet\n    about: [vorig jaar]'],
  [RULE, 'validTo: 2026-12-31', 'validTo: 2025-12-30'],
  [RULE, 'validTo: 2025-12-31', 'validTo: 2026-02-01'],
  [RULE, 'validTo: 2025-12-31', 'validTo: null'],
  [RULE, 'value: "7.50"', 'value: 7.50'],
  [RULE, 'value: "7.50"', 'value: "7,50"'],
  [RULE, '    value: "7.50"\n', ''],
  [RULE, 'value: "7.50"', 'value: "7.50"\n    confidence: medium'],
  [RULE, 'renewed:', 'extra: 1\nrenewed:'],
  [RULE, 'renewed:', 'extra: 1\nmeer: 2\nrenewed:'],
  [RULE, 'section: art. 2', 'url: nergens'],
  [RULE, 'section: art. 2', 'quote: een twee'],
  [RULE, 'section: art. 2', 'section: [art. 2]'],
  [RULE, LAST_VALUE, ''],
  [RULE, 'title: {nl: Proefvergoeding per dag', 'title: {nl: ""'],
  [RULE, 'title: {nl', 'title: {nl: x, nl'],
  [RULE, '"7.50"', '"7.50'],
  [RULE, '"7.50"', "'7.50"],
  [RULE, '  - validFrom: 2026', '   - validFrom: 2026'],
  [RULE, '    validTo: 2026-12-31', '   validTo: 2026-12-31'],
  [RULE, 'unit: euro-per-day', 'unit euro-per-day'],
  [RULE, 'unit: euro-per-day', '\tunit: euro-per-day'],
]

function problemsOf(...edits: Parameters<typeof judge>[0]): readonly Problem[] {
  const judged = judge(edits, beside)
  return judged.kind === 'bad' ? judged.problems : []
}

/** The same card once more, in the folder of another theme. */
const TWICE = [CARD, ENGLISH].map((file) => {
  return { file: file.replace('vergoedingen', 'arbo'), text: written(file).replace('vergoedingen', 'arbo') }
})

/** A company that tells the law in a card of its own. */
function problemsOfCompany(): readonly Problem[] {
  const texts = readTexts(KNOWLEDGE, ['test/fixtures/company'])
  const file = 'test/fixtures/company/cards/thuisbeleid/kantoordagen.md'
  const text = (textOf(texts, file) ?? '').replace('layer: beleid', 'layer: wet')
  const judged = judge([{ file, text }], { ...beside, texts, read: assemble })
  return judged.kind === 'bad' ? judged.problems : []
}

const ALL = [
  ...MISTAKES.flatMap(([file, words, others]) => problemsOf(edited(file, words, others))),
  ...problemsOf({ file: CARD.replace('proefvergoeding', 'nieuw'), text: written(CARD) }),
  ...problemsOf({ file: RULE.replace('proef.bedrag', 'nieuw'), text: written(RULE) }),
  ...problemsOf(...TWICE),
  ...problemsOfCompany(),
]

const said = (problem: Problem): string => {
  const { what, fix } = problemIn(problem, 'nl')
  return `${what} → ${fix}`
}

describe('what is wrong with a card or a value is told an administrator who reads Dutch in Dutch', () => {
  it.each([
    [
      'an amount that lives in a rule',
      CARD,
      'hoogstens {{proef.bedrag}}',
      '€ 7,50, dus {{proef.bedrag}},',
      '“€ 7,50” is een waarde van proef.bedrag. → Schrijf {{proef.bedrag}} (met @2024 voor een waarde van toen), of {{=€ 7,50}} als het niet die waarde is.',
    ],
    [
      'a quote that does not stand there',
      CARD,
      'quote: vraagt',
      'quote: krijgt',
      '“krijgt de vergoeding zelf aan” staat niet in brief-proef p1. → Citeer hoogstens 12 woorden achter elkaar, precies zoals ze daar staan.',
    ],
    [
      'another word than one of a few',
      CARD,
      'layer: wet',
      'layer: mening',
      '“passages.bedrag.layer”: kies een van "wet"|"kabinet"|"cijfers"|"praktijk"|"beleid" → Geef het een waarde van de goede soort, of haal de sleutel weg.',
    ],
    [
      'a value that there is not',
      CARD,
      '{{proef.bedrag}}',
      '{{proef.nergens}}',
      '{{proef.nergens}} noemt een waarde die er niet is. → Gebruik de id van een waarde uit de lijst.',
    ],
    [
      'two years in one period',
      RULE,
      'validTo: 2025-12-31',
      'validTo: 2026-02-01',
      'Een waarde per jaar eindigt op 31 december; deze op 2026-02-01. → Laat deze eindigen op 2025-12-31, en maak een nieuwe periode voor het jaar erna.',
    ],
    [
      'a comma in a number',
      RULE,
      'value: "7.50"',
      'value: "7,50"',
      '“periods.1.value”: schrijf het getal met een punt, tussen aanhalingstekens: "2.35" → Geef het een waarde van de goede soort, of haal de sleutel weg.',
    ],
    [
      'a value that is missing',
      RULE,
      '    value: "7.50"\n',
      '',
      '“periods.1.value”: dit ontbreekt → Geef het een waarde van de goede soort, of haal de sleutel weg.',
    ],
  ] as const)('%s', (_, file, words, others, dutch) => {
    expect(problemsOf(edited(file, words, others)).map(said)).toContain(dutch)
  })

  it('and none of what people do wrong is told in English', () => {
    const left = ALL.filter((problem) => {
      const dutch = problemIn(problem, 'nl')
      return dutch.what === problem.what || dutch.fix === problem.fix
    })
    expect(left).toEqual([])
  })

  it('by sentences that the checks really say: another wording there must come here too', () => {
    const dutch = ALL.map(said)
    const idle = DUTCH_PROBLEMS.filter(([, phrase]) => !dutch.some((one) => holding(phrase).test(one)))
    expect(idle.map(([english]) => english)).toEqual([])
  })

  it('while who reads English gets them as they are, and a sentence without Dutch stays', () => {
    const [problem] = ALL
    expect(problem && problemIn(problem, 'en')).toBe(problem)
    const other = { file: CARD, line: null, what: 'Something new.', fix: 'Do it.' }
    expect(problemIn(other, 'nl')).toEqual(other)
  })
})

function holding(phrase: string): RegExp {
  const parts = phrase.split(/\{\d\}/).map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(parts.join('[\\s\\S]+'))
}
