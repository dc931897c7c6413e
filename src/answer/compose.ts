import type { Passage } from '../cards/card.ts'
import { referencesIn } from '../cards/references.ts'
import { openRules, type RenderedPassage, renderPassage } from '../cards/render.ts'
import type { Source } from '../core/citation.ts'
import { type Day, firstDayOf, statusOn, yearOf } from '../core/day.ts'
import type { Language } from '../core/language.ts'
import type { Intent } from '../intents/intent.ts'
import type { Elsewhere } from '../knowledge/elsewhere.ts'
import { type Moment, type NamedTime, yearsOf } from '../language/moment.ts'
import { formatValue } from '../rules/format-value.ts'
import type { Rules } from '../rules/rules.ts'
import type { ById, CardTitle } from './by-id.ts'
import { isGone } from './gone.ts'
import { fittingLead } from './lead.ts'
import { introduced, type Part, part, type SourcePart, sourcePart } from './parts.ts'
import type { ReplyCitation, ReplyPassage } from './reply.ts'
import { asReplyPassage } from './reply-passage.ts'
import type { Withdrawn } from './withdrawn.ts'
import { layerName, placeOf, sourceKindName, validityLine, WORDS } from './wording.ts'

/** What an answer is made from. */
export interface Library {
  readonly rules: Rules
  readonly sources: ReadonlyMap<string, Source>
  readonly passages: ById<Passage>
  readonly elsewhere: ReadonlyMap<string, Elsewhere>
  readonly titles: ById<CardTitle>
  readonly intents: readonly Intent[]
  readonly withdrawn: Withdrawn
}

export interface Asked {
  readonly language: Language
  readonly today: Day
  readonly time: NamedTime
}

/** A passage told for the time asked about: what a person reads, and the passages behind it. */
export interface Told {
  readonly kind: 'told'
  readonly parts: readonly Part[]
  readonly passages: readonly ReplyPassage[]
}

/** There is no value for the year asked about; nothing of another year is offered in its place. */
export interface Untold {
  readonly kind: 'untold'
  readonly text: string
  readonly lastYear: number
}

const MOST_CITATIONS_SHOWN = 2

export function tell(passage: Passage, asked: Asked, library: Library): Told | Untold {
  const day = dayAskedAbout(passage, asked)
  const rendered = renderPassage(passage, asked.language, day, library.rules)
  if (rendered.kind === 'no-value') return withoutValue(passage, rendered, asked, day, library)

  const words = WORDS[asked.language]
  const own = asReplyPassage(passage, rendered, day, library)
  const after = endedBefore(rendered, asked.today) ? successorOf(passage, asked, library) : null
  const parts = [
    ...part('lead', statusLead(rendered, passage, asked, day)),
    ...part('lead', comparison(passage, asked, library)),
    ...part(
      'passage',
      fittingLead(rendered.text, passage.faces[asked.language].heading, asked.time.rest, asked.language),
    ),
    ...cautions(passage, rendered, asked, library).flatMap((caution) => part('caution', caution)),
    sourceOf(passage, rendered, own.citations, asked, library),
    ...(after ? introduced(words.nowHolds, after.parts) : []),
  ]
  return {
    kind: 'told',
    parts,
    passages: after?.passage ? [own, after.passage] : [own],
  }
}

/**
 * The day whose values a passage shows: the day of asking, or the first day of the time named on which the passage
 * holds. An event or a figure is told on any day; it is about its own time.
 */
function dayAskedAbout(passage: Passage, { time, today }: Asked): Day {
  const moment = time.moments.at(-1)
  if (!moment || (today >= moment.from && today <= moment.to)) return today
  const { from } = passage.validity
  if (from === null || from <= moment.from) return moment.from
  return from <= moment.to || passage.about.length > 0 ? from : moment.from
}

const endedBefore = (rendered: RenderedPassage, today: Day): boolean =>
  rendered.validity.to !== null && rendered.validity.to < today

/** Says first what a reader must not miss: that it no longer holds, or does not hold yet. */
function statusLead(rendered: RenderedPassage, passage: Passage, asked: Asked, day: Day): string | null {
  const words = WORDS[asked.language]
  const { from } = passage.validity
  // A text that names the year of its value cannot be taken for what holds now.
  const { to } = namesItsYear(passage, asked.language) ? passage.validity : rendered.validity
  if (to !== null && to < asked.today) return words.expired(to)
  if (from !== null && from > day && statusOn(passage.validity, day) === 'future') return words.notYet(from)
  if (rendered.announced) return words.announced
  return null
}

function namesItsYear(passage: Passage, language: Language): boolean {
  return referencesIn(passage.faces[language].text).some(({ reference }) => reference?.kind === 'year')
}

function cautions(passage: Passage, rendered: RenderedPassage, { language, today }: Asked, library: Library): string[] {
  const words = WORDS[language]
  const doubts = [passage.faces[language].doubt, ...rendered.doubts.map((doubt) => doubt[language])]
  const reviewBy = library.withdrawn.reviewBy(passage)
  const isDue = reviewBy !== null && library.withdrawn.standing(passage, today) === 'due'
  const all = [...doubts, isDue ? words.reviewDue(reviewBy) : null]
  return [...new Set(all.filter((doubt) => doubt !== null))].map((doubt) => `${words.caution}: ${doubt}`)
}

function successorOf(
  passage: Passage,
  asked: Asked,
  library: Library,
): { parts: readonly Part[]; passage: ReplyPassage | null } | null {
  if (passage.replacement) return { parts: part('passage', passage.replacement[asked.language]), passage: null }
  let next = passage.replacedBy === null ? undefined : library.passages.get(passage.replacedBy)
  for (let steps = 0; next && steps < 20; steps++) {
    if (isGone(next, asked.today, library)) {
      return { parts: part('passage', WORDS[asked.language].nowWithdrawn), passage: null }
    }
    const rendered = renderPassage(next, asked.language, asked.today, library.rules)
    if (rendered.kind === 'rendered' && !endedBefore(rendered, asked.today)) {
      const told = asReplyPassage(next, rendered, asked.today, library)
      const source = sourceOf(next, rendered, told.citations, asked, library)
      // It answers another question than the one asked, so it says neither yes nor no.
      const text = fittingLead(rendered.text, '', '', asked.language)
      return { parts: [...part('passage', text), source], passage: told }
    }
    if (next.replacement) return { parts: part('passage', next.replacement[asked.language]), passage: null }
    next = next.replacedBy === null ? undefined : library.passages.get(next.replacedBy)
  }
  return null
}

/** `2023: € 2,15; 2024: € 2,35` for each rule of the passage, when the question names more than one year. */
function comparison(passage: Passage, asked: Asked, library: Library): string | null {
  const rules = [...new Set(openRules(passage))]
  const years = yearsOf(asked.time.moments)
  if (rules.length === 0 || (years.length < 2 && !asked.time.history)) return null
  const isOneSpan = asked.time.moments.length === 1
  const lines = rules.flatMap((id) => {
    const table = library.rules.table(id)
    const wanted =
      years.length > 1 ? years : yearsOf(table.periods.map(({ from, to }): Moment => ({ from, to: to ?? asked.today })))
    const values = wanted.flatMap((year) => {
      const selection = library.rules.inForce(id, firstDayOf(year))
      const value =
        selection.kind === 'in-force' ? formatValue(selection.period.value, table.unit, asked.language) : '–'
      return [[year, value] as const]
    })
    // "Sinds 2022" is no question about a value that never changed.
    if (isOneSpan && new Set(values.map(([, value]) => value).filter((value) => value !== '–')).size < 2) return []
    return [`${table.title[asked.language]}: ${values.map(([year, value]) => `${year}: ${value}`).join('; ')}.`]
  })
  return lines.length === 0 ? null : lines.join('\n')
}

function withoutValue(
  passage: Passage,
  { table, selection }: Extract<ReturnType<typeof renderPassage>, { kind: 'no-value' }>,
  asked: Asked,
  day: Day,
  library: Library,
): Told | Untold {
  const words = WORDS[asked.language]
  const title = table.title[asked.language]
  const lastYear = yearOf(table.periods.at(-1)?.from ?? day)
  if (selection.kind === 'ended') {
    const awaited = table.awaited?.year === yearOf(day) ? table.awaited[asked.language] : null
    return { kind: 'untold', lastYear, text: awaited ?? words.noValueAhead(title, yearOf(day), lastYear) }
  }
  const first = selection.kind === 'gap' ? selection.nextFrom : selection.firstFrom
  const period = table.periods.find(({ from }) => from === first)
  const sentence = table.gaps?.[asked.language] ?? words.noValueBefore(title, yearOf(day), first)
  const value = period ? `${yearOf(first)}: ${formatValue(period.value, table.unit, asked.language)}.` : ''
  const rendered: RenderedPassage = {
    kind: 'rendered',
    text: sentence,
    validity: { from: null, to: null },
    citations: period?.citations ?? [],
    doubts: [],
    announced: false,
  }
  const own = asReplyPassage(passage, rendered, day, library)
  const parts = [
    ...part('lead', sentence),
    ...part('passage', value && `${title}: ${value}`),
    sourceOf(passage, rendered, own.citations, asked, library),
  ]
  return { kind: 'told', parts, passages: [own] }
}

/** `Bron (wet): …` and on which days it holds. */
function sourceOf(
  passage: Passage,
  rendered: RenderedPassage,
  citations: readonly ReplyCitation[],
  { language, today }: Asked,
  library: Library,
): SourcePart {
  const words = WORDS[language]
  const places = citations.slice(0, MOST_CITATIONS_SHOWN).flatMap((citation) => {
    const source = library.sources.get(citation.source)
    return source ? [placeOf(citation, source, language)] : []
  })
  const label = places.length > 1 ? words.sources : words.source
  const first = citations[0] && library.sources.get(citations[0].source)
  const ground =
    passage.layer === 'beleid' || !first ? layerName(passage.layer, language) : sourceKindName(first.kind, language)
  const holds = passage.about.length > 0 ? '' : validityLine(rendered.validity, today, language)
  return sourcePart(`${label} (${ground})`, places, holds)
}
