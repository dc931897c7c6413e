import type { types } from '@slack/bolt'
import type { Bilingual, Language } from '../core/language.ts'
import { linkButton, paragraph, span } from './block-parts.ts'
import type { Posted } from './blocks.ts'
import { sentence } from './blocks.ts'

const TEXTS = {
  intro: {
    nl: 'Ik help je met een brief volgens de Wet flexibel werken. Je vult in wat je weet; ik zet de termijnen en de bronnen erbij. De brief kun je lezen, kopiëren en downloaden.',
    en: 'I help you with a letter under the Flexible Working Act. You fill in what you know; I add the deadlines and the sources. You can read, copy and download the letter.',
  },
  request: { nl: 'Verzoek van een werknemer', en: 'Request of an employee' },
  decision: { nl: 'Besluit van een werkgever', en: 'Decision of an employer' },
  nowhere: {
    nl: 'De brieven staan op een webpagina, en die is hier nog niet ingesteld. Vraag je beheerder om PUBLIC_URL.',
    en: 'The letters are on a web page, which is not set up here yet. Ask your administrator for PUBLIC_URL.',
  },
} as const satisfies Record<string, Bilingual>

/** `/hybride brief`: the pages on which a letter is filled in; what is typed there goes no further than that page. */
export function lettersMessage(publicUrl: string | null, language: Language): Posted {
  if (publicUrl === null) return sentence(TEXTS.nowhere[language])
  const root = publicUrl.replace(/\/$/, '')
  const buttons: (types.Button | null)[] = [
    linkButton('link:request', TEXTS.request[language], `${root}/brief/verzoek?taal=${language}`),
    linkButton('link:decision', TEXTS.decision[language], `${root}/brief/besluit?taal=${language}`),
  ]
  const elements = buttons.filter((one) => one !== null)
  const text = TEXTS.intro[language]
  return {
    text,
    blocks: [paragraph(span(text)), ...(elements.length > 0 ? [{ type: 'actions' as const, elements }] : [])],
  }
}
