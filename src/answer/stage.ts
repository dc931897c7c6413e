import { statusOn } from '../core/day.ts'
import type { Candidate, Query, Shelves } from './finding.ts'
import { momentOf } from './time-fit.ts'

/** A question in the past tense is about the stage it names, also when that is over. */
const PAST =
  /\b(?:was|waren|gold|golden|moest|moesten|mocht|mochten|kon|konden|kreeg|kregen|had|hadden|werd|werden|ging|were|did|could|applied)\b/i
const NEARLY_AS_LIKELY = 0.55
/** From this share of the first score on, another figure of the card may be the one that is meant. */
const NEARLY_AS_GOOD = 0.8
/** Another card takes over only from a question that it is asked as well. */
const ASKED_ITSELF = 0.5

/**
 * Of one subject told in stages, the stage in force on the day of asking comes first: "moet ik thuiswerken?" is not
 * about last year, however like its words are to those of last year's stage.
 */
export function stageInForceFirst(candidates: readonly Candidate[], query: Query, shelves: Shelves): Candidate[] {
  const [first] = candidates
  if (first === undefined || query.time.moments.length > 0 || PAST.test(query.text)) return [...candidates]
  if (statusOn(first.passage.validity, query.today) !== 'expired') return [...candidates]
  const stage = nextStages(first, shelves)
  const current = candidates.find(
    ({ passage, score, signals }) =>
      stage.has(passage.id) &&
      (passage.card === first.passage.card || signals.questionMatch >= ASKED_ITSELF) &&
      score >= NEARLY_AS_LIKELY * first.score &&
      statusOn(passage.validity, query.today) === 'current',
  )
  if (current === undefined) return [...candidates]
  const { score, signals, confidence } = first
  return [{ ...current, score, signals, confidence }, ...candidates.filter((one) => one !== current)]
}

/** "Hoeveel uur werken mensen thuis?" is about the newest figure of that kind, however like it an older one is. */
export function newestFigureFirst(candidates: readonly Candidate[], query: Query): readonly Candidate[] {
  const [first] = candidates
  if (first === undefined || query.time.moments.length > 0 || query.time.history || PAST.test(query.text)) {
    return candidates
  }
  const age = lastTimeOf(first)
  if (first.passage.layer !== 'cijfers' || age === null) return candidates
  const newest = candidates
    .filter(({ passage, score }) => passage.card === first.passage.card && score >= NEARLY_AS_GOOD * first.score)
    .reduce((best, one) => ((lastTimeOf(one) ?? '') > (lastTimeOf(best) ?? '') ? one : best), first)
  if (newest === first) return candidates
  const { score, signals, confidence } = first
  return [{ ...newest, score, signals, confidence }, ...candidates.filter((one) => one !== newest)]
}

/** The last day of what a figure is about. */
function lastTimeOf({ passage: { about } }: Candidate): string | null {
  return about
    .map((span) => momentOf(span).to)
    .reduce<string | null>((last, to) => (to > (last ?? '') ? to : last), null)
}

/** What came after a passage, as far as the cards tell. */
function nextStages({ passage }: Candidate, { passages }: Shelves): ReadonlySet<string> {
  const found = new Set<string>()
  for (let next = passage.replacedBy; next !== null && !found.has(next); next = passages.get(next)?.replacedBy ?? null)
    found.add(next)
  return found
}
