import { stem } from '../../language/stem.ts'

/** Words that people write apart and together: "thuis werken" and "thuiswerken", "vergoeding voor reiskosten". */
const PARTS = stemsOf(`
  thuis werk kantoor reis kosten vergoeding toeslag dag week maand jaar uur tijd plek plaats verzoek arbeid budget beleid
  regel regeling contract kilometer auto lease fiets stoel bureau scherm telefoon laptop internet abonnement vakantie
  verlof ziekte grens buitenland hond parkeren parkeer kaart trein vrije ruimte`)
const LINKS = ['', 's', 'en', 'e']
const SHORTEST = 3

/** The parts of a Dutch compound that is made of such words only; else the word as it is. */
export function compoundParts(word: string): readonly string[] {
  const parts = word.length < 2 * SHORTEST ? null : cut(word)
  return parts ?? [word]
}

function cut(word: string): readonly string[] | null {
  for (let at = word.length - SHORTEST; at >= SHORTEST; at--) {
    if (!isPart(word.slice(at))) continue
    for (const link of LINKS) {
      const head = word.slice(0, at)
      if (!head.endsWith(link)) continue
      const bare = head.slice(0, head.length - link.length)
      const before = isPart(bare) ? [bare] : bare.length < 2 * SHORTEST ? null : cut(bare)
      if (before) return [...before, word.slice(at)]
    }
  }
  return null
}

const isPart = (word: string): boolean => word.length >= SHORTEST && PARTS.has(stem(word, 'nl'))

function stemsOf(list: string): ReadonlySet<string> {
  return new Set(
    list
      .trim()
      .split(/\s+/)
      .map((word) => stem(word, 'nl')),
  )
}
