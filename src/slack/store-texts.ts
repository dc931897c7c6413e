import type { Bilingual } from '../core/language.ts'

/** What people hear when something could not be kept. */
export const NOT_KEPT: Bilingual = {
  nl: 'Let op: ik kan dit gesprek nu niet bewaren. Het antwoord geldt gewoon. Vraag je later door, dan weet ik misschien niet meer waar het over ging.',
  en: 'Please note: I cannot keep this conversation at the moment. The answer itself holds. If you ask on later, I may no longer know what it was about.',
}

export const INTERRUPTED: Bilingual = {
  nl: 'Ik werd onderbroken voordat ik je vraag kon beantwoorden. Stel hem alsjeblieft nog een keer.',
  en: 'I was interrupted before I could answer your question. Please ask it again.',
}
