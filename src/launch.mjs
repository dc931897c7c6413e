#!/usr/bin/env node
// Starts the bundled command line, after making it anew when a source file is newer.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import { bundle, bundled, engineCode } from './bundle.mjs'

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
start()

/** As `require` would, with what the engine made of the file the time before: compiling it takes as long as answering. */
function start() {
  const cachedData = existsSync(engineCode) ? readFileSync(engineCode) : undefined
  const script = new Script(Module.wrap(readFileSync(bundled, 'utf8')), { filename: bundled, cachedData })
  if (cachedData === undefined || script.cachedDataRejected) process.once('exit', () => keep(script))
  const module = { exports: {} }
  script.runInThisContext()(module.exports, createRequire(bundled), module, bundled, dirname(bundled))
}

/** Beside it first and renamed, so that it is whole or absent. */
function keep(script) {
  const unfinished = `${engineCode}.${process.pid}`
  try {
    writeFileSync(unfinished, script.createCachedData())
    renameSync(unfinished, engineCode)
  } catch {
    // A folder that cannot be written costs the next start a little time.
  }
}
