import type { Layer } from '../cards/card.ts'
import type { Source } from '../core/citation.ts'
import type { Day, Validity } from '../core/day.ts'
import { formatDay } from '../core/format.ts'
import type { Language } from '../core/language.ts'
import type { Place } from './parts.ts'
import type { ReplyCitation } from './reply.ts'
import type { SmallTalk } from './small-talk.ts'

/** Every sentence that is the assistant's own; what it knows stands in the cards. */

const LAYER_NAMES: Readonly<Record<Layer, Record<Language, string>>> = {
  wet: { nl: 'wet', en: 'law' },
  kabinet: { nl: 'brief van het kabinet', en: 'government letter' },
  cijfers: { nl: 'cijfers', en: 'figures' },
  praktijk: { nl: 'praktijk', en: 'practice' },
  beleid: { nl: 'beleid van je werkgever', en: "your employer's policy" },
}

export const layerName = (layer: Layer, language: Language): string => LAYER_NAMES[layer][language]

const SOURCE_KINDS: Readonly<Record<Source['kind'], Record<Language, string>>> = {
  law: { nl: 'wet', en: 'law' },
  letter: { nl: 'brief van het kabinet', en: 'government letter' },
  official: { nl: 'overheid', en: 'official' },
  publication: { nl: 'publicatie', en: 'publication' },
  professional: { nl: 'vakpublicatie', en: 'professional publication' },
  press: { nl: 'nieuwsbericht', en: 'news report' },
}

export const sourceKindName = (kind: Source['kind'], language: Language): string => SOURCE_KINDS[kind][language]

/** `Stand-van-zakenbrief hybride werken, 28 maart 2024, alinea p53`, and the words that stand there. */
export function placeOf(citation: ReplyCitation, source: Source, language: Language): Place {
  const date = citation.date
    ? formatDay(citation.date, language)
    : source.kind === 'law'
      ? null
      : (source.year?.toString() ?? null)
  const paragraph =
    citation.paragraph && (language === 'nl' ? `alinea ${citation.paragraph}` : `paragraph ${citation.paragraph}`)
  const place = [citation.title, source.kind === 'law' ? null : date, citation.section, paragraph]
    .filter(Boolean)
    .join(', ')
  return { place, quote: citation.quote }
}

/** `Geldt van 1 januari 2026 tot en met 31 december 2026.` in the tense that fits the day. */
export function validityLine(validity: Validity, today: Day, language: Language): string {
  const from = validity.from && formatDay(validity.from, language)
  const to = validity.to && formatDay(validity.to, language)
  const past = validity.to !== null && validity.to < today
  const ahead = validity.from !== null && validity.from > today
  if (language === 'nl') {
    const verb = past ? 'Gold' : ahead ? 'Gaat gelden' : 'Geldt'
    const span = [from && `${past || to ? 'van' : 'sinds'} ${from}`, to && `tot en met ${to}`].filter(Boolean).join(' ')
    return span ? `${verb} ${ahead && !to ? `vanaf ${from}` : span}.` : `Geldt op ${formatDay(today, language)}.`
  }
  const verb = past ? 'Applied' : ahead ? 'Will apply' : 'Applies'
  const span = [from && `${to || ahead ? 'from' : 'since'} ${from}`, to && `until ${to} inclusive`]
    .filter(Boolean)
    .join(' ')
  return span ? `${verb} ${span}.` : `Applies on ${formatDay(today, language)}.`
}

export const WORDS = {
  nl: {
    source: 'Bron',
    sources: 'Bronnen',
    caution: 'Let op',
    expired: (to: Day) => `Let op: dit geldt niet meer. Het gold tot en met ${formatDay(to, 'nl')}.`,
    notYet: (from: Day) => `Let op: dit geldt nog niet. Het gaat in op ${formatDay(from, 'nl')}.`,
    announced: 'Dit is aangekondigd en kan nog veranderen.',
    nowHolds: 'Wat nu geldt',
    beside: 'Misschien bedoel je dit',
    also: 'En je andere vraag',
    receipt: 'Bonnetje (om na te rekenen)',
    linked: (by: string, day: string) => `Gekoppeld door HR (${by}${day}).`,
    disclaimer: 'Dit is algemene uitleg, geen juridisch advies.',
    statusOn: (today: Day) => `stand ${formatDay(today, 'nl')}`,
    noValueAhead: (title: string, year: number, last: number) =>
      `Dat weet ik nog niet: voor ${year} heb ik geen waarde van “${title}”. De laatste die ik ken, is die van ${last}.`,
    noValueBefore: (title: string, year: number, first: Day) =>
      `Voor ${year} bestaat geen waarde van “${title}”. De eerste geldt vanaf ${formatDay(first, 'nl')}.`,
    unsure: 'Dat weet ik niet zeker genoeg om er een antwoord op te geven.',
    outOfScope: 'Dat weet ik niet: het staat niet in mijn kaarten over hybride werken.',
    near: 'Bedoel je misschien een van deze vragen?',
    askHr: 'Staat je vraag er niet bij? Leg hem dan voor aan HR.',
    askHrNow: 'Leg je vraag voor aan HR.',
    scope:
      'Ik ken vergoedingen, de werkkostenregeling, de Wet flexibel werken, arbo en RI&E, grenswerkers, cijfers en beleid.',
    policyBeside: 'Je werkgever heeft hier ook eigen beleid over',
    offer: (title: string) => `Zal ik het voor jou uitrekenen (${title})? Zeg dan “ja”.`,
    lawBeside: 'Los van dat beleid zegt de wet',
    reviewDue: (by: Day) => `deze tekst had uiterlijk ${formatDay(by, 'nl')} nagekeken moeten zijn.`,
    withdrawn: (title: string) =>
      `Ik weet waar je vraag over gaat (“${title}”), maar die tekst is tijdelijk weggehaald omdat hij wordt nagekeken. Daarom geef ik er nu geen antwoord op.`,
    withheld: (title: string, by: Day) =>
      `Ik weet waar je vraag over gaat (“${title}”), maar die tekst had uiterlijk ${formatDay(by, 'nl')} nagekeken moeten zijn. Zolang dat niet is gebeurd, geef ik er geen antwoord op.`,
    sumWithdrawn: (title: string) =>
      `De berekening “${title}” is tijdelijk weggehaald omdat hij wordt nagekeken. Daarom reken ik dit nu niet uit.`,
    nowWithdrawn: 'daarover geef ik nu geen antwoord, omdat die tekst wordt nagekeken.',
  },
  en: {
    source: 'Source',
    sources: 'Sources',
    caution: 'Note',
    expired: (to: Day) => `Note: this no longer applies. It applied until ${formatDay(to, 'en')} inclusive.`,
    notYet: (from: Day) => `Note: this does not apply yet. It starts on ${formatDay(from, 'en')}.`,
    announced: 'This has been announced and may still change.',
    nowHolds: 'What applies now',
    beside: 'Perhaps you mean this',
    also: 'And your other question',
    receipt: 'Receipt (to do it over)',
    linked: (by: string, day: string) => `Linked by HR (${by}${day}).`,
    disclaimer: 'This is general information, not legal advice.',
    statusOn: (today: Day) => `as of ${formatDay(today, 'en')}`,
    noValueAhead: (title: string, year: number, last: number) =>
      `I do not know that yet: for ${year} I have no value of “${title}”. The last one I know is that of ${last}.`,
    noValueBefore: (title: string, year: number, first: Day) =>
      `For ${year} there is no value of “${title}”. The first one applies from ${formatDay(first, 'en')}.`,
    unsure: 'I am not sure enough about that to give an answer.',
    outOfScope: 'I do not know: it is not in my cards about hybrid work.',
    near: 'Did you perhaps mean one of these questions?',
    askHr: 'Is your question not among them? Then put it to HR.',
    askHrNow: 'Put your question to HR.',
    scope:
      'I know about allowances, the work-related costs scheme (WKR), the Flexible Working Act, health and safety (RI&E), cross-border workers, figures and policy.',
    policyBeside: 'Your employer also has its own policy on this',
    offer: (title: string) => `Shall I work it out for you (${title})? Then say “yes”.`,
    lawBeside: 'Apart from that policy, the law says',
    reviewDue: (by: Day) => `this text should have been reviewed by ${formatDay(by, 'en')}.`,
    withdrawn: (title: string) =>
      `I know what your question is about (“${title}”), but that text has been taken off line while it is checked. So I give no answer to it now.`,
    withheld: (title: string, by: Day) =>
      `I know what your question is about (“${title}”), but that text should have been reviewed by ${formatDay(by, 'en')}. Until that is done I give no answer to it.`,
    sumWithdrawn: (title: string) =>
      `The calculation “${title}” has been taken off line while it is checked. So I do not work this out now.`,
    nowWithdrawn: 'I give no answer about that now, because that text is being checked.',
  },
} as const

export const NOTICES: Readonly<Record<SmallTalk, Record<Language, string>>> = {
  greeting: {
    nl: 'Hallo! Stel me een vraag over hybride werken in Nederland, bijvoorbeeld over vergoedingen, thuiswerken aanvragen, de RI&E of werken over de grens.',
    en: 'Hello! Ask me anything about hybrid work in the Netherlands, for instance allowances, asking to work from home, the RI&E or working across the border.',
  },
  thanks: {
    nl: 'Graag gedaan. Heb je nog een vraag, stel hem gerust.',
    en: 'You are welcome. If you have another question, just ask.',
  },
  goodbye: {
    nl: 'Tot ziens. Je kunt altijd terugkomen met een vraag.',
    en: 'Goodbye. You can always come back with a question.',
  },
  help: {
    nl: 'Ik beantwoord vragen over hybride werken in Nederland en noem altijd de bron en de datum: vergoedingen en de werkkostenregeling, de Wet flexibel werken, arbo en de RI&E, grenswerkers, cijfers en beleid. Ik reken ook voor je, bijvoorbeeld: “3 dagen thuis, 2 op kantoor, 27 km”. Weet ik iets niet, dan zeg ik dat.',
    en: 'I answer questions about hybrid work in the Netherlands and always name the source and the date: allowances and the work-related costs scheme (WKR), the Flexible Working Act, health and safety (RI&E), cross-border workers, figures and policy. I also calculate for you, for instance: “3 days at home, 2 in the office, 27 km”. When I do not know something, I say so.',
  },
  who: {
    nl: 'Ik ben Hybridewijzer, een programma dat vragen over hybride werken beantwoordt uit gecontroleerde kaarten met bron en datum. Ik ben geen mens en verzin niets.',
    en: 'I am Hybridewijzer, a program that answers questions about hybrid work from checked cards with source and date. I am not a person and I make nothing up.',
  },
  fine: { nl: 'Fijn. Heb je nog een vraag, stel hem gerust.', en: 'Good. If you have another question, just ask.' },
}

export const SAMPLE_QUESTIONS: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'Hoeveel thuiswerkvergoeding mag ik dit jaar onbelast krijgen?',
    'Mag mijn baas thuiswerken weigeren?',
    '3 dagen thuis, 2 op kantoor, 27 km: wat mag ik onbelast krijgen?',
  ],
  en: [
    'How much home-working allowance is tax-free this year?',
    'Can my employer refuse a request to work from home?',
    '3 days at home, 2 in the office, 27 km: what can I get tax-free?',
  ],
}
