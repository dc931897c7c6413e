import { rmSync } from 'node:fs'
import { expect, it, onTestFinished } from 'vitest'
import { plain } from '../answer/talk.ts'
import { onEachEngine } from '../store/engines.ts'
import { createCopy, installElsewhere, inTurn, settingsFor, until } from './programs.ts'
import { patientSlack } from './replay.ts'

const LONGEST_MS = 180_000
const LONGEST_TEST_MS = 900_000

onEachEngine('a conversation that a restart of the program interrupts', (rig) => {
  it(
    'goes on where it was, whether the program was stopped or killed',
    async () => {
      const slack = await patientSlack()
      const folder = installElsewhere()
      const copy = await createCopy(slack, settingsFor(await rig.place()), folder)
      onTestFinished(async () => {
        await copy.kill()
        await slack.stop()
        rmSync(folder, { recursive: true, force: true })
      })
      const sanne = slack.as('sanne')
      const direct = slack.workspace.directMessage(sanne.user)?.id ?? ''
      const amounts = () =>
        slack.workspace
          .history(direct, sanne.user)
          .filter(({ botId }) => botId !== null)
          .map(({ text }) => /€\s\d,\d\d/.exec(plain(text))?.[0])
      await copy.start()
      slack.deliverWith(inTurn([copy], slack.signingSecret))
      const question = sanne.say(direct, 'Hoeveel is de thuiswerkvergoeding in 2024?')
      await until(() => amounts().length > 0, LONGEST_MS)
      await copy.stop()
      await copy.start()
      sanne.say(direct, 'en in 2023?', question.ts)
      await until(() => amounts().length > 1, LONGEST_MS)
      await copy.kill()
      await copy.start()
      sanne.say(direct, 'en in 2022?', question.ts)
      await until(() => amounts().length > 2, LONGEST_MS)
      expect(amounts()).toEqual(['€ 2,35', '€ 2,15', '€ 2,00'])
    },
    LONGEST_TEST_MS,
  )
})
