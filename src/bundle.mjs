import { readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const source = dirname(fileURLToPath(import.meta.url))
const compiled = join(dirname(source), 'dist')

/** The command line in a few files. */
export const bundled = join(compiled, 'quick.js')

/**
 * Puts the command line and all it needs into a few files: a cold question mostly waits for modules to be opened, and
 * there are hundreds. They stand beside the compiled program, which finds its folders from where it stands.
 */
export async function bundle() {
  for (const file of readdirSync(compiled)) if (file.startsWith('quick')) rmSync(join(compiled, file))
  const { rolldown } = await import('rolldown')
  const build = await rolldown({ input: { quick: join(source, 'cli.ts') }, platform: 'node', logLevel: 'silent' })
  await build.write({ dir: compiled, format: 'esm', minify: true, chunkFileNames: 'quick-[name].js' })
  await build.close()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await bundle()
