import { relative } from 'node:path'
import { readLetters } from '../../src/check/letters.ts'
import { createMemory } from '../../src/core/memory.ts'
import { onceEach } from '../../src/core/once-each.ts'
import { assemble } from '../../src/knowledge/assemble.ts'
import { type ContentTexts, readTexts, textOf } from '../../src/knowledge/content-texts.ts'
import { day } from '../day.ts'

const FIXTURES = 'test/fixtures'
export const TODAY = day('2026-11-25')
export const CARD = `${FIXTURES}/knowledge/cards/vergoedingen/proefvergoeding.md`
export const ENGLISH = `${FIXTURES}/knowledge/cards/vergoedingen/proefvergoeding.en.md`
export const RULE = `${FIXTURES}/knowledge/rules/proef.bedrag.yaml`

/** The small content of the fixtures as text, and what an edit of it is judged beside. */
export function fixtures() {
  const texts = readTexts(relative(process.cwd(), `${FIXTURES}/knowledge`))
  const letters = readLetters(`${FIXTURES}/letters`)
  const memory = createMemory()
  const written = (file: string): string => {
    const text = textOf(texts, file)
    if (text === null) throw new Error(`there is no ${file}`)
    return text
  }
  return {
    texts,
    written,
    knowledge: assemble(texts).knowledge,
    beside: { texts, letters, today: TODAY, read: onceEach((all: ContentTexts) => assemble(all, memory)) },
    /** The file with some words replaced, as an edit. */
    edited(file: string, words: string, others: string) {
      if (!written(file).includes(words)) throw new Error(`${file} does not hold "${words}"`)
      return { file, text: written(file).replace(words, others) }
    },
  }
}
