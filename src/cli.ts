import { endWith } from './command.ts'
import { foldersFrom } from './folders.ts'
import { addSettingsFile } from './settings-file.ts'

const USAGE = `ask [--json] [--today 2026-01-31] [--language nl|en] "question"
ask --json < questions.jsonl
ask verify CODE-OR-FILE
check [--today 2026-01-31]
`

const [command, ...args] = process.argv.slice(2)

// Whoever reads the replies may stop reading, as "head" does; that is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

void endWith(run)

/** Whoever mistyped an option, or asks for help, is told how it is used. */
async function run(): Promise<number> {
  if (command === '--help' || args[0] === '--help') {
    process.stdout.write(USAGE)
    return 0
  }
  try {
    return await runCommand()
  } catch (error) {
    if (!isUnknownOption(error)) throw error
    process.stderr.write(`${error.message}\n${USAGE}`)
    return 2
  }
}

function isUnknownOption(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

/** Each command is loaded only when it is asked for, so that a question does not wait for the checker. */
async function runCommand(): Promise<number> {
  addSettingsFile()
  const folders = foldersFrom(process.env)
  switch (command) {
    case 'ask': {
      const [first, second, third] = args
      if (first === 'verify' && second !== undefined && third === undefined) {
        const { verifyCommand } = await import('./cli/verify.ts')
        return verifyCommand(second, folders, process.env)
      }
      const [{ askCommand }, { loadAssistant }] = await Promise.all([
        import('./cli/ask.ts'),
        import('./load-assistant.ts'),
      ])
      return askCommand(args, () => loadAssistant(folders))
    }
    case 'check': {
      const { checkCommand } = await import('./cli/check.ts')
      return checkCommand(args, folders)
    }
    default:
      process.stderr.write(USAGE)
      return 2
  }
}
