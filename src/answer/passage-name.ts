/** What a passage is called beside others: its card, then its heading. A card that asks something needs no colon. */
export function passageName(title: string, heading: string): string {
  return /[?!]$/.test(title) ? `${title} ${heading}` : `${title}: ${heading}`
}
