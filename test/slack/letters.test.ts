import { expect, it } from 'vitest'
import { PLAIN_WORKSPACE } from '../../src/slack/workspace.ts'
import { startRig } from './rig.ts'

it.each([
  ['sanne', 'brief', 'Verzoek van een werknemer', 'https://hr.voorbeeld.nl/brief/verzoek?taal=nl'],
  ['alex', 'letter', 'Decision of an employer', 'https://hr.voorbeeld.nl/brief/besluit?taal=en'],
])('%s types /hybride %s and gets the pages of the letters, alone', async (name, word, label, address) => {
  const rig = await startRig({ workspace: () => ({ ...PLAIN_WORKSPACE, publicUrl: 'https://hr.voorbeeld.nl/' }) })
  const person = rig.slack.as(name)
  await person.command(rig.channel, '/hybride', word)
  await rig.settled()
  const [message] = rig.fromApp(rig.channel, person.user)
  expect(message?.visibleTo).toBe(person.user)
  expect(JSON.stringify(message?.blocks)).toContain(label)
  expect(JSON.stringify(message?.blocks)).toContain(address)
  await rig.stop()
})

it('without an address of the pages it says what is missing', async () => {
  const rig = await startRig()
  await rig.sanne.command(rig.channel, '/hybride', 'brief')
  await rig.settled()
  expect(rig.fromApp(rig.channel)[0]?.text).toContain('PUBLIC_URL')
  await rig.stop()
})
