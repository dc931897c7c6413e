import { addDays, type Day } from '../core/day.ts'

/** A value for a period to come, with the place that it was read in. */
export interface NewValue {
  readonly from: Day
  readonly to: Day | null
  /** A decimal with a point, in the unit of the table. */
  readonly value: string
  readonly source: string
  readonly section: string | null
  readonly url: string | null
  readonly checkedOn: Day
}

/**
 * The text of a rule table with one more period at its end; everything else stays as its writers left it.
 *
 * A value that held until further notice ends the day before, and a year that was awaited is awaited no longer.
 * Whether the table is right with it is for the same judge as any other edit.
 */
export function withNewValue(text: string, added: NewValue): string {
  const lines = text.replace(/\n*$/, '').split('\n')
  const start = lines.findIndex((line) => /^periods:\s*$/.test(line))
  if (start < 0) return text
  const next = lines.findIndex((line, index) => index > start && /^\S/.test(line))
  const end = next < 0 ? lines.length : next
  const before = endingOn(lines.slice(0, end), addDays(added.from, -1))
  const awaited = `awaited: {year: ${added.from.slice(0, 4)},`
  const all = [...before, ...periodLines(added), ...lines.slice(end)]
  return `${all.filter((line) => !line.startsWith(awaited)).join('\n')}\n`
}

/** The last period of the lines, closed on a day when it was open. */
function endingOn(lines: readonly string[], last: Day): string[] {
  const index = lines.findLastIndex((line) => /^\s+validTo:/.test(line))
  return lines.map((line, at) => (at === index ? line.replace(/validTo:\s*null\s*$/, `validTo: ${last}`) : line))
}

function periodLines({ from, to, value, source, section, url, checkedOn }: NewValue): string[] {
  const citation = [
    `source: ${quoted(source)}`,
    ...(section === null ? [] : [`section: ${quoted(section)}`]),
    ...(url === null ? [] : [`url: ${quoted(url)}`]),
    `checkedOn: ${checkedOn}`,
  ]
  return [
    `  - validFrom: ${from}`,
    `    validTo: ${to ?? 'null'}`,
    `    value: ${quoted(value)}`,
    '    citations:',
    `      - {${citation.join(', ')}}`,
  ]
}

/** In double quotes, in which a person's words can be nothing but words. */
const quoted = (words: string): string => JSON.stringify(words)
