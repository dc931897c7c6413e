const LONGEST_SLUG = 60

/** Words as an id: `Wat krijg ik thuis?` → `wat-krijg-ik-thuis`, and with a number when that is taken. */
export function slugOf(words: string, isTaken: (slug: string) => boolean = () => false): string {
  const plain = words
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
  const slug = plain.slice(0, LONGEST_SLUG).trim().replaceAll(' ', '-') || 'passage'
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? slug : `${slug}-${number}`
    if (!isTaken(numbered)) return numbered
  }
}
