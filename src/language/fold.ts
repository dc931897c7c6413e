const folded = new Map<string, string>()

/**
 * Lower case without accents, letter for letter: the result is exactly as long as the text, so a place in the one is
 * the same place in the other. Expects composed text (`normalize('NFC')`).
 */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length !== text.length) return [...text].map(foldLetter).join('')
  return /[^\x20-\x7e]/.test(lower) ? lower.replace(/[\u0080-\uffff]/g, foldLetter) : lower
}

function foldLetter(letter: string): string {
  const known = folded.get(letter)
  if (known !== undefined) return known
  const bare = letter.toLowerCase().normalize('NFD').charAt(0)
  const result = letter.length === 1 ? bare : letter
  folded.set(letter, result)
  return result
}
