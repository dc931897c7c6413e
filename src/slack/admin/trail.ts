import type { types } from '@slack/bolt'
import type { Language } from '../../core/language.ts'
import type { AuditEntry } from '../../store/audit.ts'
import { type Block, linkButton, paragraph, smallPrint, span } from '../block-parts.ts'
import { shownMoment } from '../moment.ts'
import { shortened } from '../mrkdwn.ts'
import type { Clicked } from './act.ts'
import { brokenTrail, DONE, factWords, TRAIL_TEXTS, wholeTrail } from './trail-texts.ts'
import { bold, tellView, words } from './window-parts.ts'

const MOST_LINES = 10
const LONGEST_FACTS = 200

/** Whether the audit trail is whole, its latest lines, and the way to fetch all of it. */
export async function showTrail({ tools, user, language, show }: Clicked): Promise<void> {
  const { audit, people } = tools.store
  const title = TRAIL_TEXTS.title[language]
  await show(tellView(language, [words(TRAIL_TEXTS.checking[language])], title))
  const [verdict, latest] = await Promise.all([audit.verify(), audit.latest(MOST_LINES)])
  const who = await people.behind(latest.flatMap(({ actor }) => actor ?? []))
  const isWhole = verdict.kind === 'whole'
  const found = isWhole ? wholeTrail(verdict.entries, language) : brokenTrail(verdict.number, language)
  const blocks = [
    words(TRAIL_TEXTS.intro[language]),
    bold(found),
    ...downloading(tools.trailAddress(user), language),
    bold(TRAIL_TEXTS.latest[language]),
    ...latest.map((entry) => lineOf(entry, who, language)),
  ]
  await show(tellView(language, blocks, title))
}

function downloading(address: string | null, language: Language): Block[] {
  const link = linkButton('link:trail', TRAIL_TEXTS.download[language], address)
  if (link === null) return [smallPrint(TRAIL_TEXTS.noPages[language])]
  return [{ type: 'actions', elements: [link] }, smallPrint(TRAIL_TEXTS.downloadHow[language])]
}

function lineOf(entry: AuditEntry, who: ReadonlyMap<string, string>, language: Language): Block {
  const { number, at, actor, act, facts } = entry
  const told = factWords(facts, language)
  const rest = told === '' ? '' : ` (${shortened(told, LONGEST_FACTS)})`
  return paragraph(
    span(`${number}. ${shownMoment(at, language)} `),
    someone(actor, who, language),
    span(` ${DONE[act]?.[language] ?? act}${rest}`),
  )
}

/** Whoever was deleted is known to nobody, here neither. */
function someone(actor: string | null, who: ReadonlyMap<string, string>, language: Language): types.RichTextElement {
  if (actor === null) return span(TRAIL_TEXTS.program[language])
  const person = who.get(actor)
  return person ? { type: 'user', user_id: person } : span(TRAIL_TEXTS.forgotten[language])
}
