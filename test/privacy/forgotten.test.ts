import { expect, it } from 'vitest'
import type { Acts } from '../../src/local-slack/acts.ts'
import { tempContent } from '../knowledge/temp-content.ts'
import { chooseOnHome, pressIn, send, windowWith } from '../slack/admin-rig.ts'
import { filled, pressAs } from '../slack/hr-rig.ts'
import { press } from '../slack/press.ts'
import { onEachEngine } from '../store/engines.ts'
import { startWholeProgram, type WholeProgram } from './whole-program.ts'

const LONG = 600_000
const LOKET = 'Mag mijn parkiet mee naar het loket van kantoor?'

onEachEngine('who wants to be forgotten', (stores) => {
  it('leads nowhere any more: no table, log or file knows them, and the audit trail is whole', {
    timeout: LONG,
  }, async () => {
    const program = await startWholeProgram(stores, tempContent().folders)
    await useEverything(program)
    for (const [person, name] of [
      [program.sanne, 'Sanne de Vries'],
      [program.noor, 'Noor Bakker'],
      [program.tom, 'Tom Visser'],
    ] as const) {
      expect(await leadingTo(program, person, name)).not.toEqual([])
      await forget(program, person)
      expect(await leadingTo(program, person, name)).toEqual([])
    }
    expect(Object.values(await program.kept()).join('')).not.toContain('Jansen')
    expect(await program.store.audit.verify()).toMatchObject({ kind: 'whole' })
    const acts = (await program.store.audit.latest(50)).map(({ act }) => act)
    for (const act of ['escalation', 'link', 'reply', 'refused']) expect(acts).toContain(act)
  })

  it('is not written down again when somebody goes on in a thread they began', async () => {
    const program = await startWholeProgram(stores, tempContent().folders)
    const { sanne, noor, channel } = program
    const root = sanne.say(channel, '@Hybridewijzer hoeveel proefvergoeding krijg ik per dag?')
    await program.settled()
    await forget(program, sanne)
    noor.say(channel, '@Hybridewijzer en in 2025?', root.ts)
    await program.settled()
    const kept = Object.values(await program.kept()).join('')
    expect(kept).not.toContain(sanne.user)
    expect(kept).toContain(noor.user)
  })

  it('keeps their links in use, and what they linked before names HR alone', async () => {
    const program = await startWholeProgram(stores, tempContent().folders)
    await linkAnswer(program)
    expect(await asked(program, LOKET)).toContain('Gekoppeld door HR (Noor Bakker, 25 november 2026).')
    await forget(program, program.noor)
    await expect
      .poll(() => asked(program, LOKET), { timeout: 60_000 })
      .toContain('Gekoppeld door HR (25 november 2026).')
    expect((await program.kept()).answers).not.toContain('Noor Bakker')
  })
})

/** Where something stands that leads to a person: their id, their name, or the conversation that is theirs alone. */
async function leadingTo(program: WholeProgram, person: Acts, name: string): Promise<string[]> {
  await program.settled()
  const direct = program.slack.workspace.directMessage(person.user)?.id ?? ''
  const traces = [person.user, direct, name]
  return Object.entries(await program.kept())
    .filter(([, text]) => traces.some((trace) => text.includes(trace)))
    .map(([where]) => where)
}

async function forget(program: WholeProgram, person: Acts): Promise<void> {
  await person.command(program.channel, '/hybride', 'mijn gegevens')
  await program.settled()
  await pressAs(person, program.withButton(program.channel, person, 'own:forget'), 'own:forget')
  await program.settled()
  expect(program.fromApp(program.channel, person.user).at(-1)?.text).toContain('Gewist.')
}

/** Three people use whatever there is that keeps something of them. */
async function useEverything(program: WholeProgram): Promise<void> {
  const { sanne, noor, tom, channel, direct, hrTeam } = program
  sanne.say(direct, 'Hoeveel proefvergoeding krijg ik per dag?')
  sanne.say(channel, '@Hybridewijzer moest ik de proefvergoeding aanvragen?')
  sanne.say(channel, 'Hoeveel proefvergoeding krijg ik per dag in 2025?')
  await asked(program, 'Hoeveel proefvergoeding krijg ik per dag?')
  await press(program, program.withButton(channel, sanne, 'feedback'), 'feedback', 'bad')
  await asked(program, LOKET)
  await pressAs(sanne, program.withButton(channel, sanne, 'hr:ask'), 'hr:ask')
  await program.settled()
  await sanne.submit(top(program, sanne), filled({ question: LOKET, named: true }))
  await program.settled()
  const post = program.withButton(hrTeam, noor, 'hr:take')
  for (const act of ['hr:take', 'hr:draft']) await pressAs(noor, post, act)
  await program.settled()
  await noor.submit(top(program, noor), filled({ title: 'Parkiet', text: 'Dat mag.', source: 'Huisregels 2026' }))
  noor.say(hrTeam, 'Ja, dat mag.', post?.ts ?? null)
  await linkAnswer(program)
  await asked(program, LOKET)
  await pressAs(sanne, program.withButton(channel, sanne, 'hr:ask'), 'hr:ask')
  await program.settled()
  await sanne.submit(top(program, sanne), filled({ question: LOKET, named: false }))
  await sanne.shortcut('link-answer', { channel, ts: noor.say(channel, 'Mag dat?').ts })
  await writeCard(program, tom)
}

async function linkAnswer(program: WholeProgram): Promise<void> {
  const { ts } = program.alex.say(program.channel, `<@U1> ${LOKET}`)
  await program.noor.shortcut('link-answer', { channel: program.channel, ts })
  await program.settled()
  await program.noor.submit(top(program, program.noor), {
    ...filled({ question: LOKET, post: true }),
    answer: { 'hr:passage': { type: 'external_select', selected_option: { value: 'proefvergoeding#bedrag' } } },
    scope: { typed: { type: 'radio_buttons', selected_option: { value: 'everywhere' } } },
    until: { typed: { type: 'datepicker', selected_date: null } },
  })
  await program.settled()
}

/** An edit that is published, and one that is not. */
async function writeCard(program: WholeProgram, tom: Acts): Promise<void> {
  for (const [before, after] of [
    ['op dinsdag', 'op donderdag'],
    ['layer: beleid', 'layer: mening'],
  ] as const) {
    await chooseOnHome(program, tom, 'admin:list', 'theme:thuisbeleid:0')
    const home = program.slack.views.home(tom.user)
    const blocks = JSON.parse(JSON.stringify(home?.view.blocks ?? []))
    await pressIn(tom, { id: home?.id ?? '', words: '', blocks }, 'Open')
    await pressIn(tom, await windowWith(program, tom, 'Kantoordagen bij Acme'), 'Bewerk')
    await send(tom, await windowWith(program, tom, 'Tekst 1/'), (text) => text.replace(before, after))
    if (after === 'layer: mening') {
      await windowWith(program, tom, 'Wat je typte is bewaard')
      return
    }
    await send(tom, await windowWith(program, tom, 'Publiceer'), () => 'Gevraagd door mevrouw Jansen')
    await windowWith(program, tom, 'Gepubliceerd.')
    await tom.closeView(top(program, tom))
  }
}

async function asked(program: WholeProgram, question: string): Promise<string> {
  await program.sanne.command(program.channel, '/hybride', question)
  await program.settled()
  return JSON.stringify(program.withButton(program.channel, program.sanne, 'source')?.blocks)
}

const top = ({ slack }: WholeProgram, person: Acts): string => slack.views.stack(person.user).at(-1)?.id ?? ''
