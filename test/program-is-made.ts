import { execFileSync } from 'node:child_process'

/**
 * Makes the program as it is shipped, when its source is newer, before any test starts it: tests that each did so would
 * read files that another is just writing.
 */
export default function makeProgram(): void {
  execFileSync(process.execPath, ['src/launch.mjs', 'ask', '--json'], {
    input: '',
    stdio: ['pipe', 'ignore', 'inherit'],
  })
}
