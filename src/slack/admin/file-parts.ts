/** A text field of Slack holds 3,000 characters; a part starts well below that, so that there is room to write. */
const LONGEST_PART = 2_400
export const LONGEST_FIELD = 3_000

const MOST_PARTS = 60
/** Slack takes windows of 250,000 characters, and counts them as JSON. */
const LONGEST_TEXT = 200_000

/** Whether every part can be shown whole; a text that was cut would be published as it was cut. */
export function fitsInWindow(parts: readonly string[]): boolean {
  const isShort = (part: string): boolean => part.length <= LONGEST_FIELD
  return parts.length <= MOST_PARTS && parts.every(isShort) && JSON.stringify(parts).length <= LONGEST_TEXT
}

/** A file as fields to edit: its lines in stretches that fit one field each. */
export function partsOfFile(text: string): string[] {
  const parts: string[][] = [[]]
  let length = 0
  for (const line of text.replace(/\n$/, '').split('\n')) {
    const startsPassage = line.startsWith('## ') && length > 0
    if (startsPassage || length + line.length + 1 > LONGEST_PART) {
      parts.push([])
      length = 0
    }
    parts.at(-1)?.push(line)
    length += line.length + 1
  }
  return parts.map((lines) => lines.join('\n').replace(/\n+$/, ''))
}

/** The file again; a passage is set apart by an empty line, and the file ends with the end of a line. */
export function fileOfParts(parts: readonly string[]): string {
  const written = parts.map((part) => part.replaceAll('\r\n', '\n').replace(/\n+$/, '')).filter((part) => part !== '')
  const joined = written.reduce((text, part) => `${text}${part.startsWith('## ') ? '\n\n' : '\n'}${part}`, '')
  return `${joined.replace(/^\n+/, '')}\n`
}
