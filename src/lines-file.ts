import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync, renameSync } from 'node:fs'
import { createInterface, type Interface } from 'node:readline'
import { finished } from 'node:stream/promises'

/** Writes a file a line at a time, under another name until it is whole: one that was broken off is never taken for one. */
export async function writeLines<T>(
  file: string,
  write: (line: (text: string) => Promise<void>) => Promise<T>,
): Promise<T> {
  const unfinished = `${file}.unfinished`
  const stream = createWriteStream(unfinished, { mode: 0o600, flush: true })
  const written = await write(async (text) => {
    if (!stream.write(`${text}\n`)) await once(stream, 'drain')
  })
  stream.end()
  await finished(stream)
  renameSync(unfinished, file)
  return written
}

/** Throws an `Error` when there is no such file. */
export function linesOf(file: string): Interface {
  if (!existsSync(file)) throw new Error(`There is no file ${file}; give the path of one that was written before.`)
  return createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })
}
