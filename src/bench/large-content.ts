import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { wordsOf } from '../language/words.ts'
import { inventedText } from './padding.ts'
import { below, randomFrom } from './random.ts'

/** A heading with its anchor, or a line of text with what makes it an entry of a list. */
const WRITTEN = /^(## |(?:- |\d+\. )?(?=\p{L}))(.*?)( \{#[a-z0-9-]+\})?$/u
/** What a line begins with, in both languages: a passage may not begin with a word such as "that". */
const SUBJECT = 'Internet'
const QUESTIONS = /(?<=^ +questions:\n)(?: +- .*\n)+/gm

/**
 * A copy of the shipped content with as many cards as asked: after the shipped ones come invented ones, each with the
 * passages, questions and citations of a shipped card and words from everywhere. The same in every run.
 */
export function writeLargeContent(shipped: string, into: string, cards: number): void {
  for (const file of filesBelow(shipped)) write(join(into, relative(shipped, file)), readFileSync(file, 'utf8'))
  const faces = filesBelow(join(shipped, 'cards')).filter((file) => file.endsWith('.md'))
  const dutch = faces.filter((file) => !file.endsWith('.en.md'))
  const inventors = { nl: inventorOf(dutch), en: inventorOf(faces.filter((file) => file.endsWith('.en.md'))) }
  for (let number = dutch.length; number < cards; number++) {
    const file = dutch[number % dutch.length] ?? ''
    const name = join(into, relative(shipped, file)).replace(/\.md$/, `-${number}`)
    write(`${name}.md`, invented(readFileSync(file, 'utf8'), number, inventors.nl))
    write(`${name}.en.md`, invented(readFileSync(file.replace(/\.md$/, '.en.md'), 'utf8'), number, inventors.en))
  }
}

type Inventor = (length: number) => string

/** Words of these cards, without numbers: an amount in prose would be refused, because amounts live in rules. */
function inventorOf(files: readonly string[]): Inventor {
  const random = randomFrom(files.length)
  const words = files
    .flatMap((file) => wordsOf(bodyOf(readFileSync(file, 'utf8')).replaceAll(/\{.*?\}/g, ' ')))
    .map(({ surface }) => surface)
    .filter((word) => /^\p{L}+$/u.test(word))
  return (length) => inventedText(words, Math.max(3, length - 1 + below(random, 3)), random)
}

/** The card under another name, in other words. What is found by its name alone goes. */
function invented(card: string, number: number, invent: Inventor): string {
  const body = bodyOf(card)
  const front = card
    .slice(0, card.length - body.length)
    .replace(/^id: (.*)$/m, `id: $1-${number}`)
    .replace(/^title: .*$/m, () => `title: "${invent(4)}"`)
    .replace(/^aliases: .*$/m, 'aliases: []')
    .replaceAll(QUESTIONS, (lines) => lines.replaceAll(/- .*/g, (line) => `- "${invent(wordCount(line))}"`))
  return (
    front +
    body
      .split('\n')
      .map((line) => inventedLine(line, invent))
      .join('\n')
  )
}

function inventedLine(line: string, invent: Inventor): string {
  const [, before, words, after = ''] = WRITTEN.exec(line) ?? []
  return words === undefined ? line : `${before}${SUBJECT} ${invent(wordCount(words))}${after}`
}

const wordCount = (text: string): number => text.split(' ').length

const bodyOf = (card: string): string => card.slice(card.indexOf('\n---', 3) + 4)

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
