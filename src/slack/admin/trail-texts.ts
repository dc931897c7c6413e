import type { Bilingual, Language } from '../../core/language.ts'
import type { AuditFacts } from '../../store/audit.ts'

/** What is said around the audit trail. */
export const TRAIL_TEXTS = {
  title: { nl: 'Wie deed wat', en: 'Who did what' },
  intro: {
    nl: 'Alles wat is gepubliceerd, gekoppeld, doorgestuurd en geweigerd staat in een spoor. Vragen van mensen staan er niet in.',
    en: 'Everything that was published, linked, passed on and refused stands in a trail. Questions of people are not in it.',
  },
  checking: { nl: 'Ik kijk na of het spoor heel is…', en: 'I am checking whether the trail is whole…' },
  latest: { nl: 'De laatste regels', en: 'The latest lines' },
  forgotten: { nl: 'iemand die zich liet wissen', en: 'somebody who was deleted' },
  program: { nl: 'het programma zelf', en: 'the program itself' },
  download: { nl: 'Download het spoor', en: 'Download the trail' },
  downloadHow: {
    nl: 'Het adres is alleen voor jou en geldt vijf minuten. In het bestand staan geen namen; wie het bewaart, kan later zien of er iets aan is veranderd (npm run trail).',
    en: 'The address is for you alone and holds for five minutes. There are no names in the file; whoever keeps it can see later whether anything in it was changed (npm run trail).',
  },
  noPages: {
    nl: 'De webpagina’s staan hier uit. Op de server zelf haalt “npm run trail” het spoor uit de opslag.',
    en: 'The web pages are switched off here. On the server itself “npm run trail” takes the trail out of the storage.',
  },
} as const satisfies Record<string, Bilingual>

export function wholeTrail(entries: number, language: Language): string {
  if (language === 'nl') {
    return entries === 1
      ? 'Het spoor is heel: 1 regel.'
      : `Het spoor is heel: ${entries} regels, en elke regel volgt op de vorige.`
  }
  return entries === 1
    ? 'The trail is whole: 1 line.'
    : `The trail is whole: ${entries} lines, and each follows from the one before it.`
}

export function brokenTrail(number: number, language: Language): string {
  return language === 'nl'
    ? `Let op: regel ${number} volgt niet op de regel ervoor. Daar is iets veranderd of weggehaald. Vergelijk met een bestand van eerder.`
    : `Note: line ${number} does not follow from the one before it. Something was changed or taken out there. Compare it with an earlier file.`
}

/** What was done, by its name in the trail; one that is not here keeps that name. */
export const DONE: Readonly<Record<string, Bilingual>> = {
  publish: { nl: 'publiceerde', en: 'published' },
  restore: { nl: 'zette een tekst terug', en: 'restored a text' },
  disk: { nl: 'vond een tekst op schijf', en: 'found a text on disk' },
  offer: { nl: 'legde een tekst voor', en: 'offered a text' },
  'send-back': { nl: 'stuurde een tekst terug', en: 'sent a text back' },
  withdraw: { nl: 'haalde van de lijn', en: 'took off line' },
  'put-back': { nl: 'zette weer aan', en: 'put back on line' },
  recall: { nl: 'meldde een fout', en: 'told of a mistake' },
  remind: { nl: 'herinnerde aan nakijken', en: 'reminded of a review' },
  escalation: { nl: 'stuurde een vraag naar HR', en: 'sent a question to HR' },
  take: { nl: 'pakte een vraag op', en: 'took a question' },
  reply: { nl: 'beantwoordde een vraag', en: 'answered a question' },
  close: { nl: 'sloot een vraag', en: 'closed a question' },
  link: { nl: 'koppelde een antwoord', en: 'linked an answer' },
  'withdraw-link': { nl: 'trok een koppeling in', en: 'withdrew a link' },
  draft: { nl: 'stelde een kaart voor', en: 'proposed a card' },
  'draft-done': { nl: 'rondde een voorstel af', en: 'finished a proposal' },
  refused: { nl: 'werd geweigerd', en: 'was refused' },
  'channel-muted': { nl: 'zette automatische antwoorden uit', en: 'switched automatic answers off' },
  'channel-unmuted': { nl: 'zette automatische antwoorden aan', en: 'switched automatic answers on' },
  trail: { nl: 'haalde het spoor op', en: 'fetched the trail' },
}

/** What the facts of a line are called; the export keeps their names. */
const FACTS: Readonly<Record<string, Bilingual>> = {
  act: { nl: 'handeling', en: 'act' },
  cards: { nl: 'kaarten', en: 'cards' },
  channel: { nl: 'kanaal', en: 'channel' },
  draft: { nl: 'voorstel', en: 'proposal' },
  file: { nl: 'bestand', en: 'file' },
  kind: { nl: 'soort', en: 'kind' },
  link: { nl: 'koppeling', en: 'link' },
  named: { nl: 'met naam', en: 'with name' },
  needs: { nl: 'rol', en: 'role' },
  of: { nl: 'van', en: 'of' },
  places: { nl: 'gesprekken', en: 'conversations' },
  question: { nl: 'vraag', en: 'question' },
  questions: { nl: 'vragen', en: 'questions' },
  revision: { nl: 'tekst', en: 'text' },
  second: { nl: 'tweede beheerder', en: 'second administrator' },
  target: { nl: 'antwoord', en: 'answer' },
  until: { nl: 'tot en met', en: 'until' },
}

const YES_OR_NO: Readonly<Record<string, Bilingual>> = { true: { nl: 'ja', en: 'yes' }, false: { nl: 'nee', en: 'no' } }

/** “bestand: knowledge/rules/x.yaml, tweede beheerder: ja”; what is unknown here keeps its name. */
export function factWords(facts: AuditFacts, language: Language): string {
  const told = Object.entries(facts).flatMap(([name, value]) => {
    if (value === null) return []
    const shown = YES_OR_NO[String(value)]?.[language] ?? value
    return [`${FACTS[name]?.[language] ?? name}: ${shown}`]
  })
  return told.join(', ')
}
