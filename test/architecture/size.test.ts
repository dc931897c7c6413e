import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const LONG = 300
const lines = (text: string): number => text.split('\n').length - 1

it('a file of more than 300 lines says in its first comment why it is long', () => {
  const files = ['src', 'test'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|mjs)$/.test(file))
      .map((file) => `${folder}/${file}`),
  )
  const unexplained = files.filter((file) => {
    const text = readFileSync(file, 'utf8')
    const comment = /\/\*[\s\S]*?\*\//.exec(text)?.[0] ?? ''
    return lines(text) > LONG && !/\b(?:long|one file)\b/i.test(comment)
  })
  expect(files.length).toBeGreaterThan(100)
  expect(unexplained).toEqual([])
})

it('the wider a card or a rule, the harder to find: none has more than 400 lines', () => {
  const files = readdirSync('knowledge', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /cards.*\.md$|rules.*\.yaml$/.test(file),
  )
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((file) => lines(readFileSync(`knowledge/${file}`, 'utf8')) > 400)).toEqual([])
})
