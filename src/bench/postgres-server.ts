import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A PostgreSQL server of our own, on a socket in a folder that goes away with it, or with the program that started it. */
export interface PostgresServer {
  readonly host: string
  /** Ends the server and every connection to it; what it holds is there again after `start`. */
  halt(): Promise<void>
  start(): void
  stop(): Promise<void>
}

const INSTALLED = '/usr/lib/postgresql'

/**
 * Runs the server until a line or the end comes from the program that started it. The end comes however that program
 * came to its own, and then nobody is left to remove the folder.
 */
const WHILE_STARTED =
  'folder=$1; shift; "$@" & read -r _ && left=1; kill -INT $!; wait; [ "$left" ] || rm -rf "$folder"'

/** Where the newest installed server's programs are, or `null` when there is none. */
export function postgresPrograms(): string | null {
  const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED) : []
  const folders = versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(INSTALLED, version, 'bin'))
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}

export async function startPostgres(programs: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-postgres-'))
  const owner = ownerFor(folder)
  const data = join(folder, 'data')
  const run = { ...owner, cwd: folder }
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'bench', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...run, stdio: 'ignore' },
  )
  const settings = ['-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'shared_buffers=256MB']
  const command = [join(programs, 'postgres'), '-D', data, '-k', folder, ...settings]
  const start = () =>
    spawn('sh', ['-c', WHILE_STARTED, 'sh', folder, ...command], { ...run, stdio: ['pipe', 'ignore', 'ignore'] })
  let server = start()
  return {
    host: folder,
    halt: () => halt(server),
    start: () => {
      server = start()
    },
    async stop() {
      await halt(server)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root; then it runs as its own user, or as nobody. */
function ownerFor(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const idOf = (kind: '-u' | '-g', user: string) => Number(execFileSync('id', [kind, user], { encoding: 'utf8' }))
  const user = ['postgres', 'nobody'].find((name) => {
    try {
      return idOf('-u', name) > 0
    } catch {
      return false
    }
  })
  if (user === undefined) throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody')
  const owner = { uid: idOf('-u', user), gid: idOf('-g', user) }
  chownSync(folder, owner.uid, owner.gid)
  return owner
}

async function halt(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  const stopped = new Promise((resolve) => server.once('exit', resolve))
  server.stdin?.end('halt\n')
  await stopped
}
