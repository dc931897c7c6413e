import { once } from 'node:events'
import { createReadStream, createWriteStream, renameSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import { ConfigError, storePlaceFrom } from './config.ts'
import { backup, restore } from './store/backup.ts'
import type { Engine } from './store/engine.ts'
import { migrate } from './store/migrate.ts'
import { MIGRATIONS } from './store/migrations.ts'
import { engineAt } from './store/open.ts'

const USAGE = 'npm run backup -- FILE\nnpm run restore -- FILE\n'

/** Writes the whole store to a file, or puts such a file into an empty store. The program may run meanwhile. */
async function main([command, file]: readonly string[]): Promise<number> {
  if ((command !== 'backup' && command !== 'restore') || file === undefined) {
    process.stderr.write(USAGE)
    return 2
  }
  const problems: string[] = []
  const place = storePlaceFrom(process.env, problems)
  if (problems.length > 0) throw new ConfigError(problems)
  const engine = engineAt(place, () => new Date())
  try {
    await migrate(engine, MIGRATIONS)
    const rows = await (command === 'backup' ? writeTo(file, engine) : readFrom(file, engine))
    process.stdout.write(`${rows} ${command === 'backup' ? 'rows written to' : 'rows restored from'} ${file}\n`)
    return 0
  } finally {
    await engine.close()
  }
}

/** Under another name until it is whole, so that a backup that was broken off is never taken for one. */
async function writeTo(file: string, engine: Engine): Promise<number> {
  const unfinished = `${file}.unfinished`
  const stream = createWriteStream(unfinished, { mode: 0o600, flush: true })
  const rows = await backup(engine, async (line) => {
    if (!stream.write(`${line}\n`)) await once(stream, 'drain')
  })
  stream.end()
  await finished(stream)
  renameSync(unfinished, file)
  return rows
}

const readFrom = (file: string, engine: Engine): Promise<number> =>
  restore(engine, createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY }))

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  },
)
