import { APPENDIX_WORDS } from './appendix-words.ts'
import type { Letter, LetterPart } from './letter.ts'

/** The letter as plain text, with the law it rests on below it. */
export function letterText(letter: Letter): string {
  const words = APPENDIX_WORDS[letter.language]
  const sources = letter.sources.map(({ line, url }) => (url === null ? `- ${line}` : `- ${line} (${url})`))
  return `${[...letter.parts.map(partText), [words.sources, ...sources].join('\n')].join('\n\n')}\n`
}

function partText(part: LetterPart): string {
  switch (part.kind) {
    case 'heading':
    case 'paragraph':
      return part.text
    case 'lines':
      return part.lines.join('\n')
  }
}
