import { percentile } from './measure.ts'
import type { Office } from './office.ts'

const PEOPLE = [
  ['an employee', 'sanne'],
  ['HR', 'noor'],
  ['an admin', 'tom'],
] as const

const PATIENCE_MS = 30_000

/** From the event that says that the Home page was opened until the page stands in Slack. */
export async function homeTimes({ slack }: Office, times: number): Promise<string> {
  const lines: string[] = []
  for (const [who, name] of PEOPLE) {
    const taken: number[] = []
    for (let number = 0; number <= times; number++) {
      const person = slack.as(name)
      const before = slack.views.home(person.user)?.hash
      const start = performance.now()
      person.openHome('home')
      while (slack.views.home(person.user)?.hash === before) {
        if (performance.now() - start > PATIENCE_MS) throw new Error(`the Home page of ${name} does not come`)
        await new Promise((resolve) => setImmediate(resolve))
      }
      taken.push(performance.now() - start)
    }
    const [first = 0, ...others] = taken
    const [median, slowest] = [percentile(others, 0.5), percentile(others, 1)]
    lines.push(
      `Home of ${who}: first ${first.toFixed(0)} ms, then median ${median.toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms of ${times}`,
    )
  }
  return lines.join('\n')
}
