import { percentile } from './measure.ts'
import type { Office } from './office.ts'

/** A text that is edited again and again, and a question by which the new text is seen. */
interface Edited {
  readonly what: string
  readonly file: string
  readonly edit: (text: string, number: number) => string
  readonly question: string
  readonly sign: (number: number) => string
}

const CARD = 'knowledge/cards/vergoedingen/ict-voorzieningen'

const EDITS: readonly Edited[] = [
  {
    what: 'a card in Dutch',
    file: `${CARD}.md`,
    edit: (text, number) => text.replace(/(?:Druk \w+: )?(?=Ja, internet thuis)/, `Druk ${letters(number)}: `),
    question: 'Mag mijn werkgever mijn internet thuis onbelast vergoeden?',
    sign: (number) => `Druk ${letters(number)}`,
  },
  {
    what: 'a card in English',
    file: `${CARD}.en.md`,
    edit: (text, number) => text.replace(/(?:Edition \w+: )?(?=Yes, home internet)/, `Edition ${letters(number)}: `),
    question: 'Can my employer reimburse my home internet tax-free?',
    sign: (number) => `Edition ${letters(number)}`,
  },
  {
    what: 'a rule',
    file: 'knowledge/rules/wkr.thuiswerkvergoeding.yaml',
    edit: (text, number) => text.replace(/(validFrom: 2026-01-01\n.*\n\s+value: )"[\d.]+"/, `$1"${7 + number}.37"`),
    question: 'Hoeveel is de thuiswerkvergoeding per dag in 2026?',
    sign: (number) => `${7 + number},37`,
  },
]

/** From the call that publishes until a question gets the new text: the first time after the start, and then. */
export async function publishTimes(office: Office, times: number): Promise<string> {
  const lines: string[] = []
  for (const edited of EDITS) {
    const taken: number[] = []
    for (let number = 0; number <= times; number++) taken.push(await publishTime(office, edited, number))
    const [first = 0, ...others] = taken
    const [median, slowest] = [percentile(others, 0.5), percentile(others, 1)]
    lines.push(
      `publish ${edited.what} until it is answered: first ${first.toFixed(0)} ms, then median ${median.toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms of ${times}`,
    )
  }
  return lines.join('\n')
}

async function publishTime({ assistant, desk, today }: Office, edited: Edited, number: number): Promise<number> {
  const { file, edit, question, sign } = edited
  const isLive = (): boolean => assistant.ask({ text: question, today }, null).reply.text.includes(sign(number))
  const start = performance.now()
  const base = desk.current(file)
  const published = await desk.publish({ file, base, text: edit(base, number), why: 'bench', person: 'U0' })
  if (published.kind !== 'published') throw new Error(`${file} was not published: ${JSON.stringify(published)}`)
  while (!isLive()) {
    if (performance.now() - start > 60_000) throw new Error(`"${question}" does not get "${sign(number)}"`)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return performance.now() - start
}

/** Numbers in prose would be looked at as amounts. */
const letters = (number: number): string => [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
