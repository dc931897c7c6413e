// Writes until it is killed, and says of each write that it was acknowledged: answers, audit lines and deliveries in turn.
import { writeSync } from 'node:fs'
import { openStore } from '../../dist/store/open.js'

const place = JSON.parse(process.argv[2])
const start = Number(process.argv[3])
const store = await openStore({ place })
writeSync(1, 'open\n')
for (let number = start; ; number++) {
  const key = `w${number}`
  await store.deliveries.claim({
    key,
    alias: null,
    surface: 'dm',
    person: 'U1',
    channel: 'D1',
    ts: null,
    thread: null,
    address: null,
  })
  await store.together(async (within) => {
    await store.deliveries.ready(key, key, within)
    await store.people.meet(key, within)
  })
  await store.audit.add(key, 'write', { number })
  writeSync(1, `${number}\n`)
}
