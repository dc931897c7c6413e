import { backup } from '../../src/store/backup.ts'
import { engineAt, type StorePlace } from '../../src/store/open.ts'

/** Every row of every table as a line, as a backup has them. */
export async function rowsIn(place: StorePlace): Promise<string[]> {
  const engine = engineAt(place, () => new Date())
  const lines: string[] = []
  try {
    await backup(engine, async (line) => void lines.push(line))
  } finally {
    await engine.close()
  }
  return lines.slice(1)
}
