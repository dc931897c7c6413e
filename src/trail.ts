import { endWith } from './command.ts'
import { ConfigError, storePlaceFrom } from './config.ts'
import { linesOf, writeLines } from './lines-file.ts'
import { addSettingsFile } from './settings-file.ts'
import { verdictOnFile } from './store/audit-file.ts'
import { openStore } from './store/open.ts'
import type { Store } from './store/store.ts'

const USAGE = 'npm run trail -- write FILE\nnpm run trail -- check FILE\n'

/** Takes the audit trail out of the store, or checks one that was taken out: for that no store is needed. */
async function main([command, file]: readonly string[]): Promise<number> {
  if ((command !== 'write' && command !== 'check') || file === undefined) {
    process.stderr.write(USAGE)
    return 2
  }
  if (command === 'check') return check(file)
  addSettingsFile()
  const problems: string[] = []
  const place = storePlaceFrom(process.env, problems)
  if (problems.length > 0) throw new ConfigError(problems)
  const store = await openStore({ place })
  try {
    process.stdout.write(`${await writeTo(file, store)} lines written to ${file}\n`)
    return 0
  } finally {
    await store.close()
  }
}

async function check(file: string): Promise<number> {
  const verdict = await verdictOnFile(linesOf(file))
  const said =
    verdict.kind === 'whole'
      ? `${verdict.entries} lines, and each follows from the one before it.`
      : `Line ${verdict.number} does not follow from the one before it: something was changed or taken out there.`
  process.stdout.write(`${said}\n`)
  return verdict.kind === 'whole' ? 0 : 1
}

const writeTo = (file: string, { audit }: Pick<Store, 'audit'>): Promise<number> =>
  writeLines(file, async (write) => {
    let lines = 0
    for await (const entry of audit.entries()) {
      await write(JSON.stringify(entry))
      lines += 1
    }
    return lines
  })

await endWith(() => main(process.argv.slice(2)))
