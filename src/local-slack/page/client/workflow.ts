import type { Execution } from '../../executions.ts'
import type { Json, JsonObject } from '../../json.ts'
import type { Parameter, Step } from '../../manifest.ts'
import { h } from './dom.ts'
import { icon } from './icons.ts'
import { namesIn } from './message.ts'
import { mrkdwn } from './mrkdwn.ts'
import type { Desk } from './place.ts'
import { WORDS } from './words.ts'

/** The steps that the app offers to workflows, and what came of each run. */
export function workflowPane(desk: Desk): HTMLElement[] {
  const steps = desk.store.snapshot.steps.map((step) => stepForm(desk, step))
  const runs = h('div', { role: 'log', 'aria-label': WORDS.runs, class: 'runs' })
  desk.live.add(() => {
    const all = [...desk.store.executions.values()].reverse()
    runs.replaceChildren(...all.map((execution) => runElement(desk, execution)))
  })
  return [
    h('header', { class: 'pane-head' }, h('span', { class: 'hash big' }, icon('flow')), h('h1', {}, WORDS.workflow)),
    h('div', { class: 'feed workflow' }, h('p', { class: 'context' }, WORDS.workflowIntro), ...steps, runs),
  ]
}

function stepForm(desk: Desk, { id, title, description, inputs }: Step): HTMLElement {
  const fields = inputs.map((input) => ({ name: input.name, ...inputField(desk, `${id}-${input.name}`, input) }))
  const form = h(
    'form',
    { class: 'step', 'data-step': id },
    h('h2', {}, title),
    description !== '' && h('p', {}, description),
    ...fields.map((field) => field.element),
    h('button', { type: 'submit', class: 'button primary' }, WORDS.runStep),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const given = Object.fromEntries(fields.map(({ name, control }) => [name, control.value.trim()]))
    void desk.act({ act: 'step', step: id, inputs: given })
  })
  return form
}

type Control = HTMLInputElement | HTMLSelectElement

function inputField(desk: Desk, id: string, input: Parameter): { element: HTMLElement; control: Control } {
  const control = controlFor(desk, id, input)
  if (input.required) control.required = true
  const label = h('label', { for: id }, input.title, input.required ? '' : ` ${WORDS.optional}`)
  const hint = input.description !== '' && h('p', { class: 'hint', id: `${id}-hint` }, input.description)
  if (hint) control.setAttribute('aria-describedby', `${id}-hint`)
  return { control, element: h('div', { class: 'field' }, label, control, hint) }
}

function controlFor({ store }: Desk, id: string, { type }: Parameter): Control {
  const choose = (options: readonly (readonly [value: string, label: string])[]): HTMLSelectElement =>
    h('select', { id }, ...options.map(([value, label]) => h('option', { value }, label)))
  const { people, channels, me } = store.snapshot
  switch (type) {
    case 'slack#/types/user_id': {
      const others = people.filter((person) => !person.isBot && person.id !== me)
      return choose([[me, store.person(me)?.realName ?? me], ...others.map((one) => [one.id, one.realName] as const)])
    }
    case 'slack#/types/channel_id':
      return choose(channels.filter(({ kind }) => kind !== 'im').map((one) => [one.id, `#${one.name}`]))
    case 'boolean':
      return choose([
        ['true', WORDS.yes],
        ['false', WORDS.no],
      ])
    case 'number':
    case 'integer':
      return h('input', { id, type: 'text', inputmode: 'decimal' })
    default:
      return h('input', { id, type: 'text' })
  }
}

function runElement(desk: Desk, { step, inputs, state }: Execution): HTMLElement {
  const title = desk.store.snapshot.steps.find((one) => one.id === step)?.title ?? step
  return h(
    'article',
    { class: 'run', 'data-state': state.kind },
    h('h3', {}, title, ' · ', stateWord(state)),
    list(desk, inputs),
    state.kind === 'completed' && list(desk, state.outputs),
    state.kind === 'failed' && h('p', { class: 'error' }, state.error),
  )
}

function stateWord({ kind }: Execution['state']): string {
  switch (kind) {
    case 'running':
      return WORDS.running
    case 'completed':
      return WORDS.completed
    case 'failed':
      return WORDS.failedStep
  }
}

function list(desk: Desk, values: JsonObject): HTMLElement {
  const rows = Object.entries(values).flatMap(([name, value]) => [
    h('dt', {}, name),
    h('dd', {}, ...mrkdwn(words(desk, value), namesIn(desk))),
  ])
  return h('dl', {}, ...rows)
}

function words({ store }: Desk, value: Json | undefined): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  return store.person(value)?.realName ?? value
}
