import { sql } from 'kysely'
import type { Database } from './engine.ts'

/**
 * Takes away what leads to a person from rows that are not theirs. Comes before their own rows go, by which it is found.
 *
 * An answer that nobody asked for starts a conversation with nobody, under the message of whoever it answered, and
 * there somebody may have asked for silence. And who linked an answer is named in every answer that was given by that link.
 */
export async function forgetTraces(person: string, now: Date, within: Database): Promise<void> {
  const threads = sql`select channel || ':' || thread from answers where person = ${person} and thread is not null`
  await sql`delete from conversations where person = '' and key in (${threads})`.execute(within)
  await sql`delete from muted where place in (${threads})`.execute(within)
  const makers = await within.selectFrom('links').select('made_by').distinct().where('person', '=', person).execute()
  for (const { made_by } of makers) await takeOutName(made_by, within)
  // Whoever keeps links in memory reads those again that changed.
  await within.updateTable('links').set({ changed: now.toISOString() }).where('person', '=', person).execute()
}

/** `Gekoppeld door HR (Noor Bakker, 25 november 2026)` → `Gekoppeld door HR (25 november 2026)`, in either language. */
async function takeOutName(name: string, within: Database): Promise<void> {
  const [named, nameless] = [`HR (${name}, `, 'HR (']
  const inJson = JSON.stringify(named).slice(1, -1)
  const reply = sql`replace(reply, ${inJson}, ${nameless})`
  await sql`update answers set reply = ${reply} where reply <> ${reply}`.execute(within)
  const answered = sql`replace(answered, ${named}, ${nameless})`
  await sql`update questions set answered = ${answered} where answered <> ${answered}`.execute(within)
}
