import { REASONS } from '../feedback.ts'

/** What the rows of a person say in one word, in words that the person knows. */
export const OWN_WORDS = {
  surface: {
    dm: { nl: 'in je gesprek met mij', en: 'in your conversation with me' },
    mention: { nl: 'je noemde mij in een kanaal', en: 'you mentioned me in a channel' },
    thread: { nl: 'je vroeg verder in een draad', en: 'you asked on in a thread' },
    command: { nl: 'met /hybride', en: 'with /hybride' },
    unasked: { nl: 'ik antwoordde je uit mezelf', en: 'I answered you by myself' },
  },
  verdict: { good: { nl: 'nuttig', en: 'helpful' }, bad: { nl: 'niet nuttig', en: 'not helpful' } },
  reason: REASONS,
  status: {
    open: { nl: 'wacht op antwoord', en: 'waits for an answer' },
    answered: { nl: 'beantwoord', en: 'answered' },
    closed: { nl: 'afgesloten', en: 'closed' },
  },
  edit: {
    open: { nl: 'bewaard', en: 'kept' },
    waiting: { nl: 'wacht op een tweede beheerder', en: 'waits for a second administrator' },
    published: { nl: 'gepubliceerd', en: 'published' },
    dropped: { nl: 'niet gebruikt', en: 'not used' },
  },
  toYou: { nl: 'naar jou alleen', en: 'to you alone' },
  inThread: { nl: 'naar de draad waar je het vroeg', en: 'to the thread where you asked' },
  about: { nl: 'over', en: 'about' },
  mark: {
    nl: 'in het logboek van beheer heet je',
    en: 'in the trail of administration you are called',
  },
} as const
