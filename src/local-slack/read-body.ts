import type { IncomingMessage } from 'node:http'

const MOST_BYTES = 1_000_000
const MOST_PATIENCE = 20 * MOST_BYTES

/** The whole body as text; `null` when it is larger than a megabyte. */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    // What is too much is still read, so that the sender gets an answer instead of a broken connection.
    if (size <= MOST_BYTES) chunks.push(bytes)
    else if (size > MOST_PATIENCE) request.destroy()
  }
  return size > MOST_BYTES ? null : Buffer.concat(chunks).toString('utf8')
}
