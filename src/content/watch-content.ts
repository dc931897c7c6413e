import { sep } from 'node:path'
import { UNFINISHED } from '../core/read-folder.ts'
import type { Folders } from '../folders.ts'
import { isContentFile } from '../knowledge/content-texts.ts'

/** Paths of files that were written, came or went; or that anything may have changed, such as a folder that was swapped. */
export type Sighting = readonly string[] | 'anything'

/** Among the paths that were seen. */
const ANYTHING = ''
const RESCAN_MS = 30_000
const SETTLE_MS = 200

/**
 * Hears a moment after something was written in the folders of content, and now and then without a reason: a watcher
 * is only quick, and misses a network disk. Ends with the function it gives.
 */
export async function watchContent(
  { knowledge, intents, company }: Pick<Folders, 'knowledge' | 'intents' | 'company'>,
  onSight: (sighting: Sighting) => void,
): Promise<() => Promise<void>> {
  const { watch } = await import('chokidar')
  let seen = new Set<string>()
  let settling: NodeJS.Timeout | undefined
  const report = (): void => {
    const sighting = seen.has(ANYTHING) ? 'anything' : [...seen]
    seen = new Set()
    onSight(sighting)
  }
  const see = (path: string): void => {
    seen.add(path)
    clearTimeout(settling)
    settling = setTimeout(report, SETTLE_MS)
  }
  const folders = [knowledge, intents, ...company]
  const ignored = (path: string): boolean => path.endsWith(UNFINISHED)
  const watcher = watch(folders, { ignoreInitial: true, followSymlinks: false, ignored })
    .on('all', (_event, path) => see(isRead(path, folders) ? path : ANYTHING))
    .on('ready', () => see(ANYTHING))
    .on('error', () => see(ANYTHING))
  const rescan = setInterval(() => onSight('anything'), RESCAN_MS)
  rescan.unref()
  return async () => {
    clearTimeout(settling)
    clearInterval(rescan)
    await watcher.close()
  }
}

/** Not a folder, nor what lies behind a name with a dot, as in a mounted folder that links to the version in use. */
function isRead(path: string, folders: readonly string[]): boolean {
  const folder = folders.find((one) => path.startsWith(`${one}${sep}`))
  return folder !== undefined && isContentFile(path) && !path.slice(folder.length).includes(`${sep}.`)
}
