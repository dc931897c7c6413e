import { sep } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { UNFINISHED } from '../core/read-folder.ts'
import type { Folders } from '../folders.ts'
import { isContentFile } from '../knowledge/content-texts.ts'

/** Paths of files that were written, came or went; or that anything may have changed, such as a folder that was swapped. */
export type Sighting = readonly string[] | 'anything'

/** Among the paths that were seen. */
const ANYTHING = ''
const RESCAN_MS = 30_000
const SETTLE_MS = 200
/** A watcher on a busy machine can miss the second of two changes, so what changed is looked at once more. */
const SECOND_LOOK_MS = 2_000
/** A disk that is slower than this is watched a little later. */
const PATIENCE_MS = 5_000

/**
 * Hears a moment after something was written in the folders of content, and now and then without a reason: a watcher
 * is only quick, and misses a network disk. Ends with the function it gives.
 *
 * Waits until everything is watched: thousands of files keep a program busy that has people to answer.
 */
export async function watchContent(
  { knowledge, intents, company }: Pick<Folders, 'knowledge' | 'intents' | 'company'>,
  onSight: (sighting: Sighting) => void,
): Promise<() => Promise<void>> {
  const { watch } = await import('chokidar')
  const tell = (seen: ReadonlySet<string>): void => onSight(seen.has(ANYTHING) ? 'anything' : [...seen])
  const second = gathering(SECOND_LOOK_MS, tell)
  const first = gathering(SETTLE_MS, (seen) => {
    tell(seen)
    for (const path of seen) second.add(path)
  })
  const see = first.add
  const folders = [knowledge, intents, ...company]
  const ignored = (path: string): boolean => path.endsWith(UNFINISHED)
  const watcher = watch(folders, { ignoreInitial: true, followSymlinks: false, ignored })
    .on('all', (_event, path) => see(isRead(path, folders) ? path : ANYTHING))
    .on('error', () => see(ANYTHING))
  const ready = new Promise<void>((resolve) => watcher.on('ready', resolve)).then(() => see(ANYTHING))
  const rescan = setInterval(() => onSight('anything'), RESCAN_MS)
  rescan.unref()
  await Promise.race([ready, pause(PATIENCE_MS, null, { ref: false })])
  return async () => {
    first.end()
    second.end()
    clearInterval(rescan)
    await watcher.close()
  }
}

/** Gathers paths and tells them once none came for so long. */
function gathering(quietMs: number, tell: (paths: ReadonlySet<string>) => void) {
  let paths = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const report = (): void => {
    const gathered = paths
    paths = new Set()
    tell(gathered)
  }
  return {
    add(path: string): void {
      paths.add(path)
      clearTimeout(timer)
      timer = setTimeout(report, quietMs)
    },
    end: () => clearTimeout(timer),
  }
}

/** Not a folder, nor what lies behind a name with a dot, as in a mounted folder that links to the version in use. */
function isRead(path: string, folders: readonly string[]): boolean {
  const folder = folders.find((one) => path.startsWith(`${one}${sep}`))
  return folder !== undefined && isContentFile(path) && !path.slice(folder.length).includes(`${sep}.`)
}
