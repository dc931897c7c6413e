import type { Bilingual } from '../../core/language.ts'

/** What is said around a text that a second administrator looks at. */
export const SECOND_LOOK_TEXTS = {
  writtenBy: { nl: 'Geschreven door', en: 'Written by' },
  because: { nl: 'Waarom:', en: 'Why:' },
  noReason: { nl: 'Er staat geen reden bij.', en: 'No reason was given.' },
  own: {
    nl: 'Je kunt je eigen tekst niet zelf goedkeuren. Vraag een andere beheerder.',
    en: 'You cannot approve your own text. Ask another administrator.',
  },
  gone: {
    nl: 'Deze tekst wacht niet meer: iemand heeft hem al gepubliceerd, teruggestuurd of veranderd.',
    en: 'This text is not waiting any more: somebody has published it, sent it back or changed it.',
  },
  problems: {
    nl: 'Dit kan zo niet gepubliceerd worden. Stuur het terug, dan kan de schrijver verder:',
    en: 'This cannot be published like this. Send it back, so that the writer can go on:',
  },
  sendBack: { nl: 'Stuur terug', en: 'Send back' },
  why: { nl: 'Wat moet er anders?', en: 'What should be different?' },
  whyHint: {
    nl: 'De schrijver leest dit, met je naam erbij. De tekst blijft bewaard.',
    en: 'The writer reads this, with your name. The text is kept.',
  },
  noWhy: { nl: 'Schrijf op wat er anders moet.', en: 'Write what should be different.' },
  sentBack: {
    nl: 'Teruggestuurd. De schrijver krijgt een bericht met je reden en kan met dezelfde tekst verder.',
    en: 'Sent back. The writer gets a message with your reason and can go on with the same text.',
  },
  untold: {
    nl: 'Teruggestuurd, maar een bericht aan de schrijver kwam niet aan. Je reden staat bij de tekst.',
    en: 'Sent back, but a message to the writer did not arrive. Your reason stands with the text.',
  },
  overtaken: {
    nl: 'Dit kan niet meer zo gepubliceerd worden: sinds het werd geschreven, is er iets anders veranderd. De tekst ligt weer bij de schrijver.',
    en: 'This cannot be published like this any more: something else changed since it was written. The text is with its writer again.',
  },
  isYours: { nl: 'Je tekst ligt weer bij jou:', en: 'Your text is with you again:' },
  yours: { nl: 'stuurde je tekst terug:', en: 'sent your text back:' },
  yoursOvertaken: {
    nl: 'wilde je tekst publiceren, maar er is intussen iets anders veranderd:',
    en: 'wanted to publish your text, but something else changed meanwhile:',
  },
  kept: {
    nl: 'Wat je schreef is bewaard. Pas het aan en publiceer het opnieuw.',
    en: 'What you wrote is kept. Change it and publish it again.',
  },
  remark: { nl: 'Een tweede beheerder stuurde dit terug:', en: 'A second administrator sent this back:' },
  stillWaits: {
    nl: 'Deze tekst wacht op een tweede beheerder. Als je hem hier verandert en nakijkt, wacht hij pas weer als je hem opnieuw publiceert.',
    en: 'This text waits for a second administrator. If you change and check it here, it only waits again once you publish it again.',
  },
  isBack: { nl: 'teruggestuurd', en: 'sent back' },
} as const satisfies Record<string, Bilingual>
