#!/usr/bin/env node
// Starts the bundled command line, after making it anew when a source file is newer.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle, bundled } from './bundle.mjs'

const source = dirname(fileURLToPath(import.meta.url))
const root = dirname(source)

const newest = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.name.endsWith('.ts'))
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0)

if (!existsSync(bundled) || statSync(bundled).mtimeMs < newest(source)) {
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  const build = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (build.status !== 0) process.exit(1)
  // The compiler leaves its stamp alone when nothing changed but the time of a file.
  const now = new Date()
  utimesSync(join(root, 'dist', '.tsbuildinfo'), now, now)
  await bundle()
}
await import('../dist/quick.js')
