import { describe, expect, it } from 'vitest'
import { paddedTo } from '../../src/bench/padding.ts'
import { passage } from '../search/passages.ts'

const documents = [
  passage('een', { title: 'Een', text: 'De werkgever betaalt een vergoeding voor elke dag die iemand thuis werkt.' }),
  passage('twee', { title: 'Twee', text: 'Wie naar kantoor reist krijgt de kilometers vergoed, ook op de fiets.' }),
]

describe('a padded base', () => {
  it('starts with the real passages and has as many as were asked for', () => {
    const padded = paddedTo(50, documents)
    expect(padded.slice(0, 2)).toEqual(documents)
    expect(padded).toHaveLength(50)
    expect(new Set(padded.map(({ id }) => id)).size).toBe(50)
  })

  it('is the same in every run', () => {
    expect(paddedTo(20, documents)).toEqual(paddedTo(20, documents))
  })

  it('is only as large as asked, also when there is more', () => {
    expect(paddedTo(1, documents)).toEqual(documents.slice(0, 1))
  })
})
