import { expect, it } from 'vitest'
import { libraryOf } from '../../src/answer/library.ts'
import { parseDay } from '../../src/core/day.ts'
import { termsOf } from '../../src/letters/terms.ts'
import { shippedKnowledge } from '../content/shipped.ts'

it('a request on the last day that can be written has no terms, and is not counted on from for ever', () => {
  const { rules } = libraryOf(shippedKnowledge().knowledge)
  const request = parseDay('9999-12-31')
  if (request === null) throw new Error('the last day is no day')
  expect(termsOf({ change: 'arbeidsplaats', start: null, request, employees: 20 }, rules).kind).toBe('no-terms')
})
