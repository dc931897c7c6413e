import { describe, expect, it } from 'vitest'
import { readQuestion } from '../../src/search/read-question.ts'
import { scorerOf } from '../../src/search/score.ts'
import { buildShelf, type Shelf } from '../../src/search/shelf.ts'
import { spellerFor } from '../../src/search/spelling.ts'
import { readSynonyms } from '../../src/search/synonyms.ts'
import { titlesOf } from '../../src/search/titles.ts'
import { Vocabulary } from '../../src/search/vocabulary.ts'
import { keepsTheContract, type LookUp } from './contract.ts'
import { passage } from './passages.ts'

const queryFor = (shelf: Shelf, question: string) => {
  const vocabulary = new Vocabulary(shelf.words)
  const speller = () => spellerFor(shelf.words, [])
  return readQuestion(question, 'nl', { shelf, vocabulary, synonyms: readSynonyms([], vocabulary), speller })
}

const lexical: LookUp = (shelf) => {
  const score = scorerOf(shelf)
  return (question) => score(queryFor(shelf, question), () => true, 10).map(({ passage }) => passage)
}

const fuzzy: LookUp = (shelf) => {
  const titles = titlesOf(shelf)
  return (question) =>
    [...titles.find(queryFor(shelf, question))].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([passage]) => passage)
}

describe('the look-up by words', () => keepsTheContract(lexical))
describe('the look-up by titles', () => keepsTheContract(fuzzy))

describe('what only one of them does', () => {
  const shelf = buildShelf('nl', [passage('0', { title: 'Kaderovereenkomst', text: 'Over telewerk.' })])

  it('words are found in texts, titles are not', () => {
    expect(lexical(shelf)('telewerk')).toEqual([0])
    expect(fuzzy(shelf)('telewerk')).toEqual([])
  })

  it('titles are found with an error that spelling does not repair', () => {
    expect(fuzzy(shelf)('kaderovereenkomstenrecht')).toEqual([0])
    expect(lexical(shelf)('kaderovereenkomstenrecht')).toEqual([])
  })
})
