import { addDays, type Day, firstDayOf, lastDayOf, yearOf } from '../core/day.ts'
import type { Moment } from './moment.ts'

/** What stands right before a time, and what it makes of it: "vóór 2016" is not 2016. */
const RELATIONS: readonly { readonly pattern: RegExp; readonly read: (moment: Moment, today: Day) => Moment }[] = [
  {
    pattern: /(?:\bvóór|\bbefore|\b(?:van|al|nog|ook|net|kort|lang|jaren) voor|\btot|\buntil|\btill)\s+$/,
    read: before,
  },
  { pattern: /\b(?:na|after)\s+$/, read: after },
  { pattern: /\b(?:sinds|since)\s+$/, read: since },
]

const VOOR = /(\S+)\s+voor\s+$|^voor\s+$/
const PAST =
  /\b(?:was|waren|gold|golden|moest|moesten|mocht|mochten|kon|konden|kreeg|kregen|had|hadden|werd|werden|bestond|bestonden|ging|gingen)\b/
/** "Het bedrag voor 2024" is that of 2024. */
const OF_THE_YEAR = /(?:bedrag|percentage|tarief|vergoeding|ruimte|maximum|cijfers?|waarde|prijs)$/

/** The time that is meant, from a time and the text before it. */
export function related(moment: Moment, leading: string, text: string, today: Day): Moment {
  const relation = RELATIONS.find(({ pattern }) => pattern.test(leading))
  if (relation) return relation.read(moment, today)
  const voor = VOOR.exec(leading)
  return voor && PAST.test(text) && !OF_THE_YEAR.test(voor[1] ?? '') ? before(moment) : moment
}

/** The year before a year, else the last day before; the day itself stays in sight, because conditions name it. */
function before({ from, to }: Moment): Moment {
  const isYear = from === firstDayOf(yearOf(from)) && (to === from || to === lastDayOf(yearOf(from)))
  if (isYear) return { from: firstDayOf(yearOf(from) - 1), to: lastDayOf(yearOf(from) - 1) }
  return { from: addDays(from, -1), to: from }
}

/** From the day after until today, or a year on when that is still to come. */
function after({ to }: Moment, today: Day): Moment {
  const from = addDays(to, 1)
  return { from, to: from <= today ? today : lastDayOf(yearOf(from)) }
}

function since({ from, to }: Moment, today: Day): Moment {
  return { from, to: from <= today ? today : to }
}
