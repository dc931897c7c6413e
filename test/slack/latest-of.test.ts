import { expect, it } from 'vitest'
import { createLatestOf } from '../../src/slack/latest-of.ts'

it('what is shown last is how things stand last, also when it was asked for while something older was under way', async () => {
  const latestOf = createLatestOf()
  const shown: string[] = []
  let list = 'na te kijken'
  const show = async (): Promise<void> => {
    const seen = list
    // The first takes longer than the second.
    await new Promise((resolve) => setTimeout(resolve, shown.length === 0 ? 20 : 0))
    shown.push(seen)
  }
  const first = latestOf('tom', show)
  list = 'bedragen'
  const more = [latestOf('tom', show), latestOf('tom', show)]
  await Promise.all([first, ...more])
  expect(shown).toEqual(['na te kijken', 'bedragen'])
})

it('one person does not wait for another, and a failure is over at the next time', async () => {
  const latestOf = createLatestOf()
  const never = latestOf('tom', () => new Promise(() => {}))
  expect(never).toBeInstanceOf(Promise)
  await expect(latestOf('noor', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  await expect(latestOf('noor', async () => {})).resolves.toBeUndefined()
})
