import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'))
/** Two things that zod reads otherwise than they are meant: properties of any name, and a default for what must be there. */
const readably = (_: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const { patternProperties, default: __, ...rest } = { patternProperties: null, default: null, ...value }
  const [any] = Object.values(patternProperties ?? {})
  return any === undefined ? rest : { ...rest, additionalProperties: any }
}
const schema = readFileSync('test/fixtures/slack/manifest.schema.json', 'utf8')
const published = z.fromJSONSchema(JSON.parse(schema, readably))
const problems = (one: unknown) => published.safeParse(one).error?.issues ?? []

describe('the manifest', () => {
  it('is one that Slack takes', () => {
    expect(problems(manifest)).toEqual([])
  })

  it.each<[string, (copy: typeof manifest) => void]>([
    ['a shortcut with a name of 25 characters', ({ features }) => (features.shortcuts[0].name = 'x'.repeat(25))],
    ['a setting that Slack does not know', ({ settings }) => (settings.sockets = true)],
    ['a command without a slash', ({ features }) => (features.slash_commands[0].command = 'hybride')],
    ['a step without outputs', ({ functions }) => delete functions['answer-question'].output_parameters],
  ])('would not be with %s', (_, spoil) => {
    const copy = structuredClone(manifest)
    spoil(copy)
    expect(problems(copy)).not.toEqual([])
  })

  it('asks for no scope that the README gives no reason for, and the other way round', () => {
    const readme = readFileSync('README.md', 'utf8')
    const rows = readme.split('\n').filter((line) => /^\| `[a-z_]+:?[a-z:.]*`.* \| .+ \|$/.test(line))
    const explained = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([a-z_:.]+)`/g)].map(([, name]) => name),
    )
    expect(explained.sort()).toEqual([...manifest.oauth_config.scopes.bot].sort())
  })
})
