/** Any text, safe inside Slack's markup: nothing in it can be a link, a mention or a call to a channel. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** Cut to so many characters at a word, with a mark where it was cut. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  const space = cut.lastIndexOf(' ')
  return `${whole(space > most / 2 ? cut.slice(0, space) : cut)}…`
}

/** Escaped text of at most so many characters; it never ends inside `&amp;`. */
export function escapedWithin(text: string, most: number): string {
  let room = most
  for (;;) {
    const safe = escaped(shortened(text, room))
    if (safe.length <= most) return safe
    room -= Math.max(1, Math.ceil((safe.length - most) / 5))
  }
}

/** Without half a character at the end. */
function whole(text: string): string {
  const last = text.charCodeAt(text.length - 1)
  return last >= 0xd800 && last <= 0xdbff ? text.slice(0, -1) : text
}
