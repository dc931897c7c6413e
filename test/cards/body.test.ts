import { describe, expect, it } from 'vitest'
import { readBody } from '../../src/cards/body.ts'

const read = (body: string) => readBody('kaart.md', body, 20)
const textOf = (paragraphs: string) => read(`## Kop {#kop}\n\n${paragraphs}\n`).sections[0]?.text
const problemOf = (paragraphs: string) => read(`## Kop {#kop}\n\n${paragraphs}\n`).problems[0]

describe('the sections of a card', () => {
  it('have the anchor, the heading, the text and the line they start on', () => {
    const { sections, problems } = read(
      '\n## Wat is het? {#wat}\n\nEen **vet** woord.\n\n## Hoe dan? {#hoe-dan-2}\n\nZo.\n',
    )
    expect(problems).toEqual([])
    expect(sections).toEqual([
      { anchor: 'wat', heading: 'Wat is het?', text: 'Een vet woord.', line: 21 },
      { anchor: 'hoe-dan-2', heading: 'Hoe dan?', text: 'Zo.', line: 25 },
    ])
  })

  it.each([
    '## Zonder anker',
    '# Te hoog {#anker}',
    '### Te laag {#anker}',
    '## Hoofdletters {#Anker}',
    '## Spatie {#an ker}',
    '## Niet aan het eind {#anker} nog',
  ])('do not start with "%s"', (heading) => {
    expect(read(`${heading}\n\nTekst.\n`).problems[0]).toMatchObject({
      line: 20,
      what: expect.stringContaining('heading'),
    })
  })

  it('hold all text: none stands before the first heading', () => {
    expect(read('Los.\n\n## Kop {#kop}\n\nTekst.\n').problems).toMatchObject([
      { line: 20, what: expect.stringContaining('no passage') },
    ])
  })
})

describe('the text of a passage', () => {
  it('is one line when it was wrapped in the file', () => {
    expect(textOf('Een zin die\nover regels   \nloopt.')).toBe('Een zin die over regels loopt.')
  })

  it('keeps its paragraphs apart', () => {
    expect(textOf('Een.\n\nTwee.')).toBe('Een.\n\nTwee.')
  })

  it('keeps a list as lines, with bullets or with its own numbers', () => {
    expect(textOf('Dit:\n\n- een\n- twee')).toBe('Dit:\n\n• een\n• twee')
    expect(textOf('3. drie\n4. vier')).toBe('3. drie\n4. vier')
  })

  it('keeps an entry of a list on one line when it was wrapped in the file', () => {
    expect(textOf('- een lange\n  regel\n- twee')).toBe('• een lange regel\n• twee')
  })

  it('keeps references, money signs and ampersands as they are', () => {
    expect(textOf('In {{year}} is het {{proef.bedrag@2024}} volgens de RI&E (€ 5).')).toBe(
      'In {{year}} is het {{proef.bedrag@2024}} volgens de RI&E (€ 5).',
    )
  })

  it.each([
    ['a link', 'Zie [hier](https://example.nl).', 'link'],
    ['a link in a list', '- Zie [hier](https://example.nl)', 'link'],
    ['a bare address', 'Zie <https://example.nl>.', 'link'],
    ['an image', '![foto](foto.png)', 'image'],
    ['HTML in a sentence', 'Een <b>vet</b> woord.', 'html'],
    ['a script', '<script>alert(1)</script>', 'html'],
    ['a comment', '<!-- later -->', 'html'],
    ['a reference link', 'Zie [hier][x].\n\n[x]: https://example.nl', 'linkReference'],
    ['code', '```js\nx\n```', 'code'],
    ['a quotation', '> geciteerd', 'blockquote'],
    ['a line across', '***', 'thematicBreak'],
    ['a forced line break', 'een\\\ntwee', 'break'],
    ['a list in a list', '- een\n  - twee', 'more than one paragraph'],
    ['a paragraph more in a list', '- een\n\n  twee', 'more than one paragraph'],
  ])('holds no such thing as %s', (_, text, what) => {
    expect(problemOf(text)).toMatchObject({ line: 22, what: expect.stringContaining(what) })
  })
})
