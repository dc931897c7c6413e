import { existsSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ContentError } from '../../src/core/problem.ts'
import { foldersFrom } from '../../src/folders.ts'
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts'
import { CARD, RULE, tempContent } from './temp-content.ts'

const firstValue = async (folders: Parameters<typeof loadKnowledge>[0]) =>
  (await loadKnowledge(folders)).tables[0]?.periods[0]?.value

describe('knowledge that was read', () => {
  it('is kept, and used again as long as nothing changed', async () => {
    const { folders } = tempContent()
    await loadKnowledge(folders)
    // A mark in what is kept shows whether it is used.
    writeFileSync(folders.kept, readFileSync(folders.kept, 'utf8').replace('"7.25"', '"9.99"'))
    expect(await firstValue(folders)).toBe('9.99')
  })

  it('is the same from disk as from what was kept', async () => {
    const { folders } = tempContent()
    const fresh = await loadKnowledge(folders)
    expect(await loadKnowledge(folders)).toEqual(fresh)
  })

  it('is read again when a file changed, came or went', async () => {
    const content = tempContent()
    expect(await firstValue(content.folders)).toBe('7.25')
    content.edit(RULE, '7.25', '7.30')
    expect(await firstValue(content.folders)).toBe('7.30')
    content.write('knowledge/sources/more.yaml', '- {id: blad-proef, kind: press, title: Het Blad, publisher: Blad}\n')
    expect((await loadKnowledge(content.folders)).sources.length).toBe(3)
    content.remove('knowledge/sources/more.yaml')
    expect((await loadKnowledge(content.folders)).sources.length).toBe(2)
  })

  it('is read again when a file got as many other characters within the same millisecond', async () => {
    const content = tempContent()
    const file = join(content.root, RULE)
    const saveAt = (seconds: number) => utimesSync(file, seconds, seconds)
    saveAt(1_700_000_000.0001)
    expect(await firstValue(content.folders)).toBe('7.25')
    content.edit(RULE, '7.25', '7.30')
    saveAt(1_700_000_000.0003)
    expect(await firstValue(content.folders)).toBe('7.30')
  })

  it('is read again when what was kept is damaged', async () => {
    const { folders } = tempContent()
    await loadKnowledge(folders)
    writeFileSync(folders.kept, readFileSync(folders.kept, 'utf8').slice(0, -40))
    expect(await firstValue(folders)).toBe('7.25')
  })

  it('is read also where nothing can be kept', async () => {
    const content = tempContent()
    content.write('bezet', 'a file stands where the folder should be')
    expect(await firstValue({ ...content.folders, kept: join(content.root, 'bezet', 'knowledge.json') })).toBe('7.25')
  })

  it('stands apart for a program with policy of a company, so that neither is read again because of the other', () => {
    expect(foldersFrom({ KNOWLEDGE_DIRS: 'beleid' }).kept).not.toBe(foldersFrom({}).kept)
  })

  it('does not stumble over a link to a file that is gone', async () => {
    const { folders } = tempContent()
    symlinkSync('/nergens/weg.md', join(folders.knowledge, 'cards', 'weg.md'))
    expect(await firstValue(folders)).toBe('7.25')
  })
})

describe('knowledge with mistakes', () => {
  it('is refused with every one of them, and not kept', async () => {
    const content = tempContent()
    content.edit(CARD, 'layer: wet', 'layer: mening')
    content.edit(RULE, 'unit: euro-per-day', 'unit: florijn')
    const error: unknown = await loadKnowledge(content.folders).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ContentError)
    const message = String(error)
    expect(message).toMatch(/proefvergoeding\.md:11 {2}"passages\.bedrag\.layer"/)
    expect(message).toMatch(/proef\.bedrag\.yaml:3 {2}"unit"/)
    expect(message).toContain('→')
    expect(existsSync(content.folders.kept)).toBe(false)
  })
})
