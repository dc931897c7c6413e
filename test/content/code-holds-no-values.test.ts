import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { shippedKnowledge } from './shipped.ts'

/** Numbers in code that are the value of some rule by chance, and what they are there. */
const BY_CHANCE: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:local-slack|slack|web)\//,
    'The edge holds limits of Slack, states of HTTP and sizes on a screen, and no rules.',
  ],
  [/^config\.ts: 3000$/, 'The usual port.'],
  [/^content\/watch-content\.ts: 200$/, 'Milliseconds in which a file settles.'],
  [/^core\/read-folder\.ts: 200$/, 'Files that are looked at before others have their turn.'],
  [/^publish\/follow-published\.ts: 200$/, 'Milliseconds that a copy waits for its disk.'],
  [/^publish\/open-editing\.ts: 200$/, 'Past questions at most that an edit is tried on.'],
  [/^store\/postgres\.ts: 12_000$/, 'Milliseconds after which a question to the database is given up.'],
  [/: 100$/, 'A whole has a hundred percent, a euro a hundred cents.'],
  [/^(?:search\/\w+|answer\/time-fit)\.ts: 1\.2$/, 'A weight in a ranking.'],
  [/^answer\/confidence\.ts:/, 'A weight that was fitted on questions.'],
  [/^(?:core\/exact|rules\/rule-table)\.ts: 2\.35$/, 'An example of notation in a message for editors.'],
  [/^store\/postgres\.ts: 12_000$/, 'Milliseconds that a query may take.'],
  [/^intents\/roles\.ts: 3_000$/, 'What it costs to place a value, beside other such costs.'],
  [/^language\/values\/shares\.ts: 200$/, 'Two thirds of a hundred percent.'],
]

/** Comments may give an example; code may not hold the value. */
const codeOf = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\//g, ' ').replaceAll(/(?<!:)\/\/.*$/gm, ' ')

it('no amount, rate or threshold of a rule stands in the code', () => {
  const values = new Set(
    shippedKnowledge()
      .knowledge.tables.flatMap(({ periods }) => periods.map(({ value }) => value))
      .map(Number)
      .filter((value) => !Number.isInteger(value) || value >= 100),
  )
  expect(values).toContain(214)
  expect(values).toContain(2.35)

  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const found = files.flatMap((file) =>
    [...codeOf(readFileSync(join('src', file), 'utf8')).matchAll(/(?<![\w.#-])\d[\d_]*(?:\.\d+|,\d\d)?(?![\w.]*\w)/g)]
      .filter(([number]) => values.has(Number(number.replaceAll('_', '').replace(',', '.'))))
      .map(([number]) => `${file}: ${number}`),
  )
  expect(found.filter((place) => !BY_CHANCE.some(([known]) => known.test(place)))).toEqual([])
})
