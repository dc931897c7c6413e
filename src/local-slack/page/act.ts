import { z } from 'zod'
import type { Acts } from '../acts.ts'
import { GoneError } from '../gone.ts'
import type { Json, JsonObject } from '../json.ts'

const Values: z.ZodType<JsonObject> = z.record(z.string(), z.json())
const Click = z.object({
  blockId: z.string(),
  actionId: z.string(),
  value: z.string(),
  label: z.string().optional(),
})
const Place = { channel: z.string(), ts: z.string() }

const Act = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('say'),
    channel: z.string(),
    text: z.string().min(1).max(12_000),
    thread: z.string().nullable(),
  }),
  z.object({ act: z.literal('command'), channel: z.string(), command: z.string(), text: z.string().max(4_000) }),
  z.object({ act: z.literal('click'), ...Place, click: Click }),
  z.object({ act: z.literal('clickInView'), view: z.string(), click: Click, values: Values }),
  z.object({
    act: z.literal('suggest'),
    place: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('message'), ...Place }),
      z.object({ kind: z.literal('view'), view: z.string() }),
    ]),
    blockId: z.string(),
    actionId: z.string(),
    words: z.string().max(150),
  }),
  z.object({ act: z.literal('submit'), view: z.string(), values: Values }),
  z.object({ act: z.literal('close'), view: z.string() }),
  z.object({ act: z.literal('home'), tab: z.enum(['home', 'messages']) }),
  z.object({ act: z.literal('step'), step: z.string(), inputs: Values }),
  z.object({ act: z.literal('shortcut'), callback: z.string(), on: z.object(Place).nullable() }),
])

export type PageAct = z.infer<typeof Act>

export type Outcome =
  | { readonly ok: true; readonly result: JsonObject }
  /** `isGone`: what was pressed made way for something newer. */
  | { readonly ok: false; readonly error: string; readonly isGone: boolean }

/** Carries out what the page sent; a mistake of the page is said, not thrown. */
export async function perform(acts: Acts, input: Json | undefined): Promise<Outcome> {
  const parsed = Act.safeParse(input)
  if (!parsed.success) return { ok: false, error: z.prettifyError(parsed.error), isGone: false }
  try {
    return { ok: true, result: await carryOut(acts, parsed.data) }
  } catch (error) {
    const isGone = error instanceof GoneError
    return { ok: false, error: error instanceof Error ? error.message : 'unknown', isGone }
  }
}

async function carryOut(acts: Acts, act: PageAct): Promise<JsonObject> {
  switch (act.act) {
    case 'say':
      return { ts: acts.say(act.channel, act.text, act.thread).ts }
    case 'command':
      await acts.command(act.channel, act.command, act.text)
      return {}
    case 'click':
      await acts.click(act.channel, act.ts, act.click)
      return {}
    case 'clickInView':
      await acts.clickInView(act.view, act.click, act.values)
      return {}
    case 'suggest':
      return { options: await acts.suggest(act.place, act.blockId, act.actionId, act.words) }
    case 'submit':
      return acts.submit(act.view, act.values)
    case 'close':
      await acts.closeView(act.view)
      return {}
    case 'home':
      acts.openHome(act.tab)
      return {}
    case 'step':
      acts.runStep(act.step, act.inputs)
      return {}
    case 'shortcut':
      await acts.shortcut(act.callback, act.on)
      return {}
  }
}
