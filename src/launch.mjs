#!/usr/bin/env node
// Starts the compiled command line, after compiling it when a source file is newer than the last compilation.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const source = dirname(fileURLToPath(import.meta.url))
const root = dirname(source)
const stamp = join(root, 'dist', '.tsbuildinfo')

const newest = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.name.endsWith('.ts'))
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0)

if (!existsSync(stamp) || statSync(stamp).mtimeMs < newest(source)) {
  const build = spawnSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
    },
  )
  if (build.status !== 0) process.exit(1)
  // The compiler leaves its stamp alone when nothing changed but the time of a file.
  const now = new Date()
  utimesSync(stamp, now, now)
}
await import('../dist/cli.js')
