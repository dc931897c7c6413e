import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'

const IMPORT =
  /^(?:import|export)\b[^'"`;=]*?\bfrom\s*['"]([^'"\n]+)['"]|^import\s*['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/gm

const texts = new Map<string, string>()

/** The TypeScript files below `src`, as `cards/body.ts`. */
export function sourceFiles(): string[] {
  if (texts.size === 0) {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
    for (const file of files) texts.set(file.replaceAll('\\', '/'), readFileSync(`src/${file}`, 'utf8'))
  }
  return [...texts.keys()]
}

export function textOf(file: string): string {
  sourceFiles()
  return texts.get(file) ?? ''
}

/** What a file imports: `src:core/day.ts` for our own, `outside:…` for ours outside `src`, else the name of the package. */
export function importsOf(file: string): string[] {
  return targetsIn(file, textOf(file))
}

/** What is still imported when the program runs: types are erased. */
export function runningImportsOf(file: string): string[] {
  return targetsIn(file, textOf(file).replaceAll(/^(?:import|export) type\b/gm, '// a type:'))
}

function targetsIn(file: string, text: string): string[] {
  return [...text.matchAll(IMPORT)].map(([, from, bare, dynamic]) => {
    const target = from ?? bare ?? dynamic ?? ''
    if (!target.startsWith('.')) return target
    const path = posix.join(posix.dirname(file), target)
    return path.startsWith('..') ? `outside:${path}` : `src:${path}`
  })
}
