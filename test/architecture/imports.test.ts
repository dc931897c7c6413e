import { describe, expect, it } from 'vitest'
import { importsOf, runningImportsOf, sourceFiles, textOf } from './source-files.ts'

/** Which folders a folder may import from; itself always, and what a package offers unless a rule below says otherwise. */
const MAY_IMPORT: Readonly<Record<string, readonly [readonly string[], string]>> = {
  core: [[], 'What everyone stands on stands on nobody.'],
  language: [['core'], 'Words and numbers in a sentence know no cards.'],
  rules: [['core'], 'A value that held on a day is the same for whoever asks.'],
  cards: [['core', 'rules'], 'A card quotes rules and knows nothing of search or answers.'],
  calculators: [['core', 'rules'], 'A calculation is its inputs and the rules, so that it can be worked out by hand.'],
  search: [['core', 'language'], 'The engine is measured on any texts, so it knows no cards.'],
  intents: [['core', 'language', 'rules', 'calculators'], 'What a person wants worked out is read without the cards.'],
  knowledge: [
    ['core', 'cards', 'rules', 'intents', 'folders.ts'],
    'Content is read and checked before anything answers from it.',
  ],
  check: [['core', 'cards', 'rules', 'knowledge', 'intents'], 'The check judges content, never answers.'],
  answer: [
    ['core', 'language', 'cards', 'rules', 'calculators', 'search', 'intents', 'knowledge'],
    'Everything meets in the answer, and no surface does.',
  ],
  letters: [
    ['core', 'cards', 'rules', 'calculators', 'answer'],
    'A letter says over what answers say, with the dates that the calculator gives.',
  ],
  web: [
    ['core', 'cards', 'rules', 'calculators', 'answer', 'letters'],
    'Pages show what answers, cards and letters say, and are handed what was kept.',
  ],
  store: [
    ['core', 'language', 'calculators', 'answer'],
    'It keeps what the surfaces give it without who it is about, and knows none of them.',
  ],
  content: [
    ['core', 'knowledge', 'answer', 'search', 'folders.ts'],
    'What is in use is made of texts and of what was read before, whoever changed them.',
  ],
  publish: [
    ['core', 'calculators', 'knowledge', 'check', 'answer', 'edit', 'content', 'store', 'assistant.ts'],
    'Here an edit that was judged meets the disk and the store, with the calculations made before; no surface is known.',
  ],
  slack: [
    ['core', 'answer', 'letters', 'store', 'cards', 'rules', 'knowledge', 'edit', 'publish'],
    'A surface shows replies and decides nothing about them.',
  ],
  edit: [
    ['core', 'language', 'cards', 'rules', 'calculators', 'search', 'knowledge', 'check', 'answer'],
    'An edit is judged by what the check and the answers make of it, before it reaches a disk or a surface.',
  ],
  'local-slack': [[], 'It stands in for a program of others, so it must not know ours.'],
  cli: [
    ['core', 'rules', 'calculators', 'answer', 'check', 'knowledge', 'folders.ts', 'receipts.ts', 'stored-receipts.ts'],
    'A surface asks and prints; a receipt, wherever it is kept, is done over by the calculator that made it.',
  ],
  bench: [
    [
      ...['core', 'language', 'cards', 'rules', 'search', 'answer', 'knowledge', 'publish', 'store', 'slack'],
      ...['local-slack', 'folders.ts', 'assistant.ts'],
    ],
    'Measuring looks at all parts and none looks back.',
  ],
}

/** What only some places may use, and why. */
const RESERVED: readonly (readonly [name: string, what: RegExp, where: RegExp, why: string])[] = [
  [
    'Slack packages',
    /^@slack\//,
    /^(?:slack\/|local-slack\/|connect\.ts$)/,
    'Answers do not depend on the platform they are shown on.',
  ],
  [
    'the disk',
    /^(?:node:)?fs(?:\/|$)/,
    /^(?:core\/read-folder|knowledge\/load-knowledge|publish\/content-place|receipts|kept-content|connect|lines-file|store\/sqlite|bench\/[\w-]+|local-slack\/page\/assets|web\/style)\.ts$/,
    'What is pure can be tested without files, and content and receipts have one reader each.',
  ],
  [
    'gray-matter',
    /^gray-matter$/,
    /^cards\/front-matter\.ts$/,
    'Left as it is it runs code from a card; one file keeps it from that.',
  ],
  ['YAML', /^yaml$/, /^core\/(?:parse-yaml|nesting)\.ts$/, 'Strict settings in one place hold for all content.'],
  [
    'the network',
    /^(?:node:)?(?:net|http|https|http2|tls|dgram)$|^(?:ws|undici)$/,
    /^(?:slack|local-slack|web)\//,
    'An answer never leaves the machine to be found.',
  ],
  [
    'other programs',
    /^(?:node:)?(?:child_process|worker_threads|vm|cluster)$/,
    /^bench\//,
    'Nothing that a person types or writes may start a program.',
  ],
  [
    'the database',
    /^(?:kysely|libsql|pg)$/,
    /^(?:store\/|bench\/engine-postgres\.ts$)/,
    'Whoever asks the store something does not know which database it is.',
  ],
  [
    'the local Slack',
    /^src:local-slack\//,
    /^(?:local-slack\/|connect\.ts$|bench\/(?:load|office)\.ts$)/,
    'With tokens the program runs without it.',
  ],
  ['the bench', /^src:bench\//, /^bench\//, 'What measures is no part of what is measured.'],
  ['signing in', /^openid-client$/, /^web\/openid\.ts$/, 'Who someone is comes from one place, checked in one way.'],
  ['tests', /^outside:/, /^$/, 'The program does not need what checks it.'],
]

describe('imports between folders', () => {
  it.each(Object.entries(MAY_IMPORT))('%s imports only what it may', (folder, [allowed, why]) => {
    const files = sourceFiles().filter((file) => file.startsWith(`${folder}/`))
    expect(files.length, `src/${folder} is gone: take its rule away`).toBeGreaterThan(0)
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith('src:'))
        .map((target) => target.slice(4))
        .filter(
          (target) =>
            !target.startsWith(`${folder}/`) &&
            !allowed.some((name) => target === name || target.startsWith(`${name}/`)),
        )
        .map((target) => `${file} imports ${target}`),
    )
    expect(wrong, why).toEqual([])
  })

  it('are ruled for every folder', () => {
    const folders = new Set(sourceFiles().flatMap((file) => (file.includes('/') ? [file.split('/')[0]] : [])))
    expect([...folders].filter((folder) => folder === undefined || !(folder in MAY_IMPORT))).toEqual([])
  })

  it.each(RESERVED)('keep %s where it belongs', (_, what, where, why) => {
    const wrong = sourceFiles()
      .filter((file) => !where.test(file))
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => what.test(target))
          .map((target) => `${file} imports ${target}`),
      )
    expect(wrong, why).toEqual([])
  })

  it('go round in no circle', () => {
    expect(circles()).toEqual([])
  })
})

describe('what is pure', () => {
  it('reads no clock, no chance and no environment', () => {
    const pure = /^(?:core|language|rules|cards|calculators|search|intents|answer|edit)\//
    const wrong = sourceFiles()
      .filter((file) => pure.test(file))
      .filter((file) => /\bDate\.now\b|new Date\(\)|Math\.random|process\.env|performance\.now/.test(textOf(file)))
    expect(wrong).toEqual([])
  })
})

/** Paths of imports that come back to where they began, each told once. */
function circles(): string[] {
  const done = new Set<string>()
  const found: string[] = []
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file)
    if (start >= 0) found.push([...path.slice(start), file].join(' → '))
    if (start >= 0 || done.has(file)) return
    for (const target of runningImportsOf(file)) if (target.startsWith('src:')) visit(target.slice(4), [...path, file])
    done.add(file)
  }
  for (const file of sourceFiles()) visit(file, [])
  return found
}
