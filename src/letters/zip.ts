import { crc32 } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly content: string
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const VERSION = 20
/** Names and contents are UTF-8. */
const UTF_8 = 0x0800
/** 1 January 1980, the first day that a zip can name: the same letter gives the same bytes. */
const DOS_DATE = 0x0021

/**
 * A zip whose entries are stored as they are. A letter is a few kilobytes, so packing it smaller would only cost a
 * dependency; names are ours, so no length can overflow.
 */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const { name, content } of entries) {
    const [named, bytes] = [Buffer.from(name), Buffer.from(content)]
    const about = aboutEntry(named, bytes)
    locals.push(numbers([LOCAL, 4]), about, named, bytes)
    centrals.push(numbers([CENTRAL, 4], [VERSION, 2]), about, whereEntry(offset), named)
    offset += 4 + about.length + named.length + bytes.length
  }
  const central = Buffer.concat(centrals)
  const count = entries.length
  const end = numbers([END, 4], [0, 2], [0, 2], [count, 2], [count, 2], [central.length, 4], [offset, 4], [0, 2])
  return Buffer.concat([...locals, central, end])
}

/** The fields that the two headers of an entry share. */
function aboutEntry(name: Buffer, bytes: Buffer): Buffer {
  const stored = 0
  const time = 0
  const size: Field = [bytes.length, 4]
  return numbers(
    [VERSION, 2],
    [UTF_8, 2],
    [stored, 2],
    [time, 2],
    [DOS_DATE, 2],
    [crc32(bytes), 4],
    size,
    size,
    [name.length, 2],
    [0, 2],
  )
}

/** No comment, first disk, no attributes, and where the entry begins. */
function whereEntry(offset: number): Buffer {
  return numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4])
}

type Field = readonly [value: number, bytes: 2 | 4]

function numbers(...fields: readonly Field[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [, bytes]) => sum + bytes, 0))
  let at = 0
  for (const [value, bytes] of fields) at = buffer.writeUIntLE(value, at, bytes)
  return buffer
}
