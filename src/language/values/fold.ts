const SAME_LENGTH: ReadonlyMap<string, string> = new Map([
  ['\u00a0', ' '],
  ['\u2009', ' '],
  ['\u202f', ' '],
  ['\t', ' '],
  ['\n', ' '],
  ['\r', ' '],
  ['\u2018', "'"],
  ['\u2019', "'"],
  ['\u00b4', "'"],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2012', '-'],
  ['\u2013', '-'],
  ['\u2014', '-'],
  ['\u2212', '-'],
  ['\u00d7', 'x'],
])

const PLAIN = /^[ -\x7f]*$/

/**
 * Lower case, no accents, one kind of space, dash and apostrophe; every character keeps its place.
 *
 * Places must stay, because a value says where in the person's own text it stands.
 */
export function foldInPlace(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  let folded = ''
  for (let at = 0; at < text.length; at++) folded += foldCharacter(text.charAt(at))
  return folded
}

function foldCharacter(character: string): string {
  if (character <= '\u007f' && character >= ' ') return character.toLowerCase()
  const known = SAME_LENGTH.get(character)
  if (known !== undefined) return known
  const bare = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return bare.length === 1 ? bare : character
}

/** The text with a part blanked out, so that a later reader does not see it; places stay. */
export function blank(text: string, from: number, to: number): string {
  return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to)
}
