import type { Passage } from '../cards/card.ts'

/** Groups and situations that have a passage of their own: how its heading names them, and how people speak of them. */
const GROUPS: readonly (readonly [heading: RegExp, said: RegExp])[] = [
  [/militair/, /militair|defensie|leger|soldaat|marine|military|army|defen[cs]e|soldier/],
  [
    /bij vakantie of ziekte/,
    /ziek|vakantie|verlof|\bvrij|feestdag|griep|zwanger|sick|\bill|holiday|vacation|leave|absen|day off/,
  ],
  [/aow/, /\baow|pensioen|gepensioneer|\b6[5-9]\b|\b7\d\b|doorwerk|\boud|retire|pension|\bage\b/],
  [/\bdga\b/, /\bdga|directeur|aandeel|eigenaar|\bbv\b|ondernemer|director|shareholder|owner/],
  [
    /ouders en mantelzorgers/,
    /ouder|\bkind|mantelzorg|moeder|vader|zorg|verpleeg|baby|gezin|dochter|zoon|partner|child|parent|carer|mother|father|\bson\b|daughter|family|kids?\b/,
  ],
  [/onder 18/, /jong|jeugd|\b1[4-7]\b|minderjarig|young|minor|teen|leeftijd|\bage\b|under/],
  [
    /uitzendkrachten/,
    /uitzend|stagi|\bzzp|freelan|ingehuur|inhuur|inle(?:en|ner)|vrijwillig|zelfstandig|agency|intern|self-employed|contractor|hired|temp/,
  ],
]

/** Whether a passage is about a group or situation of which the question says nothing. What is said is folded. */
export function isOfAnotherGroup({ faces }: Passage, said: string): boolean {
  const heading = faces.nl.heading.toLowerCase()
  return GROUPS.some(([named, spoken]) => named.test(heading) && !spoken.test(said))
}
