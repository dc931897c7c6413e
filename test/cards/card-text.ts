import type { Card, Passage } from '../../src/cards/card.ts'
import { parseCard } from '../../src/cards/parse-card.ts'
import type { Problem } from '../../src/core/problem.ts'

const FILE = 'knowledge/cards/vergoedingen/potje.md'

/** A whole card in Dutch; a test replaces the line it is about. */
export const DUTCH = `---
id: potje
title: Potje
theme: vergoedingen
audience: [werknemer]
owner: redactie
reviewBy: 2027-01-15
passages:
  bedrag:
    layer: wet
    questions:
      - Hoeveel zit er in het potje?
    citations:
      - {source: wet-proef, section: art. 1}
---

## Hoeveel zit erin? {#bedrag}

In {{year}} zit er {{proef.bedrag}} in het potje.
`

export const ENGLISH = `---
id: potje
language: en
title: Pot
passages:
  bedrag:
    questions:
      - How much is in the pot?
---

## How much is in it? {#bedrag}

In {{year}} there is {{proef.bedrag}} in the pot.
`

/** What is wrong with a card; nothing when all is well. */
export function problemsOf(dutch: string, english: string = ENGLISH): readonly Problem[] {
  const read = parseCard({ file: FILE, text: dutch }, { file: FILE.replace('.md', '.en.md'), text: english })
  return read.ok ? [] : read.problems
}

export function cardOf(dutch: string, english: string = ENGLISH): Card {
  const read = parseCard({ file: FILE, text: dutch }, { file: FILE.replace('.md', '.en.md'), text: english })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

/** The only passage of the card, with the Dutch and English text a test gives it. */
export function passageWith(dutch: string, english: string = dutch, frontMatter = ''): Passage {
  const nl = DUTCH.replace(/In \{\{year\}\}.*\n/, `${dutch}\n`).replace(
    '    layer: wet\n',
    `    layer: wet\n${frontMatter}`,
  )
  const en = ENGLISH.replace(/In \{\{year\}\}.*\n/, `${english}\n`)
  const passage = cardOf(nl, en).passages[0]
  if (!passage) throw new Error('the card has no passage')
  return passage
}
