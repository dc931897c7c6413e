import { endWith } from './command.ts'
import { ConfigError, storePlaceFrom } from './config.ts'
import { linesOf, writeLines } from './lines-file.ts'
import { addSettingsFile } from './settings-file.ts'
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
  addSettingsFile()
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

const writeTo = (file: string, engine: Engine): Promise<number> => writeLines(file, (write) => backup(engine, write))

const readFrom = (file: string, engine: Engine): Promise<number> => restore(engine, linesOf(file))

await endWith(() => main(process.argv.slice(2)))
