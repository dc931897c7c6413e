import type { Seed } from './workspace.ts'

/** A small Dutch employer: an employee, a colleague who speaks English, an HR adviser and an administrator. */
export const EXAMPLE_WORKSPACE: Seed = {
  team: { name: 'Voorbeeld BV', domain: 'voorbeeld' },
  people: [
    { name: 'sanne', realName: 'Sanne de Vries', title: 'medewerker', locale: 'nl-NL' },
    { name: 'alex', realName: 'Alex Morgan', title: 'employee', locale: 'en-GB' },
    { name: 'noor', realName: 'Noor Bakker', title: 'HR-adviseur', locale: 'nl-NL' },
    { name: 'tom', realName: 'Tom Visser', title: 'beheerder', locale: 'nl-NL' },
  ],
  channels: [
    { name: 'vraag-hr', kind: 'channel', purpose: 'Vragen aan HR over werken, thuis en op kantoor', withBot: true },
    { name: 'algemeen', kind: 'channel', purpose: 'Voor iedereen; de assistent is hier geen lid', withBot: false },
  ],
}
