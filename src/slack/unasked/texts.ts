import type { Bilingual } from '../../core/language.ts'

export const UNASKED_TEXTS = {
  quiet: { nl: 'Hier niet meer', en: 'Not here any more' },
  unasked: {
    nl: 'Je noemde mij niet, maar hier ben ik zeker van.',
    en: 'You did not mention me, but I am sure of this one.',
  },
  quietNow: {
    nl: 'Goed, in deze draad zeg ik niets meer, tenzij iemand mij noemt.',
    en: 'Fine, I say nothing more in this thread, unless somebody mentions me.',
  },
  channelToo: { nl: 'In dit hele kanaal niet meer', en: 'Not in this whole channel' },
  channelQuiet: {
    nl: 'In dit kanaal antwoord ik niet meer uit mezelf. Met /hybride automatisch aan doe ik het weer.',
    en: 'In this channel I no longer answer by myself. With /hybride automatisch aan I do so again.',
  },
  channelOn: {
    nl: 'In dit kanaal antwoord ik weer uit mezelf, als ik zeker ben.',
    en: 'In this channel I answer by myself again, when I am sure.',
  },
  notChosen: {
    nl: 'Dit kanaal staat niet in AUTO_ANSWER_CHANNELS, dus antwoord ik hier alleen als iemand mij noemt.',
    en: 'This channel is not in AUTO_ANSWER_CHANNELS, so I only answer here when somebody mentions me.',
  },
  adminsOnly: {
    nl: 'Alleen beheerders zetten automatische antwoorden in een kanaal aan of uit.',
    en: 'Only administrators switch automatic answers in a channel on or off.',
  },
} as const satisfies Record<string, Bilingual>
