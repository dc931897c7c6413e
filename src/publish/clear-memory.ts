import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Clears the memory of what is no longer used. Left to itself V8 does so in the middle of an edit: what reading ten
 * thousand cards left behind makes it take most of a second there, and right after the start nobody waits.
 */
export function clearMemory(): void {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  collect()
}
