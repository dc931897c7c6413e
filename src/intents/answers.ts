import { yearOf } from '../core/day.ts'
import { yearShiftIn } from '../language/values/years.ts'
import { isResuming, isSmallTalk, strangeWords } from './cues.ts'
import { askAgain, EMPTY, type Form, sayTheSame, withAccepted } from './form.ts'
import type { Intent } from './intent.ts'
import { isQuestion, NAMED, subjectWeight } from './match.ts'
import { holds } from './phrase.ts'
import { type Context, eitherOf, type Filling, fillSlots } from './roles.ts'
import type { Said, Sentence } from './sentence.ts'
import { go, openForm, settle, type Taken, type Talk, take } from './talk.ts'

/** An answer to the open question. */
export function answered(talk: Talk): Taken | null {
  const { current, sentence, before } = talk
  const form = openForm(talk)
  if (current === null || form === null || form.asking === null) return null
  if (isAboutSomethingElse(talk, current)) return null
  const filling = fillSlots(current, sentence, contextOf(form))
  const direct = [...filling.keys()].some((name) => answers(current, form.asking ?? '', name))
  if (!direct && (filling.size === 0 || before.interrupted || isQuestion(sentence))) return null
  if (isQuestion(sentence) && strangeWords(current, sentence).length > 0) return null
  return take(talk, current, form, filling)
}

const contextOf = (form: Form): Context => ({ asked: form.asking, known: new Set(Object.keys(form.values)) })

/** The slot that was asked for, or one that says the same. */
function answers(intent: Intent, asked: string, name: string): boolean {
  return name === asked || sayTheSame(intent, asked).includes(name)
}

/** A new sum on another subject, or a question for a passage about this one. */
function isAboutSomethingElse({ match, sentence }: Talk, current: Intent): boolean {
  if (asksForPassage(current, sentence)) return true
  return match !== null && match.intent.id !== current.id && match.wish === 'calculate' && match.weight >= 2
}

function asksForPassage(intent: Intent, sentence: Sentence): boolean {
  return isQuestion(sentence) && intent.passage.some((phrase) => holds(phrase, sentence.words, new Set()))
}

/** A correction or a follow-up after a result: "nee, 4 dagen", "en vorig jaar?". */
export function corrected(talk: Talk): Taken | null {
  const { current, before, sentence, said } = talk
  const form = before.forms[before.current ?? '']
  if (current === null || form === undefined || form.phase !== 'done' || asksForPassage(current, sentence)) return null
  const filling = withYearShift(fillSlots(current, sentence, contextOf(form)), current, form, said, sentence)
  const again = filling.size > 0 ? filling : bareNumber(current, sentence, form)
  if (again.size === 0) return null
  const strange = strangeWords(current, sentence).length
  const decisive = [...again.keys()].some((name) => current.slots[name]?.decisive || current.slots[name]?.optional)
  if (strange > (isQuestion(sentence) || !decisive ? 0 : 2)) return null
  if (before.interrupted && !decisive) return null
  return take(talk, current, form, again)
}

/** A bare number after a result corrects the slot that can hold it; where several can, the first one says so. */
function bareNumber(intent: Intent, sentence: Sentence, form: Form): Filling {
  if (!sentence.values.some(({ meaning }) => meaning.kind === 'number')) return new Map()
  const assumed = Object.keys(intent.slots).filter((name) => {
    const { assume, onlyWith = name } = intent.slots[name] ?? {}
    return assume !== undefined && (onlyWith in form.values || onlyWith === name)
  })
  const fitting = [...new Set([...Object.keys(form.values), ...assumed])]
    .map((name) => [name, fillSlots(intent, sentence, { asked: name, known: new Set() }).get(name)] as const)
    .filter(([name, filled]) => intent.slots[name]?.kind !== 'year' && filled?.reading.kind === 'value')
  const [first, second] = fitting
  if (first?.[1] === undefined) return new Map()
  if (second === undefined) return new Map([[first[0], first[1]]])
  return new Map([
    [first[0], { reading: { kind: 'unclear', why: eitherOf(intent, first[0], second[0]) }, marked: true }],
  ])
}

function withYearShift(filling: Filling, intent: Intent, form: Form, { today }: Said, { folded }: Sentence): Filling {
  const shift = yearShiftIn(folded)
  const name = Object.keys(intent.slots).find((each) => intent.slots[each]?.kind === 'year')
  if (shift === null || name === undefined) return filling
  const year = Number(form.values[name] ?? yearOf(today)) + shift
  return new Map([...filling, [name, { reading: { kind: 'value', value: year, assumed: null }, marked: true }]])
}

/** "Ga verder", "terug naar de vrije ruimte": the open question again. */
export function resumed(talk: Talk): Taken | null {
  const { intents, sentence, before, current } = talk
  if (!isResuming(sentence)) return null
  const named = intents.find(
    (intent) => before.forms[intent.id]?.phase === 'open' && subjectWeight(intent, sentence, new Map()) >= NAMED,
  )
  const intent = named ?? (openForm(talk) === null ? undefined : (current ?? undefined))
  return intent === undefined ? null : go(talk, intent, before.forms[intent.id] ?? EMPTY)
}

/** Words that should have been an answer and are not: "heel veel". */
export function unread(talk: Talk): Taken | null {
  const { current, sentence, before, said } = talk
  const form = openForm(talk)
  if (current === null || form === null || form.asking === null || before.interrupted) return null
  const looksLikeAnswer =
    sentence.words.length <= 6 && !isQuestion(sentence) && !isSmallTalk(sentence) && !said.text.includes('?')
  if (!looksLikeAnswer || talk.match !== null) return null
  const why = {
    nl: `“${said.text.trim()}” begrijp ik hier niet.`,
    en: `I do not understand “${said.text.trim()}” here.`,
  }
  return settle(
    talk,
    current,
    askAgain(form, { slot: form.asking, why: withAccepted(why, current.slots[form.asking]) }),
  )
}
