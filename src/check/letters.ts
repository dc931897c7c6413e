import { createMemory } from '../core/memory.ts'
import { readFolder } from '../core/read-folder.ts'

/** The paragraphs of one letter by id (`p57`, `fn12`), as plain text. */
export interface Letter {
  readonly id: string
  readonly paragraphs: ReadonlyMap<string, string>
}

const PARAGRAPH = /^(.*?)\s*\{#(p\d+)\}/
const FOOTNOTE = /^\[\^(\d+)\]:\s*(.*)$/

/** Reads the letters of a folder; an absent folder has none. A letter that did not change is the very same value. */
export function readLetters(folder: string): Letter[] {
  return readFolder(folder, ['.md']).flatMap(({ file, text }) => {
    const letter = memory.text(file, [text], () => letterIn(file, text))
    return letter.paragraphs.size > 0 ? [letter] : []
  })
}

const memory = createMemory()

function letterIn(file: string, text: string): Letter {
  const id = file.split('/').at(-1)?.replace(/\.md$/, '') ?? file
  const paragraphs = new Map<string, string>()
  for (const line of text.replace(/^---\n[\s\S]*?\n---\n/, '').split('\n')) {
    const paragraph = PARAGRAPH.exec(line)
    const footnote = FOOTNOTE.exec(line)
    if (paragraph?.[2]) paragraphs.set(paragraph[2], paragraph[1] ?? '')
    else if (footnote?.[1]) paragraphs.set(`fn${footnote[1]}`, footnote[2] ?? '')
  }
  return { id, paragraphs }
}

/** The words of a text without footnote marks, markup and differences of quotation marks and dashes. */
export function plainWords(text: string): string[] {
  return text
    .replaceAll(/\[\^\d+\]/g, '')
    .replaceAll(/[*_|]/g, ' ')
    .replaceAll(/[‘’´`]/g, "'")
    .replaceAll(/[“”„«»"]/g, '')
    .replaceAll(/[‐-―−]/g, '-')
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/^[.,;:!?()]+|[.,;:!?()]+$/g, ''))
    .filter((word) => word !== '')
}
