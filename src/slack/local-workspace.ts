import type { Seed } from '../local-slack/workspace.ts'

/** The workspace that a newcomer meets when no Slack is connected. */
export const LOCAL_WORKSPACE: Seed = {
  team: { name: 'Voorbeeld BV', domain: 'voorbeeld' },
  bot: { name: 'hybridewijzer', realName: 'Hybridewijzer' },
  people: [
    { name: 'sanne', realName: 'Sanne de Vries', title: 'Medewerker', locale: 'nl-NL' },
    { name: 'alex', realName: 'Alex Morgan', title: 'Employee, English', locale: 'en-GB' },
    { name: 'noor', realName: 'Noor Bakker', title: 'HR-adviseur', locale: 'nl-NL' },
    { name: 'tom', realName: 'Tom Visser', title: 'Beheerder', locale: 'nl-NL' },
  ],
  channels: [
    {
      name: 'vraag-hr',
      kind: 'channel',
      purpose: 'Vragen aan HR; noem @Hybridewijzer voor een antwoord',
      withBot: true,
    },
    { name: 'algemeen', kind: 'channel', purpose: 'Voor iedereen', withBot: false },
  ],
}
