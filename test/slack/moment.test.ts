import { expect, it } from 'vitest'
import { dayOfMoment, shownMoment } from '../../src/slack/moment.ts'

it('a moment is shown as clocks in the Netherlands said it, in summer, in winter and past midnight', () => {
  expect(shownMoment('2026-07-01T12:05:00.000Z', 'nl')).toBe('1 juli 2026, 14:05')
  expect(shownMoment('2026-11-25T12:05:00.000Z', 'en')).toBe('25 November 2026, 13:05')
  expect(dayOfMoment('2026-12-31T23:30:00.000Z', 'nl')).toBe('1 januari 2027')
})
