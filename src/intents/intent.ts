import { z } from 'zod'
import { parseYaml } from '../core/parse-yaml.ts'
import { failed, type Parsed, type Problem, parsed } from '../core/problem.ts'
import { bilingualSchema } from '../core/schemas.ts'
import { parsePhrase } from './phrase.ts'

/** How a slot's value is recognised and kept. Money and days of the calendar are text, the rest numbers or yes/no. */
const SLOT_KINDS = [
  'year',
  'money',
  'money-per-day',
  'days-per-week',
  'working-days-per-week',
  'day-count',
  'distance',
  'percentage',
  'date',
  'country',
  'people',
  'hours-per-week',
  'yes-no',
  'change',
] as const

const phraseSchema = z.string().transform((text, context) => {
  const phrase = parsePhrase(text)
  if (phrase !== null) return phrase
  context.issues.push({
    code: 'custom',
    message: `"${text}" is not a phrase: words with | for or and * for any ending`,
    input: text,
  })
  return z.NEVER
})
const phrases = z.array(phraseSchema).default([])

const slotSchema = z.strictObject({
  kind: z.enum(SLOT_KINDS),
  label: bilingualSchema,
  ask: bilingualSchema,
  /** What is accepted, as the end of a sentence: "een getal van 0 tot en met 7". */
  accepts: bilingualSchema,
  range: z.strictObject({ min: z.number(), max: z.number(), whole: z.boolean().default(false) }).optional(),
  /** Countries that the calculation knows; others are refused. */
  only: z.array(z.string()).optional(),
  optional: z.boolean().default(false),
  /** Words that make an optional slot needed: who asks for the levy must say what was spent. */
  wantedBy: phrases,
  /** Words of what hangs on this slot. A yes or no about anything else does not wait for it. */
  decides: phrases,
  assume: z.union([z.literal('this-year'), z.number()]).optional(),
  /** An assumption that only matters when this other slot has a value. */
  onlyWith: z.string().optional(),
  /** Another way of saying the same: a later value here takes the place of those. Never asked for. */
  insteadOf: z.array(z.string()).default([]),
  /** Words that mark a value as this slot's. */
  near: phrases,
  /** Words that do so only where no word of `near` of any slot stands in the same clause. */
  orNear: phrases,
  /** The whole of another slot and what stands beside these words: "3 dagen op kantoor, 2 thuis" are five days. */
  plus: z.strictObject({ slot: z.string(), near: phrases }).optional(),
  /** A value here shows that someone wants a sum, not a passage. */
  decisive: z.boolean().default(false),
})

const examplesSchema = z.strictObject({ nl: z.array(z.string()).min(3), en: z.array(z.string()).min(2) })

const intentSchema = z.strictObject({
  // Lists in Slack hold no longer names.
  id: z
    .string()
    .max(60)
    .regex(/^[a-z]+(-[a-z]+)*$/, 'expected kebab-case'),
  calculator: z.string(),
  title: bilingualSchema,
  /** Passages (`card#anchor`) and rules that explain the outcome. */
  explains: z.array(z.string()).min(1),
  /** What makes a sentence be about this, by how surely: 4 outweighs 1. `@slot` is a value of that slot. */
  subject: z.partialRecord(z.enum(['4', '3', '2', '1']), z.array(phraseSchema)),
  /** Words that ask for the outcome. */
  asks: phrases,
  /** Words that ask for a passage about the same subject, such as a rate. */
  passage: phrases,
  /** Words after which it is never this. */
  never: phrases,
  /** Slots that together fit in a week: when one is changed and the sum passes `most`, the other is asked again. */
  within: z.strictObject({ slots: z.tuple([z.string(), z.string()]), most: z.number() }).optional(),
  slots: z.record(z.string().regex(/^[a-z][A-Za-z]*$/), slotSchema),
  /** The first whose `when` fits is said; `when` compares inputs and results, `*` is any value. */
  sentences: z
    .array(
      z.strictObject({
        when: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
        nl: z.string(),
        en: z.string(),
      }),
    )
    .min(1),
  /** Sentences from which the calculation starts; they are tests. */
  examples: examplesSchema,
  /** Sentences that get a passage with the calculation offered beside it; tests too. */
  offers: z.strictObject({ nl: z.array(z.string()), en: z.array(z.string()) }),
  /** Sentences that look alike and never start it; tests too. */
  notExamples: examplesSchema,
})

export type Intent = z.output<typeof intentSchema> & { readonly file: string }
export type Slot = z.output<typeof slotSchema>

/** A file of `intents/` → its intent, or everything that is wrong with it. */
export function parseIntent(file: string, text: string): Parsed<Intent> {
  const read = parseYaml(text, intentSchema, { file })
  if (!read.ok) return read
  const intent = { ...read.value, file }
  const problems = [...misnamed(intent, file), ...unknownSlots(intent)]
  return problems.length === 0 ? parsed(intent) : failed(...problems)
}

function misnamed(intent: Intent, file: string): Problem[] {
  return file.endsWith(`${intent.id}.yaml`)
    ? []
    : [{ file, line: 1, what: `This intent calls itself "${intent.id}".`, fix: `Name the file ${intent.id}.yaml.` }]
}

/** Slots that are referred to but not there. */
function unknownSlots(intent: Intent): Problem[] {
  const known = new Set(Object.keys(intent.slots))
  const referred = [
    ...Object.values(intent.slots).flatMap((slot) => [...slot.insteadOf, ...(slot.onlyWith ? [slot.onlyWith] : [])]),
    ...Object.values(intent.subject).flatMap((list) => list.flatMap((phrase) => phrase.slots)),
  ]
  return [...new Set(referred)]
    .filter((name) => !known.has(name))
    .map((name) => ({
      file: intent.file,
      line: null,
      what: `There is no slot "${name}".`,
      fix: `Use one of: ${[...known].join(', ')}.`,
    }))
}
