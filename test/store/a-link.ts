import type { Link } from '../../src/answer/links/link.ts'
import { day } from '../day.ts'

export const LINK: Link = {
  id: 'koppeling-1',
  question: 'Mag mijn hond mee naar kantoor?',
  language: 'nl',
  reading: { words: 'hond kantoor', signs: 'nl||', mode: 'may' },
  target: { kind: 'passage', passage: 'proef#proef' },
  by: 'Noor Bakker',
  on: day('2026-11-25'),
  until: day('2027-03-01'),
  channel: null,
}
