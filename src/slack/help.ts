import type { Bilingual, Language } from '../core/language.ts'
import { type Block, button, paragraph, smallPrint, span } from './block-parts.ts'
import type { Posted } from './blocks.ts'
import { escaped } from './mrkdwn.ts'
import { PROMPTS, TEXTS } from './texts.ts'

const INTRO: Bilingual = {
  nl: 'Ik beantwoord vragen over hybride werken in Nederland, met bron en datum. Weet ik iets niet zeker, dan zeg ik dat.',
  en: 'I answer questions about hybrid work in the Netherlands, with source and date. When I am not sure, I say so.',
}

/** What can be typed after `/hybride`, and what it does. */
const WORDS: readonly (readonly [typed: Bilingual, does: Bilingual])[] = [
  [
    { nl: '/hybride [je vraag]', en: '/hybride [your question]' },
    {
      nl: 'geeft je antwoord; alleen jij ziet het, en je kunt het delen',
      en: 'answers; only you see it, and you can share it',
    },
  ],
  [
    { nl: '/hybride bereken', en: '/hybride bereken' },
    { nl: 'laat zien wat ik voor je kan uitrekenen', en: 'shows what I can work out for you' },
  ],
  [
    { nl: '/hybride kaart [onderwerp]', en: '/hybride kaart [subject]' },
    {
      nl: 'laat zien wat ik over een onderwerp weet, met de bronnen',
      en: 'shows what I know about a subject, with the sources',
    },
  ],
  [
    { nl: '/hybride mijn gegevens', en: '/hybride mijn gegevens' },
    {
      nl: 'laat zien wat ik van je bewaar, en je kunt het wissen',
      en: 'shows what I keep of you, and you can delete it',
    },
  ],
]

const ELSEWHERE: Bilingual = {
  nl: 'Je kunt me ook een bericht sturen, @Hybridewijzer noemen in een kanaal, of bij een bericht van een ander “Beantwoord deze vraag” kiezen.',
  en: 'You can also send me a message, mention @Hybridewijzer in a channel, or choose “Beantwoord deze vraag” on someone’s message.',
}

/** `/hybride help`: everything that can be done, and something to start with. */
export function helpMessage(language: Language): Posted {
  const lines = WORDS.map(([typed, does]): Block => {
    return {
      type: 'section',
      text: { type: 'mrkdwn', text: `\`${escaped(typed[language])}\`  ${escaped(does[language])}` },
    }
  })
  const elements = PROMPTS[language].map(({ title, message }, index) => button(`ask:help-${index}`, title, message))
  return {
    text: INTRO[language],
    blocks: [
      paragraph(span(INTRO[language])),
      ...lines,
      paragraph(span(ELSEWHERE[language])),
      { type: 'actions', elements },
      smallPrint(TEXTS.fairness[language]),
    ],
  }
}
