import type { Seed } from './workspace.ts'

/**
 * A small Dutch employer: two employees, of whom one speaks English, an HR adviser, an administrator, and someone who
 * is both, so that two people can work on the same thing. What is asked in private goes to a channel of HR alone.
 */
export const EXAMPLE_WORKSPACE: Seed = {
  team: { name: 'Voorbeeld BV', domain: 'voorbeeld' },
  people: [
    { name: 'sanne', realName: 'Sanne de Vries', title: 'medewerker', locale: 'nl-NL' },
    { name: 'alex', realName: 'Alex Morgan', title: 'employee', locale: 'en-GB' },
    { name: 'noor', realName: 'Noor Bakker', title: 'HR-adviseur', locale: 'nl-NL' },
    { name: 'tom', realName: 'Tom Visser', title: 'beheerder', locale: 'nl-NL' },
    { name: 'fatima', realName: 'Fatima Idrissi', title: 'HR en beheer', locale: 'nl-NL' },
  ],
  channels: [
    { name: 'vraag-hr', kind: 'channel', purpose: 'Vragen aan HR over werken, thuis en op kantoor', withBot: true },
    { name: 'algemeen', kind: 'channel', purpose: 'Voor iedereen; de assistent is hier geen lid', withBot: false },
    {
      name: 'hr-team',
      kind: 'group',
      purpose: 'Alleen voor HR: vragen die een adviseur moet beantwoorden',
      withBot: true,
      members: ['noor', 'fatima'],
    },
  ],
  groups: [
    { handle: 'hr', name: 'HR', members: ['noor', 'fatima'] },
    { handle: 'beheer', name: 'Beheer van de kennis', members: ['tom', 'fatima'] },
  ],
}
