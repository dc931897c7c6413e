import { expect, it } from 'vitest'
import { createTurns } from '../../src/slack/turns.ts'

it('who waits goes on in order, and what came in meanwhile is heard in between', async () => {
  const happened: string[] = []
  const turn = createTurns()
  const answers = ['een', 'twee', 'drie'].map(async (name) => {
    await turn()
    happened.push(name)
    if (name === 'een') setTimeout(() => happened.push('gehoord'), 0)
    for (const start = performance.now(); performance.now() - start < 5; );
  })
  await Promise.all(answers)
  expect(happened).toEqual(['een', 'gehoord', 'twee', 'drie'])
})
