import type { FormField, Forms } from '../../src/answer/forms.ts'
import { part, worded } from '../../src/answer/parts.ts'
import type { Reply } from '../../src/answer/reply.ts'

/** A form with one field that must be a number below ten; what was known before is what was typed last. */
export const STAND_IN_FORMS: Forms = {
  list: () => [{ intent: 'proef', title: 'proefberekening' }],
  form: (intent, _, conversation) =>
    intent === 'proef'
      ? { intent, title: 'proefberekening', fields: [DAYS(conversation?.topic?.question ?? null), YEAR] }
      : null,
  fill({ fields: { dagen = '' }, language }) {
    if (dagen.includes('struikel')) throw new RangeError('the stand-in tripped, as asked')
    if (!/^\d$/.test(dagen)) return { kind: 'refused', problems: { dagen: `${dagen} kan niet. Wat wel kan: 0 tot 9.` } }
    const topic = { question: dagen, passage: 'proef#proef', card: 'proef', on: null }
    const answer = worded(RESULT, part('lead', `Berekend met ${dagen} dagen.`))
    const conversation = { language, topic, dialogue: null, disclaimed: true }
    return { kind: 'answered', answered: { ...answer, conversation, receipt: null } }
  },
}

const DAYS = (value: string | null): FormField => ({
  name: 'dagen',
  label: 'dagen per week',
  prompt: 'Hoeveel dagen?',
  accepts: 'een getal van 0 tot 9',
  optional: false,
  value,
})

const YEAR: FormField = {
  name: 'jaar',
  label: 'jaar',
  prompt: 'Welk jaar?',
  accepts: 'een jaar zoals 2025',
  optional: true,
  value: null,
}

const RESULT: Reply = {
  id: null,
  kind: 'calculation',
  language: 'nl',
  text: '',
  confidence: 1,
  passages: [],
  calculation: { intent: 'proef', inputs: { jaar: 2026 }, results: {}, steps: [], citations: [] },
  asks: null,
  suggestions: [],
}
