import { describe, expect, it } from 'vitest'
import { type ContentTexts, changedFiles, textOf, withFile } from '../../src/knowledge/content-texts.ts'
import { fc } from '../any.ts'

const NAMES = ['cards/a.md', 'cards/a-b.md', 'cards/a/b.md', 'rules/a.yaml', 'z.yaml']
const files = fc.dictionary(fc.constantFrom(...NAMES), fc.constantFrom('one', 'two'))

const texts = fc.tuple(files, files, files).map(([shipped, company, intents]): ContentTexts => {
  const folder = (name: string, contents: Readonly<Record<string, string>>) => ({
    folder: name,
    exists: true,
    files: Object.entries(contents)
      .map(([file, text]) => ({ file: `${name}/${file}`, text }))
      .sort((a, b) => (a.file < b.file ? -1 : 1)),
  })
  return {
    shipped: folder('knowledge', shipped),
    company: [folder('acme', company)],
    intents: folder('intents', intents),
  }
})

const EVERY_FILE = ['knowledge', 'acme', 'intents'].flatMap((folder) => NAMES.map((name) => `${folder}/${name}`))

describe('between two states of the content', () => {
  it('exactly the files with another text changed, with those that came and went', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const others = EVERY_FILE.filter((file) => textOf(before, file) !== textOf(after, file))
        expect(changedFiles(before, after).sort()).toEqual(others.sort())
      }),
    )
  })

  it('one file after another makes the one state into the other', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const made = EVERY_FILE.reduce((all, file) => {
          const text = textOf(after, file)
          return withFile(all, file, text === null ? null : { file, text })
        }, before)
        expect(made).toEqual(after)
      }),
    )
  })
})
