import type { Bilingual } from '../../core/language.ts'

export const OWN_TEXTS = {
  title: { nl: 'Mijn gegevens', en: 'What is kept of me' },
  intro: {
    nl: 'Dit bewaar ik van jou. Wat je vraagt bewaar ik niet, behalve een vraag die je zelf aan HR stuurt, en een paar woorden van een vraag zonder goed antwoord. Alles hieronder verdwijnt vanzelf na een tijd.',
    en: 'This is what I keep of you. I do not keep what you ask, except a question that you send to HR yourself, and a few words of one without a good answer. All of it goes away by itself after a while.',
  },
  nothing: {
    nl: 'Ik bewaar op dit moment niets van jou.',
    en: 'At this moment I keep nothing of you.',
  },
  andMore: { nl: 'en nog', en: 'and more:' },
  remove: { nl: 'Wis mijn gegevens', en: 'Delete what is kept of me' },
  sure: { nl: 'Alles wissen?', en: 'Delete everything?' },
  sureText: {
    nl: 'Ook je vragen aan HR die nog openstaan. Dit kan niet terug. Berichten in Slack zelf blijven staan.',
    en: 'Also your questions to HR that are still open. This cannot be undone. Messages in Slack itself stay.',
  },
  yes: { nl: 'Wis', en: 'Delete' },
  no: { nl: 'Laat staan', en: 'Keep' },
  removed: {
    nl: 'Gewist. Ik bewaar niets meer van jou. Berichten in Slack zelf kun je daar verwijderen.',
    en: 'Deleted. I keep nothing of you any more. Messages in Slack itself can be removed there.',
  },
} as const satisfies Record<string, Bilingual>
