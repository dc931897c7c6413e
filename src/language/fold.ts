const folded = new Map<string, string>()

/**
 * Lower case without accents, letter for letter: the result is exactly as long as the text, so a place in the one is
 * the same place in the other. Expects composed text, as `compose` gives it.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (isPlain(lower)) return lower
  const aligned = lower.length === text.length ? lower : text
  return aligned.replace(/[\u0080-\uffff]/g, foldLetter)
}

/** One code unit for every accented letter of Dutch and English. */
export const compose = (text: string): string => (isPlain(text) ? text : text.normalize('NFC'))

const isPlain = (text: string): boolean => !/[\u0080-\uffff]/.test(text)

function foldLetter(letter: string): string {
  const known = folded.get(letter)
  if (known !== undefined) return known
  const bare = letter.toLowerCase().normalize('NFD').charAt(0)
  folded.set(letter, bare)
  return bare
}
