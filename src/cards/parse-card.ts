import { z } from 'zod'
import { parseYaml } from '../core/parse-yaml.ts'
import { failed, type Parsed, type Problem, parsed } from '../core/problem.ts'
import { bilingualSchema, citationSchema, daySchema } from '../core/schemas.ts'
import { readBody, type Section } from './body.ts'
import { AUDIENCES, type Card, LAYERS, type Passage, type PassageFace } from './card.ts'
import { cutCard } from './front-matter.ts'

/** What is chosen from a list in Slack has no longer name. */
const LONGEST_ID = 75
const LONGEST_THEME = 60

const passageSchema = z
  .strictObject({
    layer: z.enum(LAYERS),
    questions: z.array(z.string().min(3)).min(1),
    validFrom: daySchema.nullable().default(null),
    validTo: daySchema.nullable().default(null),
    replacedBy: z.string().nullable().default(null),
    replacement: bilingualSchema.nullable().default(null),
    about: z
      .array(z.string().regex(/^\d{4}(-\d{2})?$/, 'expected a year or a month, such as "2022" or "2022-06"'))
      .default([]),
    confidence: z.enum(['high', 'medium']).default('high'),
    doubt: z.string().nullable().default(null),
    facts: z.array(z.string()).default([]),
    citations: z.array(citationSchema).default([]),
  })
  .refine(
    ({ validFrom, validTo }) => validFrom === null || validTo === null || validFrom <= validTo,
    'validTo is a day before validFrom',
  )

const cardSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().min(3),
  theme: z.string().max(LONGEST_THEME),
  audience: z.array(z.enum(AUDIENCES)).min(1),
  owner: z.string(),
  reviewBy: daySchema,
  aliases: z.array(z.string()).default([]),
  seeAlso: z.array(z.string()).default([]),
  passages: z.record(z.string(), passageSchema),
})

const englishSchema = z.strictObject({
  id: z.string(),
  language: z.literal('en'),
  title: z.string().min(3),
  aliases: z.array(z.string()).default([]),
  passages: z.record(
    z.string(),
    z.strictObject({ questions: z.array(z.string().min(3)).min(1), doubt: z.string().nullable().default(null) }),
  ),
})

interface File {
  readonly file: string
  readonly text: string
}

/** The Dutch file of a card and its English face → the card, or everything that is wrong with the two. */
export function parseCard(dutch: File, english: File): Parsed<Card> {
  const nl = readFace(dutch, cardSchema)
  const en = readFace(english, englishSchema)
  if (!nl.ok || !en.ok) return failed(...(nl.ok ? [] : nl.problems), ...(en.ok ? [] : en.problems))

  const { passages, aliases, title, ...card } = nl.value.matter
  const problems: Problem[] = [
    ...missingSections(dutch.file, Object.keys(passages), nl.value.sections),
    ...missingSections(english.file, Object.keys(passages), en.value.sections),
    ...missingSections(english.file, Object.keys(en.value.matter.passages), nl.value.sections),
    ...idProblems(dutch.file, card, en.value.matter.id),
    ...longIds(dutch.file, card.id, Object.keys(passages)),
  ]
  const read: Passage[] = []
  for (const [anchor, { validFrom, validTo, questions, doubt, ...rest }] of Object.entries(passages)) {
    const faces = { nl: section(nl.value.sections, anchor), en: section(en.value.sections, anchor) }
    const english_ = en.value.matter.passages[anchor]
    if (!english_) {
      problems.push({
        file: english.file,
        line: 1,
        what: `The front matter lacks the passage "${anchor}" of the Dutch card.`,
        fix: `Add passages.${anchor} with questions in English.`,
      })
    }
    if (!faces.nl || !faces.en || !english_) continue
    read.push({
      ...rest,
      id: `${card.id}#${anchor}`,
      card: card.id,
      anchor,
      validity: { from: validFrom, to: validTo },
      faces: { nl: face(faces.nl, questions, doubt), en: face(faces.en, english_.questions, english_.doubt) },
    })
  }
  if (problems.length > 0) return failed(...problems)
  return parsed({
    ...card,
    file: dutch.file,
    title: { nl: title, en: en.value.matter.title },
    aliases: { nl: aliases, en: en.value.matter.aliases },
    passages: read,
  })
}

function readFace<T>(file: File, schema: z.ZodType<T>): Parsed<{ matter: T; sections: Section[] }> {
  const cut = cutCard(file.file, file.text)
  if (!cut.ok) return cut
  const matter = parseYaml(cut.value.yaml, schema, { file: file.file, firstLine: cut.value.yamlLine })
  const body = readBody(file.file, cut.value.body, cut.value.bodyLine)
  if (!matter.ok) return failed(...matter.problems, ...body.problems)
  if (body.problems.length > 0) return failed(...body.problems)
  return parsed({ matter: matter.value, sections: body.sections })
}

function idProblems(file: string, card: { id: string; theme: string }, englishId: string): Problem[] {
  const [name, theme] = file.split('/').reverse()
  const problem = (what: string, fix: string): Problem => ({ file, line: 2, what, fix })
  return [
    ...(name === `${card.id}.md`
      ? []
      : [
          problem(
            `The id "${card.id}" is not the name of the file.`,
            `Write id: ${name?.replace(/\.md$/, '')}, or rename the file.`,
          ),
        ]),
    ...(theme === card.theme
      ? []
      : [
          problem(
            `The theme "${card.theme}" is not the name of the folder.`,
            `Write theme: ${theme}, or move the file.`,
          ),
        ]),
    ...(englishId === card.id
      ? []
      : [problem(`The English face has the id "${englishId}".`, `Write id: ${card.id} there.`)]),
  ]
}

function longIds(file: string, card: string, anchors: readonly string[]): Problem[] {
  const ids = anchors.map((anchor) => `${card}#${anchor}`).filter((id) => id.length > LONGEST_ID)
  const fix = 'Shorten the anchor, or the id of the card.'
  return ids.map((id) => ({ file, line: 2, what: `"${id}" has more than ${LONGEST_ID} characters.`, fix }))
}

function missingSections(file: string, anchors: readonly string[], sections: readonly Section[]): Problem[] {
  const there = new Set(sections.map((candidate) => candidate.anchor))
  const known = new Set(anchors)
  return [
    ...anchors
      .filter((anchor) => !there.has(anchor))
      .map((anchor) => ({
        file,
        line: null,
        what: `No heading has the anchor "${anchor}".`,
        fix: `Add "## … {#${anchor}}" with its text.`,
      })),
    ...sections
      .filter(({ anchor }) => !known.has(anchor))
      .map(({ anchor, line }) => ({
        file,
        line,
        what: `The front matter has no passage "${anchor}".`,
        fix: `Add passages.${anchor}, or correct the anchor.`,
      })),
    ...sections
      .filter(({ anchor }, index) => sections.findIndex((other) => other.anchor === anchor) !== index)
      .map(({ anchor, line }) => ({
        file,
        line,
        what: `Two headings have the anchor "${anchor}".`,
        fix: 'Give one of them another anchor.',
      })),
  ]
}

const section = (sections: readonly Section[], anchor: string): Section | undefined =>
  sections.find((candidate) => candidate.anchor === anchor)

const face = (read: Section, questions: readonly string[], doubt: string | null): PassageFace => ({
  heading: read.heading,
  text: read.text,
  line: read.line,
  questions,
  asked: [],
  doubt,
})
