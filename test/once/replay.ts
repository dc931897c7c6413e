import type { Envelope, Transport } from '../../src/local-slack/delivery.ts'
import type { JsonObject } from '../../src/local-slack/json.ts'
import { type LocalSlack, startLocalSlack } from '../../src/local-slack/local-slack.ts'
import { MANIFEST } from '../slack/rig.ts'
import { pause } from './programs.ts'

const QUESTIONS = [
  'Hoeveel is de thuiswerkvergoeding in 2024?',
  'Mag mijn baas thuiswerken weigeren?',
  'Ik werk 3 dagen thuis en 2 op kantoor, 27 km: wat mag ik onbelast krijgen?',
  'Wat staat er in een RI&E?',
]

/** A small generator, so that a run that went wrong can be done again. */
export function chances(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state % below
  }
}

/**
 * A Slack that outlives the program, tries an event again soon and often, and gives a busy computer time to open windows
 * and to take an event: one that is tried again because the computer is busy makes it busier. A program that was killed
 * is noticed at once.
 */
export function patientSlack(): Promise<LocalSlack> {
  return startLocalSlack({
    manifest: MANIFEST,
    // Long enough for a program that takes minutes to start again.
    retryScheduleMs: Array.from({ length: 600 }, (_, tries) => (tries < 20 ? 300 : 1_000)),
    ackTimeoutMs: 20_000,
    triggerLifetimeMs: 60_000,
  })
}

export interface Plan {
  readonly questions: number
  /** How often each message is brought, on average. */
  readonly deliveries: number
  readonly seed: number
  /** So much time between two questions; as soon as there is room when absent. */
  readonly everyMs?: number
  /** Called before each question with how many were asked. */
  readonly before?: (asked: number) => Promise<void>
}

const MOST_OPEN = 40

/**
 * Asks questions, and brings every one of them several times: at once or much later, out of order, as it was or under
 * another event id. Gives how many deliveries there were.
 */
export async function replay(slack: LocalSlack, road: Transport, plan: Plan): Promise<number> {
  const chance = chances(plan.seed)
  const seen: JsonObject[] = []
  let brought = 0
  slack.deliverWith((envelope: Envelope, timeoutMs) => {
    if (envelope.type === 'events_api' && isQuestion(envelope.payload)) {
      brought += 1
      if (brought <= plan.questions * plan.deliveries && !seen.includes(envelope.payload)) seen.push(envelope.payload)
    }
    return road(envelope, timeoutMs)
  })
  const sanne = slack.as('sanne')
  const direct = slack.workspace.directMessage(sanne.user)?.id ?? ''
  const began = performance.now()
  for (let asked = 0; asked < plan.questions; asked++) {
    await plan.before?.(asked)
    await pause(began + asked * (plan.everyMs ?? 0) - performance.now())
    sanne.say(direct, QUESTIONS[chance(QUESTIONS.length)] ?? '')
    for (let again = 1; again < plan.deliveries; again++) {
      const event = seen[chance(2) === 0 ? Math.max(0, seen.length - 1 - chance(20)) : chance(seen.length || 1)]
      if (event) slack.replay(chance(2) === 0 ? event : { ...event, event_id: `Ev${asked}x${again}` })
    }
    while (asked - answersIn(slack).size > MOST_OPEN) await pause(20)
  }
  return brought
}

function isQuestion(payload: JsonObject): boolean {
  const { event } = payload
  return typeof event === 'object' && event !== null && !Array.isArray(event) && !('bot_id' in event && event.bot_id)
}

/** How many messages of the app there are in each thread. */
export function answersIn(slack: LocalSlack): Map<string, number> {
  const sanne = slack.as('sanne')
  const direct = slack.workspace.directMessage(sanne.user)?.id ?? ''
  const answers = new Map<string, number>()
  for (const { botId, threadTs } of slack.workspace.history(direct, sanne.user))
    if (botId !== null && threadTs !== null) answers.set(threadTs, (answers.get(threadTs) ?? 0) + 1)
  return answers
}

/** What went wrong: the messages without an answer, and those with more than one. */
export function verdictOn(slack: LocalSlack): { asked: number; unanswered: number; twice: number } {
  const sanne = slack.as('sanne')
  const direct = slack.workspace.directMessage(sanne.user)?.id ?? ''
  const asked = slack.workspace.history(direct, sanne.user).filter(({ botId }) => botId === null)
  const answers = answersIn(slack)
  const counts = asked.map(({ ts }) => answers.get(ts) ?? 0)
  return {
    asked: asked.length,
    unanswered: counts.filter((count) => count === 0).length,
    twice: counts.filter((count) => count > 1).length,
  }
}
