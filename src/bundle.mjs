import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const source = dirname(fileURLToPath(import.meta.url))
const compiled = join(dirname(source), 'dist')

/** The command line in one file. */
export const bundled = join(compiled, 'quick.cjs')
/** What the engine made of that file, kept for the next start. */
export const engineCode = join(compiled, 'quick.code')

/** What opens a database stands in a file of its own: a question does not need it, and would wait for it. */
const STORED = 'stored-receipts'
const apart = {
  name: 'apart',
  resolveId: (id) => (id.endsWith(`/${STORED}.ts`) ? { id: `./${STORED}.cjs`, external: true } : null),
}

/**
 * Puts the command line and all it needs into one file: a cold question mostly waits for modules to be opened, and there
 * are hundreds. It stands beside the compiled program, which finds its folders from where it stands.
 */
export async function bundle() {
  // The engine knows its own only by the length of the text it was made from.
  rmSync(engineCode, { force: true })
  const { rolldown } = await import('rolldown')
  await write({ input: { quick: join(source, 'cli.ts') }, plugins: [apart] }, bundled)
  // Databases bring programs of their own, which are left where they are installed.
  const external = ['kysely', 'libsql', 'pg']
  await write({ input: { stored: join(source, `${STORED}.ts`) }, external }, join(compiled, `${STORED}.cjs`))

  async function write(input, file) {
    const build = await rolldown({ ...input, platform: 'node', logLevel: 'silent' })
    // The launcher gives `require`; an `import` would find nothing from there.
    await build.write({ file, format: 'cjs', minify: true, codeSplitting: false, dynamicImportInCjs: false })
    await build.close()
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await bundle()
