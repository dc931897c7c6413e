import { describe, expect, it } from 'vitest'
import { heldOutQuestions, spread } from '../../src/bench/card-questions.ts'
import { percentile } from '../../src/bench/measure.ts'
import { qualityOf } from '../../src/bench/quality.ts'
import { table } from '../../src/bench/table.ts'
import { passage } from '../search/passages.ts'

describe('the measuring', () => {
  it('takes the percentile that so many do not exceed', () => {
    const times = [5, 1, 4, 2, 3]
    expect(percentile(times, 0.5)).toBe(3)
    expect(percentile(times, 0.95)).toBe(5)
    expect(percentile([], 0.5)).toBe(0)
  })

  it('counts a right passage by its place: first is 1, second ½, beyond ten nothing', async () => {
    const find = (question: string) => (question === 'first' ? ['a', 'b'] : question === 'second' ? ['b', 'a'] : ['b'])
    const questions = ['first', 'second', 'never'].map((text) => ({ text, relevant: new Set(['a']) }))
    expect(await qualityOf({ find }, questions)).toEqual({ first: 1 / 3, three: 2 / 3, mrr: 0.5 })
  })

  it('asks only questions that it took out of the passages', () => {
    const documents = [
      passage('four', { questions: ['een', 'twee', 'drie', 'vier'] }),
      passage('one', { questions: ['alleen'] }),
    ]
    const heldOut = heldOutQuestions(documents)
    expect(heldOut.questions).toEqual([{ text: 'vier', relevant: new Set(['four']) }])
    expect(heldOut.documents.map(({ questions }) => questions)).toEqual([['een', 'twee', 'drie'], ['alleen']])
  })

  it('spreads a smaller number over all', () => {
    expect(spread([1, 2, 3, 4, 5, 6], 3)).toEqual([1, 3, 5])
    expect(spread([1, 2], 5)).toEqual([1, 2])
  })

  it('writes a table with its columns under each other', () => {
    expect(table(['engine', 'ms'], [['ours', '12']])).toBe('engine  ms\n------  --\nours    12')
  })
})
