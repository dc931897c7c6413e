import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { documentName, letterDocument } from '../../src/letters/document.ts'
import type { Letter } from '../../src/letters/letter.ts'
import { readRequest } from '../../src/letters/read-facts.ts'
import { fc } from '../any.ts'

const LETTER: Letter = {
  kind: 'letter',
  language: 'nl',
  title: 'Verzoek Wet flexibel werken',
  parts: [
    { kind: 'lines', lines: ['Van: [je naam]', 'Aan: Jansen & Zonen <BV>'] },
    { kind: 'paragraph', text: 'Eerste regel.\nTweede regel.' },
  ],
  open: ['je naam'],
  cautions: [],
  sources: [{ line: 'Wet flexibel werken, art. 2', url: 'https://wetten.overheid.nl/BWBR0011173' }],
}

/** The entries of a zip, read by its list at the end as a word processor does. */
function entriesOf(zip: Buffer): Map<string, string> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  const entries = new Map<string, string>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [size, nameLength, offset] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)]
    const start = offset + 30 + zip.readUInt16LE(offset + 26)
    const content = zip.subarray(start, start + size)
    expect(zip.readUInt32LE(offset)).toBe(0x04034b50)
    expect(crc32(content)).toBe(zip.readUInt32LE(at + 16))
    entries.set(zip.toString('utf8', at + 46, at + 46 + nameLength), content.toString())
    at += 46 + nameLength
  }
  return entries
}

describe('the document', () => {
  const body = entriesOf(letterDocument(LETTER)).get('word/document.xml') ?? ''

  it('is a package with one text, under a name that every system takes', () => {
    expect([...entriesOf(letterDocument(LETTER)).keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
    ])
    expect(documentName(LETTER)).toBe('verzoek-wet-flexibel-werken.docx')
  })

  it('marks what must be filled in, keeps line ends, and takes names as text', () => {
    expect(body).toContain('<w:highlight w:val="yellow"/></w:rPr><w:t xml:space="preserve">[je naam]</w:t>')
    expect(body).toContain('Jansen &amp; Zonen &lt;BV&gt;')
    expect(body).toMatch(/Eerste regel\.<\/w:t><\/w:r><w:r><w:br\/><\/w:r>/)
  })

  it('is the same for the same letter', () => {
    expect(letterDocument(LETTER).equals(letterDocument(LETTER))).toBe(true)
  })

  it('holds whatever a person typed, without the characters that no document holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (typed) => {
        const read = readRequest({ soort: 'werktijd', wens: typed })
        if (!read.ok) return
        const parts = [{ kind: 'paragraph' as const, text: read.facts.wish ?? '-' }]
        const xml = entriesOf(letterDocument({ ...LETTER, parts })).get('word/document.xml') ?? ''
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
        expect(xml).not.toMatch(/[\u0000-\u0009\u000b-\u001f\ufffe\uffff]|&(?!amp;|lt;|gt;|quot;)/)
        expect(xml.replaceAll(/<\/?w:[^<>]*>|<\?xml[^<>]*\?>/g, '')).not.toMatch(/[<>]/)
      }),
      { numRuns: 25 },
    )
  })
})
