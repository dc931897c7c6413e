/** What a person typed, from what Slack sends: names and links come in angle brackets, `&`, `<` and `>` escaped. */
export function typedText(sent: string, botUser: string): string {
  return sent
    .replace(/<([^<>]*)>/g, (_, inside: string) => spoken(inside, botUser))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
}

function spoken(inside: string, botUser: string): string {
  const [target = '', label] = inside.split('|')
  if (target === `@${botUser}`) return ''
  if (target.startsWith('@')) return label ? `@${label}` : ''
  if (target.startsWith('#')) return label ? `#${label}` : ''
  if (target.startsWith('!')) return ''
  return label ?? target.replace(/^mailto:/, '')
}

/** Whether the text names a person other than the assistant: then it is meant for them. */
export function namesSomeoneElse(sent: string, botUser: string): boolean {
  return [...sent.matchAll(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g)].some(([, user]) => user !== botUser)
}

export function names(sent: string, botUser: string): boolean {
  return sent.includes(`<@${botUser}>`) || sent.includes(`<@${botUser}|`)
}
