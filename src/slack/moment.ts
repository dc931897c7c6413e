import { formatDay } from '../core/format.ts'
import type { Language } from '../core/language.ts'
import { dutchDay } from './today.ts'

const DUTCH_TIME = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
})

/** `25 november 2026`: the day in the Netherlands on which something was written down. */
export const dayOfMoment = (at: string, language: Language): string => formatDay(dutchDay(new Date(at)), language)

/** `25 november 2026, 14:05`, as clocks in the Netherlands said it. */
export const shownMoment = (at: string, language: Language): string =>
  `${dayOfMoment(at, language)}, ${DUTCH_TIME.format(new Date(at))}`
