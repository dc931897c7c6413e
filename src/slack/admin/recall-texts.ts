import { parseDay } from '../../core/day.ts'
import { formatDay } from '../../core/format.ts'
import type { Bilingual, Language } from '../../core/language.ts'

/** What is said around answers that turned out to be wrong. */
export const RECALL_TEXTS = {
  nothing: { nl: 'Dit staat er niet meer.', en: 'This is no longer there.' },
  notify: { nl: 'Meld het in al deze gesprekken', en: 'Tell all these conversations' },
  wholeCard: { nl: 'De hele kaart', en: 'The whole card' },
  few: { nl: 'Minder dan vijf antwoorden rustten hierop.', en: 'Fewer than five answers rested on this.' },
  told: { nl: 'Gemeld, in elk gesprek één keer.', en: 'They were told, each conversation once.' },
  telling: { nl: 'Ik meld het. Een ogenblik…', en: 'I am telling them. One moment…' },
} as const satisfies Record<string, Bilingual>

/** For who got the answer. */
export function noticeAbout(name: string, language: Language): string {
  return language === 'nl'
    ? `Ik gaf je hier een antwoord over “${name}”. Dat rust op een tekst die is gewijzigd of ingetrokken. Stel je vraag opnieuw voor het antwoord van nu.`
    : `I gave you an answer about “${name}” here. It rests on a text that was changed or withdrawn. Ask again for the answer of now.`
}

export function lastDays(days: number, language: Language): string {
  return language === 'nl' ? `De laatste ${days} dagen` : `The last ${days} days`
}

export function recallCount(answers: number, places: number, language: Language): string {
  if (answers === 0) {
    return language === 'nl' ? 'Geen antwoord uit die tijd rust hierop.' : 'No answer of that time rests on this.'
  }
  if (language === 'nl') {
    const given = answers === 1 ? '1 antwoord rustte' : `${answers} antwoorden rustten`
    return `${given} hierop, in ${places} ${places === 1 ? 'gesprek' : 'gesprekken'}.`
  }
  const given = answers === 1 ? '1 answer' : `${answers} answers`
  return `${given} rested on this, in ${places} ${places === 1 ? 'conversation' : 'conversations'}.`
}

/** Conversations that only their asker reads. */
export function fewDirect(count: number, fewest: number, language: Language): string {
  if (language === 'nl') return `alleen voor de vrager: ${count < fewest ? `minder dan ${fewest}` : count}`
  return `for their asker alone: ${count < fewest ? `fewer than ${fewest}` : count}`
}

/** `hasMore`: the text was changed again since, or somebody got an answer from it since. */
export function toldBefore(on: string, hasMore: boolean, language: Language): string {
  const day = parseDay(on)
  const told = day ? formatDay(day, language) : on
  const more = {
    nl: ' Wie het van deze tekst nog niet hoorde, krijgt het nu te horen.',
    en: ' Whoever has not heard it of this text yet is told now.',
  }
  const before = language === 'nl' ? `Dit is eerder gemeld, op ${told}.` : `This was told before, on ${told}.`
  return `${before}${hasMore ? more[language] : ''}`
}
