import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { documentsOf } from '../../src/answer/documents.ts'
import { allOf } from '../../src/core/slices.ts'
import { type AskedQuestion, ownQuestions } from '../../src/edit/asked-questions.ts'
import { compareAnswers, compareReceipts, quotingPassages } from '../../src/edit/impact.ts'
import { type Edit, judge } from '../../src/edit/judge.ts'
import { askerOf, Ledger } from '../../src/edit/ledger.ts'
import { touchedBetween } from '../../src/edit/touched.ts'
import { assemble } from '../../src/knowledge/assemble.ts'
import { readTexts, textOf } from '../../src/knowledge/content-texts.ts'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import { buildIndex } from '../../src/search/search.ts'
import { CARD, fixtures, RULE, TODAY } from './content.ts'

const askable = (knowledge: Knowledge) => ({
  knowledge,
  index: buildIndex(documentsOf(knowledge), { synonyms: knowledge.synonyms }),
})

/** What an edit changes, with only what it can touch asked again, or with everything. */
function impactOf(before: Knowledge, after: Knowledge, questions: readonly AskedQuestion[], everything = false) {
  const touched = touchedBetween(before, after)
  const comparing = compareAnswers({
    before: new Ledger(askerOf(askable(before), TODAY)),
    after: new Ledger(askerOf(askable(after), TODAY)),
    touched,
    questions,
    everything,
  })
  return { touched, ...allOf(comparing) }
}

const { knowledge, beside, edited } = fixtures()

function afterEdit(edit: Edit): Knowledge {
  const judged = judge([edit], beside)
  if (judged.kind === 'bad') throw new Error(JSON.stringify(judged.problems))
  return judged.knowledge
}

describe('a rule that gets another value', () => {
  const after = afterEdit(edited(RULE, '7.50', '7.80'))

  it('changes the answers that tell it, and no others', () => {
    const { answers, compared } = impactOf(knowledge, after, ownQuestions(knowledge))
    expect(compared).toBe(4)
    expect(answers.map(({ question }) => question.text)).toEqual([
      'Hoeveel proefvergoeding krijg ik per dag?',
      'How much trial allowance do I get per day?',
    ])
    expect(answers[0]?.before.text).toContain('€\u00a07,50')
    expect(answers[0]?.after.text).toContain('€\u00a07,80')
  })

  it('is quoted by these passages', () => {
    expect(quotingPassages(after, touchedBetween(knowledge, after))).toEqual([
      { card: 'proefvergoeding', passage: 'proefvergoeding#bedrag', rule: 'proef.bedrag' },
    ])
  })
})

describe('a source', () => {
  it('that is new touches nothing that was there', () => {
    const [first] = knowledge.sources
    const more = withSources((all) => [...all, ...(first ? [{ ...first, id: 'nieuw' }] : [])])
    expect(impactOf(knowledge, more, []).touched).toMatchObject({
      everything: false,
      passages: new Set(),
      rules: new Set(),
    })
  })

  it('that gets another name changes the answers that rest on it', () => {
    const renamed = withSources((all) => all.map((one) => ({ ...one, title: `${one.title} (nieuw)` })))
    const [few, all] = [false, true].map((every) => impactOf(knowledge, renamed, ownQuestions(knowledge), every))
    expect(few?.answers).toEqual(all?.answers)
    expect(few?.answers.length).toBeGreaterThan(0)
    expect(few?.touched.everything).toBe(false)
  })

  function withSources(change: (all: Knowledge['sources']) => Knowledge['sources']): Knowledge {
    return { ...knowledge, sources: change(knowledge.sources) }
  }
})

describe('a card that is edited', () => {
  it('changes nothing for people when only its owner is another', () => {
    const after = afterEdit(edited(CARD, 'owner: redactie', 'owner: hr'))
    expect(impactOf(knowledge, after, ownQuestions(knowledge)).answers).toEqual([])
  })

  it('changes the answers that its passage gives', () => {
    const after = afterEdit(edited(CARD, 'proefvergoeding per dag.', 'proefvergoeding per gewerkte dag.'))
    const { answers } = impactOf(knowledge, after, ownQuestions(knowledge))
    expect(answers.map(({ question }) => question.text)).toEqual(['Hoeveel proefvergoeding krijg ik per dag?'])
  })

  it('shows when a question of its own is not answered by it any more', () => {
    const after = afterEdit(
      edited(CARD, 'Hoeveel proefvergoeding krijg ik per dag?', 'Wat eet een egel in de winter in het bos?'),
    )
    const { lost } = impactOf(knowledge, after, [
      { text: 'Wie mag er op vakantie naar Spanje?', language: 'nl', from: 'card', of: 'proefvergoeding' },
    ])
    expect(lost).toHaveLength(1)
  })
})

describe('the shipped content', () => {
  const texts = readTexts('knowledge')
  const shipped = assemble(texts)
  const withOther = (file: string, words: string, others: string): Knowledge => {
    const text = textOf(texts, file)
    if (!text?.includes(words)) throw new Error(`${file} does not hold "${words}"`)
    const judged = judge([{ file, text: text.replace(words, others) }], { texts, letters: [], today: TODAY })
    if (judged.kind === 'bad') throw new Error(JSON.stringify(judged.problems))
    return judged.knowledge
  }
  const sums = ownQuestions(shipped.knowledge).filter(({ from, language }) => from === 'sum' && language === 'nl')
  const developed = [...developmentQuestions('test/questions/employees.jsonl'), ...sums]

  it('with another home-working allowance changes the same answers as when every question is asked again', () => {
    const after = withOther('knowledge/rules/wkr.thuiswerkvergoeding.yaml', 'value: "2.45"', 'value: "2.55"')
    const few = impactOf(shipped.knowledge, after, developed)
    const all = impactOf(shipped.knowledge, after, developed, true)
    expect(few.answers).toEqual(all.answers)
    expect(few.sums).toEqual(all.sums)
    expect(few.answers.length).toBeGreaterThan(0)
    expect(few.sums.length).toBeGreaterThan(0)
    expect(all.askedAgain).toBe(developed.length)
    expect(few.askedAgain).toBeLessThan(developed.length / 2)
  })

  it('with another sentence on a card changes the same answers as when every question is asked again', () => {
    const file = 'knowledge/cards/vergoedingen/thuiswerkvergoeding.md'
    const heading = /^## .*$/m.exec(textOf(texts, file) ?? '')?.[0] ?? ''
    const after = withOther(file, heading, `${heading}\n\nDe verwarming telt hierbij mee.`)
    const few = impactOf(shipped.knowledge, after, developed)
    expect(few.answers).toEqual(impactOf(shipped.knowledge, after, developed, true).answers)
    expect(few.answers.length).toBeGreaterThan(0)
    expect(few.askedAgain).toBeLessThan(developed.length / 2)
  })

  it('with another allowance makes a receipt come out differently, and names what differs', () => {
    const after = withOther('knowledge/rules/wkr.thuiswerkvergoeding.yaml', 'value: "2.45"', 'value: "2.55"')
    const ask = askerOf(askable(shipped.knowledge), TODAY)
    const line = ask({
      text: 'Bereken mijn thuiswerkvergoeding voor 3 dagen per week in 2026',
      language: 'nl',
      from: 'sum',
      of: null,
    })
    expect(line.receipt?.code).toMatch(/^HW-/)
    const receipts = line.receipt ? [line.receipt] : []
    expect(allOf(compareReceipts(receipts, shipped.knowledge, shipped.knowledge))).toEqual([])
    const [differing] = allOf(compareReceipts(receipts, shipped.knowledge, after))
    expect(differing?.differences.join('\n')).toContain(
      'The rule wkr.thuiswerkvergoeding.2026 was 2.45 (2026-01-01 to 2026-12-31, final) and is now 2.55',
    )
  })
})

function developmentQuestions(file: string): AskedQuestion[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { text, language }: { text: string; language: 'nl' | 'en' } = JSON.parse(line)
      return { text, language, from: 'development', of: null }
    })
}
