import { describe, expect, it } from 'vitest'
import { readFolder } from '../../src/core/read-folder.ts'
import { parseIntent } from '../../src/intents/intent.ts'
import { holds, parsePhrase, wordsIn } from '../../src/intents/phrase.ts'

const TEXT = readFolder('intents', ['thuiswerkvergoeding.yaml'])[0]?.text ?? ''
const parse = (text: string, file = 'intents/thuiswerkvergoeding.yaml') => parseIntent(file, text)
const problemsOf = (text: string, file?: string) => {
  const read = parse(text, file)
  return read.ok ? [] : read.problems
}

describe('an intent file', () => {
  it('is read whole', () => {
    expect(parse(TEXT)).toMatchObject({
      ok: true,
      value: { id: 'thuiswerkvergoeding', slots: { jaar: { kind: 'year' } } },
    })
  })

  it.each([
    ['a key that is not known', TEXT.replace('calculator:', 'calculater:'), 'calculater'],
    ['a slot of an unknown kind', TEXT.replace('kind: year', 'kind: jaar'), 'slots.jaar.kind'],
    ['a phrase that is none', TEXT.replace('thuiswerkkosten*', 'thuis werk, kosten'), 'is not a phrase'],
    [
      'a slot that does not exist',
      TEXT.replace('insteadOf: [thuiswerkdagenPerWeek]', 'insteadOf: [dagen]'),
      'no slot "dagen"',
    ],
    [
      'too few examples',
      TEXT.replace(/examples:[\s\S]*?offers:/, 'examples: {nl: [], en: []}\noffers:'),
      'examples.nl',
    ],
    ['a text in one language', TEXT.replace(/title: .*/, 'title: {nl: alleen Nederlands}'), 'title.en'],
  ])('with %s is refused, with its line', (_, text, what) => {
    const problems = problemsOf(text)
    expect(problems.map((problem) => problem.what).join(' ')).toContain(what)
    expect(problems.every(({ file, fix }) => file === 'intents/thuiswerkvergoeding.yaml' && fix !== '')).toBe(true)
  })

  it('is named after its id', () => {
    expect(problemsOf(TEXT, 'intents/anders.yaml')).toEqual([
      {
        file: 'intents/anders.yaml',
        line: 1,
        what: 'This intent calls itself "thuiswerkvergoeding".',
        fix: 'Name the file thuiswerkvergoeding.yaml.',
      },
    ])
  })
})

describe('a phrase', () => {
  const inSentence = (phrase: string, sentence: string, filled: string[] = []) => {
    const parsed = parsePhrase(phrase)
    return parsed !== null && holds(parsed, wordsIn(sentence), new Set(filled))
  }

  it.each([
    ['vrije ruimte', 'ruimte die vrije heet', true],
    ['vrije+ruimte', 'ruimte die vrije heet', false],
    ['vrije+ruimte', 'onze vrije ruimte', true],
    ['thuis*', 'de thuiswerkvergoeding', true],
    ['thuis', 'de thuiswerkvergoeding', false],
    ['*vergoeding', 'de thuiswerkvergoeding', true],
    ['*werk*', 'de thuiswerkvergoeding', true],
    ['kat|hond', 'een hond', true],
    ['rie', 'moet de ri&e getoetst', true],
    ['procent', 'welk % is dat', true],
    ['procent', 'het is 40%', false],
    ['ruimte', 'de ruite', true],
    ['kilometer', 'dertien kilomter', true],
    ['kosten', 'de posten', false],
    ['rij*', 'de rij', true],
  ])('"%s" in "%s": %s', (phrase, sentence, found) => {
    expect(inSentence(phrase, sentence)).toBe(found)
  })

  it('may need a value of a slot', () => {
    expect(inSentence('@loonsom eindheffing', 'de eindheffing')).toBe(false)
    expect(inSentence('@loonsom eindheffing', 'de eindheffing', ['loonsom'])).toBe(true)
  })

  it.each(['twee, woorden', 'a-b', '@', 'Hoofdletter', ''])('is not "%s"', (text) => {
    expect(parsePhrase(text)).toBeNull()
  })
})
