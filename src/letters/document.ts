import { APPENDIX_WORDS } from './appendix-words.ts'
import type { Letter, LetterPart } from './letter.ts'
import { zipOf } from './zip.ts'

export const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The letter as a document that word processors and telephones open, to be filled in and signed. */
export function letterDocument(letter: Letter): Buffer {
  return zipOf([
    { name: '[Content_Types].xml', content: TYPES },
    { name: '_rels/.rels', content: RELATIONS },
    { name: 'word/document.xml', content: body(letter) },
  ])
}

/** `verzoek-wet-flexibel-werken.docx`: a name that every system takes. */
export function documentName(letter: Letter): string {
  return `${letter.title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.docx`
}

function body(letter: Letter): string {
  const sources = [
    paragraph(run(APPENDIX_WORDS[letter.language].sources, SMALL)),
    ...letter.sources.map(({ line, url }) => paragraph(run(url === null ? line : `${line} – ${url}`, SMALL))),
  ]
  return (
    `${HEAD}<w:document xmlns:w="${WORD}"><w:body>` +
    [...letter.parts.map(part), ...sources].join('') +
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>' +
    '<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/>' +
    '</w:sectPr></w:body></w:document>'
  )
}

function part(each: LetterPart): string {
  switch (each.kind) {
    case 'heading':
      return paragraph(run(each.text, BOLD))
    case 'paragraph':
      return paragraph(broken(each.text.split('\n')))
    case 'lines':
      return paragraph(broken(each.lines))
  }
}

const broken = (lines: readonly string[]): string => lines.map((line) => run(line)).join('<w:r><w:br/></w:r>')

const paragraph = (runs: string): string =>
  `<w:p><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr>${runs}</w:p>`

/** What is between square brackets is marked, so that nobody sends the letter with a gap in it. */
function run(text: string, look = ''): string {
  return text
    .split(/(\[[^\]]*\])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const marked = piece.startsWith('[') ? '<w:highlight w:val="yellow"/>' : ''
      return `<w:r><w:rPr>${FONT}${look}${marked}</w:rPr><w:t xml:space="preserve">${escaped(piece)}</w:t></w:r>`
    })
    .join('')
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const FONT = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>'
const BOLD = '<w:b/>'
const SMALL = '<w:sz w:val="18"/>'

const TYPES =
  `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${DOCUMENT_TYPE}.main+xml"/></Types>`

const RELATIONS =
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`
