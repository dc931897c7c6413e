/**
 * The lines of a stream of bytes, a byte order mark left out.
 *
 * Only a line feed ends a line: a JSON text may hold the other line ends of Unicode, at which `readline` would cut it.
 */
export async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let open = ''
  for await (const bytes of input) {
    const [end = '', ...lines] = decoder.decode(bytes, { stream: true }).split('\n')
    open += end
    for (const line of lines) {
      yield open
      open = line
    }
  }
  open += decoder.decode()
  if (open !== '') yield open
}
