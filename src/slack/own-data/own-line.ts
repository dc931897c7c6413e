import { z } from 'zod'
import type { Bilingual, Language } from '../../core/language.ts'
import type { PersonalRows } from '../../store/personal.ts'
import { shortName } from '../admin/file-name.ts'
import { readJson } from '../read-json.ts'
import { OWN_WORDS } from './own-words.ts'

type Row = PersonalRows['rows'][number]
type Line = (row: Row, language: Language) => readonly (string | null)[]

/** What was kept, in words that its person knows; a row of another version says what it can. */
export function ownLine(table: PersonalRows['table'], row: Row, language: Language): string {
  const parts = LINES[table]?.(row, language) ?? Object.values(row).map(text)
  return parts.filter((part) => part !== null && part !== '').join(' · ')
}

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

const LINES: Partial<Readonly<Record<PersonalRows['table'], Line>>> = {
  deliveries: ({ surface }, language) => [worded(OWN_WORDS.surface, surface, language)],
  conversations: ({ state }, language) => talkLine(text(state), language),
  answers: ({ reply }) => [readJson(Said, text(reply))?.reply.text.replaceAll(/\s+/g, ' ') ?? ''],
  feedback: ({ verdict, reason, passage }, language) => [
    worded(OWN_WORDS.verdict, verdict, language),
    worded(OWN_WORDS.reason, reason, language),
    text(passage),
  ],
  questions: ({ question, words, status }, language) => [
    text(question) || text(words),
    worded(OWN_WORDS.status, status, language),
  ],
  escalations: ({ thread }, language) => [OWN_WORDS[thread === null ? 'toYou' : 'inThread'][language]],
  links: ({ question }) => [text(question)],
  drafts: ({ title, source }) => [text(title), text(source)],
  edits: ({ file, state }, language) => [shortName(text(file)), worded(OWN_WORDS.edit, state, language)],
  people: ({ mark }, language) => [`${OWN_WORDS.mark[language]} ${text(mark).slice(0, 8)}`],
}

function worded(words: Readonly<Record<string, Bilingual>>, value: unknown, language: Language): string {
  return words[text(value)]?.[language] ?? text(value)
}

const Said = z.object({ reply: z.object({ text: z.string() }) })
const Talk = z.object({
  topic: z.object({ card: z.string() }).nullable(),
  dialogue: z
    .object({
      current: z.string().nullable(),
      forms: z.record(z.string(), z.object({ values: z.record(z.string(), z.unknown()) })),
    })
    .nullable(),
})

/** The subject of a conversation, and what was filled in for a calculation. */
function talkLine(state: string, language: Language): string[] {
  const talk = readJson(Talk, state)
  const about = talk?.topic ? [`${OWN_WORDS.about[language]} ${talk.topic.card}`] : []
  const sums = Object.entries(talk?.dialogue?.forms ?? {}).map(([name, { values }]) => {
    const filled = Object.entries(values).map(([slot, value]) => `${slot} ${text(value)}`)
    return filled.length === 0 ? name : `${name}: ${filled.join(', ')}`
  })
  return [...about, ...sums]
}
