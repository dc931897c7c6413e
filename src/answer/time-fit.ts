import type { Passage } from '../cards/card.ts'
import { hasOpenRule } from '../cards/render.ts'
import { addDays, addMonths, type Day, dayOf, firstDayOf, lastDayOf, statusOn, type Validity } from '../core/day.ts'
import type { Moment, NamedTime } from '../language/moment.ts'

/**
 * How well a passage suits the time that a question is about: 1 is neutral. What has ended comes later, the less so
 * the more the question is like one that the passage answers (`likeness`, 0 to 1).
 */
export function timeFit(passage: Passage, time: NamedTime, today: Day, likeness: number): number {
  if (time.moments.length === 0) return withoutTime(passage, time, today, likeness)
  const about = passage.about.map(momentOf)
  if (about.length > 0) return about.some((span) => time.moments.some((moment) => overlaps(span, moment))) ? 1.25 : 0.4
  const held = time.moments.some((moment) => holdsDuring(passage.validity, moment))
  if (!held) return 0.5
  return passage.validity.to === null && !hasOpenRule(passage) ? 1 : 1.2
}

function withoutTime(passage: Passage, time: NamedTime, today: Day, likeness: number): number {
  const status = statusOn(passage.validity, today)
  if (status === 'future' || isAheadOf(passage, today)) return 0.5
  if (status === 'expired') return time.now ? 0.75 : 0.8 + 0.18 * likeness ** 2
  return 1
}

/** A figure of a year that has yet to come on the day of asking. */
function isAheadOf({ about }: Passage, today: Day): boolean {
  return about.length > 0 && about.every((span) => momentOf(span).from > today)
}

/** `2022` or `2022-06` as a stretch of days. */
export function momentOf(about: string): Moment {
  const [year = 0, month] = about.split('-').map(Number)
  if (month === undefined) return { from: firstDayOf(year), to: lastDayOf(year) }
  const from = dayOf(year, month, 1)
  return { from, to: addDays(addMonths(from, 1), -1) }
}

function overlaps(a: Moment, b: Moment): boolean {
  return a.from <= b.to && b.from <= a.to
}

function holdsDuring(validity: Validity, moment: Moment): boolean {
  return (
    statusOn(validity, moment.to) === 'current' ||
    statusOn(validity, moment.from) === 'current' ||
    inside(validity, moment)
  )
}

function inside(validity: Validity, moment: Moment): boolean {
  return validity.from !== null && validity.to !== null && validity.from >= moment.from && validity.to <= moment.to
}
