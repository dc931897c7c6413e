import type { WebClient } from '@slack/web-api'
import { errorName } from '../../core/error-name.ts'
import type { Language } from '../../core/language.ts'
import { quotingRule } from '../../edit/impact.ts'
import { placesOf } from '../../edit/recall.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Resting } from '../../store/answers.ts'
import { sentence } from '../blocks.ts'
import type { Tools } from '../tools.ts'
import { ADMIN_TEXTS, recallCount } from './texts.ts'
import { buttons, tellView, words } from './window-parts.ts'

const DAYS = 30
const DAY_MS = 86_400_000

interface Grounds {
  readonly passages: readonly string[]
  readonly periods: readonly string[]
}

/** Which answers of the last month rested on a card, a rule or what a revision changed. */
export async function recallView(tools: Tools, value: string, language: Language) {
  const answers = await restingOn(tools, value)
  if (answers.length === 0) return tellView(language, [words(ADMIN_TEXTS.recallNone[language])])
  const places = placesOf(answers)
  const list = places.slice(0, 20).map(({ channel, thread }) => `• ${channel} ${thread ?? ''}`)
  return tellView(language, [
    words(recallCount(answers.length, places.length, language)),
    words(list.join('\n')),
    buttons(['notify', ADMIN_TEXTS.notify[language], value]),
  ])
}

/**
 * Tells every conversation once. An answer that only its asker could see is told to the asker alone, in a direct
 * message: the channel never saw it.
 */
export async function notifyPlaces(tools: Tools, client: WebClient, value: string): Promise<number> {
  const answers = await restingOn(tools, value)
  const posted = placesOf(answers.filter(({ ts }) => ts !== null))
  const hidden = await Promise.all(
    answers.filter(({ ts }) => ts === null).map(({ id }) => tools.store.answers.find(id)),
  )
  const askers = new Set(hidden.flatMap((answer) => (answer ? [answer.person] : [])))
  const message = sentence(`${ADMIN_TEXTS.notice.nl}\n${ADMIN_TEXTS.notice.en}`)
  let told = 0
  const tell = async (channel: string, thread: string | null): Promise<void> => {
    try {
      await client.chat.postMessage({ channel, ...(thread !== null && { thread_ts: thread }), ...message })
      told += 1
    } catch (error) {
      tools.log('warn', 'recall-not-told', { channel, error: errorName(error) })
    }
  }
  for (const { channel, thread } of posted) await tell(channel, thread)
  for (const person of askers) await tell(person, null)
  return told
}

async function restingOn(tools: Tools, value: string): Promise<Resting[]> {
  const { passages, periods } = await groundsOf(tools, value)
  const since = new Date(tools.now().getTime() - DAYS * DAY_MS)
  const found = [
    ...(await tools.store.answers.restingOn('passage', passages, since)),
    ...(await tools.store.answers.restingOn('rule', periods, since)),
  ]
  return [...new Map(found.map((answer) => [answer.id, answer])).values()]
}

/** `card:thuiswerkvergoeding`, `rule:wkr.thuiswerkvergoeding` or `revision:12` → what may have been answered from it. */
async function groundsOf({ editing, store }: Tools, value: string): Promise<Grounds> {
  const knowledge = editing?.desk.content().knowledge
  if (!knowledge) return { passages: [], periods: [] }
  const at = value.indexOf(':')
  const [kind, id] = [value.slice(0, at), value.slice(at + 1)]
  if (kind === 'card') return ofCard(knowledge, id)
  if (kind === 'rule') return ofRule(knowledge, id)
  const name = (await store.revisions.find(Number(id)))?.file.split('/').at(-1) ?? ''
  return name.endsWith('.md')
    ? ofCard(knowledge, name.replace(/(?:\.en)?\.md$/, ''))
    : ofRule(knowledge, name.replace(/\.yaml$/, ''))
}

function ofCard({ cards }: Knowledge, id: string): Grounds {
  return { passages: cards.find((card) => card.id === id)?.passages.map((passage) => passage.id) ?? [], periods: [] }
}

function ofRule(knowledge: Knowledge, id: string): Grounds {
  const periods = knowledge.tables.find((table) => table.id === id)?.periods.map((period) => period.id) ?? []
  return { passages: quotingRule(knowledge, new Set([id])).map(({ passage }) => passage), periods }
}
