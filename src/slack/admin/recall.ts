import type { types } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import { errorName } from '../../core/error-name.ts'
import type { Language } from '../../core/language.ts'
import { type AnswerPlace, placesOf } from '../../edit/recall.ts'
import type { Resting } from '../../store/answers.ts'
import { FEWEST_COUNTED } from '../../store/feedback.ts'
import { type Block, plain, smallPrint } from '../block-parts.ts'
import { type Posted, sentence } from '../blocks.ts'
import type { Tools } from '../tools.ts'
import { mistakenAnswers, untold } from './recall-answers.ts'
import { CHOICES_OF_DAYS, groundsOf, type Recalled, recalledBy, recalledValue } from './recall-grounds.ts'
import { fewDirect, lastDays, noticeAbout, RECALL_TEXTS, recallCount, toldBefore } from './recall-texts.ts'
import { bold, buttons, tellView, words } from './window-parts.ts'

const MOST_CHANNELS = 20
const MOST_OPTIONS = 100
const LONGEST_OPTION = 75
/** Of the audit trail, to see whether people were told before. */
const LOOKED_BACK = 300

/** Which answers of the last days rested on something, and the button that tells everyone who got one. */
export async function recallView(tools: Tools, value: string, language: Language): Promise<types.ModalView> {
  const recalled = await recalledBy(tools, value)
  const grounds = recalled && groundsOf(tools, recalled)
  if (!recalled || !grounds) return tellView(language, [words(RECALL_TEXTS.nothing[language])])
  const mistaken = await mistakenAnswers(tools, recalled, grounds)
  const answers = mistaken.map(({ answer }) => answer)
  const places = conversationsOf(answers)
  const left = await untold(tools, mistaken)
  const before = await timesTold(tools, recalled)
  return tellView(language, [
    bold(grounds.name[language]),
    { type: 'actions', elements: [...choiceOfPassage(tools, recalled, language), choiceOfDays(recalled, language)] },
    words(counted(answers, places, language)),
    ...(places.length > 0 ? [placesBlock(places, language)] : []),
    ...(before === null ? [] : [smallPrint(toldBefore(before, left.length > 0, language))]),
    ...(left.length > 0 ? [buttons(['notify', RECALL_TEXTS.notify[language], recalledValue(recalled)])] : []),
  ])
}

/** Few answers that only their asker read are left out of the number: it would say that somebody asked. */
function counted(answers: readonly Resting[], places: readonly AnswerPlace[], language: Language): string {
  const direct = places.filter(isDirect).length
  if (direct === 0 || direct >= FEWEST_COUNTED) return recallCount(answers.length, places.length, language)
  const open = answers.filter(({ channel, ts }) => ts !== null && !isDirect({ channel }))
  return open.length === 0
    ? RECALL_TEXTS.few[language]
    : recallCount(open.length, conversationsOf(open).length, language)
}

const isDirect = ({ channel }: Pick<AnswerPlace, 'channel'>): boolean => !/^[CG]/.test(channel)

/** Of a card often one passage was wrong. */
function choiceOfPassage({ editing }: Tools, recalled: Recalled, language: Language): types.StaticSelect[] {
  if (recalled.kind !== 'card' && recalled.kind !== 'passage') return []
  const cards = editing?.desk.content().knowledge.cards ?? []
  const card = cards.find(({ id }) => id === recalled.id.split('#')[0])
  if (!card) return []
  const option = (label: string, kind: 'card' | 'passage', id: string) => {
    return { text: plain(label), value: recalledValue({ ...recalled, kind, id }) }
  }
  const passages = card.passages.map(({ id, faces }) => option(faces[language].heading, 'passage', id))
  const options = [option(RECALL_TEXTS.wholeCard[language], 'card', card.id), ...passages]
    .filter(({ value }) => value.length <= LONGEST_OPTION)
    .slice(0, MOST_OPTIONS)
  const chosen = options.find(({ value }) => value === recalledValue(recalled))
  return [
    {
      type: 'static_select',
      action_id: 'admin:recall:of',
      options,
      ...(chosen && { initial_option: chosen }),
    },
  ]
}

function choiceOfDays(recalled: Recalled, language: Language): types.StaticSelect {
  const options = CHOICES_OF_DAYS.map((days) => ({
    text: plain(lastDays(days, language)),
    value: recalledValue({ ...recalled, days }),
  }))
  const chosen = options.find(({ value }) => value === recalledValue(recalled))
  return {
    type: 'static_select',
    action_id: 'admin:recall:since',
    options,
    ...(chosen && { initial_option: chosen }),
  }
}

/** Channels by name; of direct conversations only how many, for they say who asked. */
function placesBlock(places: readonly AnswerPlace[], language: Language): Block {
  const direct = places.filter(isDirect).length
  const counts = new Map<string, number>()
  for (const { channel } of places.filter((place) => !isDirect(place))) {
    counts.set(channel, (counts.get(channel) ?? 0) + 1)
  }
  const lines = [...counts].slice(0, MOST_CHANNELS).map(([channel, count]) => `• <#${channel}>: ${count}`)
  const more = counts.size > MOST_CHANNELS ? [`+ ${counts.size - MOST_CHANNELS}`] : []
  const alone = direct === 0 ? [] : [`• ${fewDirect(direct, FEWEST_COUNTED, language)}`]
  return smallPrint('', [...lines, ...more, ...alone].join('\n'))
}

/** Tells every conversation once of each mistake, whoever presses and however often; gives how many were reached. */
export async function notifyPlaces(tools: Tools, client: WebClient, value: string): Promise<number> {
  const recalled = await recalledBy(tools, value)
  const grounds = recalled && groundsOf(tools, recalled)
  if (!recalled || !grounds) return 0
  const message = sentence(`${noticeAbout(grounds.name.nl, 'nl')}\n${noticeAbout(grounds.name.en, 'en')}`)
  const mistaken = await mistakenAnswers(tools, recalled, grounds)
  let told = 0
  for (const place of conversationsOf(mistaken.map(({ answer }) => answer))) {
    const here = mistaken.filter(({ answer }) => isSame(placeOf(answer), place))
    const taken = await tools.store.tellings.take(here.flatMap(({ tellings }) => tellings))
    if (taken.length === 0) continue
    if (await tell(tools, client, place, message)) told += 1
    else await tools.store.tellings.giveBack(taken)
  }
  return told
}

/**
 * Where those who got an answer can be told. An answer that only its asker could see is told to the asker alone, in a
 * direct message: the channel never saw it.
 */
function placeOf({ ts, person, channel, thread }: Resting): AnswerPlace {
  return ts === null ? { channel: person, thread: null } : { channel, thread }
}

const conversationsOf = (answers: readonly Resting[]): AnswerPlace[] => placesOf(answers.map(placeOf))

const isSame = (one: AnswerPlace, other: AnswerPlace): boolean =>
  one.channel === other.channel && one.thread === other.thread

async function tell(tools: Tools, client: WebClient, { channel, thread }: AnswerPlace, message: Posted) {
  try {
    await client.chat.postMessage({ channel, ...(thread !== null && { thread_ts: thread }), ...message })
    return true
  } catch (error) {
    tools.log('warn', 'recall-not-told', { channel, error: errorName(error) })
    return false
  }
}

/** On which day people were last told of this; `null` for never, as far as the trail is looked at. */
async function timesTold({ store }: Tools, { kind, id }: Recalled): Promise<string | null> {
  const latest = await store.audit.latest(LOOKED_BACK)
  const before = latest.find(({ act, facts }) => act === 'recall' && String(facts.of).startsWith(`${kind}:${id}@`))
  return before?.at.slice(0, 10) ?? null
}
