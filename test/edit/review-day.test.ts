import { expect, it } from 'vitest'
import { nextReview, withReviewDay } from '../../src/edit/review-day.ts'
import { day } from '../day.ts'
import { CARD, fixtures } from './content.ts'

const NEXT = day('2027-11-25')

it('a card that is still right is looked over again a year later', () => {
  expect(nextReview(day('2026-11-25'))).toBe('2027-11-25')
})

it('a card gets another review day, and no other line of it changes', () => {
  const { written } = fixtures()
  const before = written(CARD).split('\n')
  const after = withReviewDay(written(CARD), NEXT).split('\n')
  expect(after.filter((line, index) => line !== before[index])).toEqual(['reviewBy: 2027-11-25'])
})

it.each([
  ['a text without front matter', 'Een tekst.\nreviewBy: 2026-01-01\n'],
  ['front matter without a review day', '---\nid: a\n---\n\nreviewBy: 2026-01-01\n'],
])('%s stays as it is', (_, text) => {
  expect(withReviewDay(text, NEXT)).toBe(text)
})
