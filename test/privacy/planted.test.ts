import { expect, it } from 'vitest'
import { foldersFrom } from '../../src/folders.ts'
import type { Acts } from '../../src/local-slack/acts.ts'
import { filled, pressAs } from '../slack/hr-rig.ts'
import { press } from '../slack/press.ts'
import { onEachEngine } from '../store/engines.ts'
import { foundIn, plantedQuestions, type Question } from './planted.ts'
import { startWholeProgram, type WholeProgram } from './whole-program.ts'

/** `PLANTED=500` looks further. */
const MOST = Number(process.env.PLANTED ?? 50)
/** Questions that go through windows and buttons take longer; these many of them do. */
const WITH_HANDS = 48
const AT_ONCE = 20
const LONG = 1_800_000

type Way = (program: WholeProgram, question: Question) => unknown

/** The ways in which a question is asked without further ado. */
const ASKING: readonly Way[] = [
  ({ sanne, direct }, { text }) => sanne.say(direct, text),
  ({ sanne, channel }, { text }) => sanne.say(channel, `@Hybridewijzer ${text}`),
  ({ sanne, channel }, { text }) => sanne.say(channel, text),
  ({ sanne, channel }, { text }) => sanne.command(channel, '/hybride', text),
  ({ sanne }, { text }) => sanne.runStep('answer-question', { question: text }),
  ({ alex, sanne, channel }, { text }) =>
    sanne.shortcut('answer-message', { channel, ts: alex.say(channel, `<@U1> ${text}`).ts }),
  ({ pages }, { text }) => fetch(`${pages}/k?${new URLSearchParams({ q: text })}`),
]

/** The ways that take a window or a button. */
const BY_HAND: readonly Way[] = [askHr, dislike, linkAnswer, proposeCard, askFromWindow, strayInDialogue]

onEachEngine('questions with more about people than anyone needs', (stores) => {
  it('leave none of it in any table, log, count, receipt or file', { timeout: LONG }, async () => {
    const program = await startWholeProgram(stores, foldersFrom({}))
    const questions = plantedQuestions(MOST)
    for (const [index, question] of questions.entries()) {
      if (index < WITH_HANDS) await BY_HAND[index % BY_HAND.length]?.(program, question)
      else await ASKING[index % ASKING.length]?.(program, question)
      if (index % AT_ONCE === AT_ONCE - 1) await program.settled()
    }
    await program.settled()
    const kept = await program.kept()
    const found = Object.entries(kept).map(([where, text]) => [where, foundIn(text, questions)])
    expect(Object.fromEntries(found.filter(([, traces]) => traces?.length !== 0))).toEqual({})
    // Or there would be nothing to find anything in.
    const tables = ['answers', 'conversations', 'deliveries', 'questions', 'escalations', 'feedback', 'links', 'drafts']
    for (const where of [...tables, 'receipts', 'audit', 'the logs', 'the counts', 'the receipts']) {
      expect([where, kept[where] ?? '']).toEqual([where, expect.stringMatching(/\S/)])
    }
    expect(await program.store.audit.verify()).toMatchObject({ kind: 'whole' })
  })
})

async function inPrivate({ sanne, channel, settled, withButton }: WholeProgram, { text }: Question, button: string) {
  await sanne.command(channel, '/hybride', text)
  await settled()
  return withButton(channel, sanne, button)
}

const windowOf = ({ slack }: WholeProgram, person: Acts): string => slack.views.stack(person.user).at(-1)?.id ?? ''

/** The person puts everything back that was left out of the words to agree to. */
async function askHr(program: WholeProgram, question: Question): Promise<void> {
  await pressAs(program.sanne, await inPrivate(program, question, 'hr:ask'), 'hr:ask')
  await program.settled()
  await program.sanne.submit(windowOf(program, program.sanne), filled({ question: question.text, named: false }))
  await program.settled()
  const post = program.withButton(program.hrTeam, program.noor, 'hr:take')
  program.noor.say(program.hrTeam, `Ja, zie ons handboek. ${question.planted.name}`, post?.ts ?? null)
}

async function dislike(program: WholeProgram, question: Question): Promise<void> {
  await press(program, await inPrivate(program, question, 'feedback'), 'feedback', 'bad')
  await program.settled()
  const reason = { reason: { type: 'radio_buttons', selected_option: { value: 'unclear' } } }
  await program.sanne.submit(windowOf(program, program.sanne), { reason })
}

async function linkAnswer(program: WholeProgram, { text }: Question): Promise<void> {
  const { ts } = program.alex.say(program.channel, `<@U1> ${text}`)
  await program.noor.shortcut('link-answer', { channel: program.channel, ts })
  await program.settled()
  await program.noor.submit(windowOf(program, program.noor), {
    ...filled({ question: text, post: true }),
    answer: { 'hr:passage': { type: 'external_select', selected_option: { value: 'thuiswerkvergoeding#bedrag' } } },
    scope: { typed: { type: 'radio_buttons', selected_option: { value: 'everywhere' } } },
    until: { typed: { type: 'datepicker', selected_date: null } },
  })
}

async function proposeCard(program: WholeProgram, question: Question): Promise<void> {
  const { name, mail } = question.planted
  await askHr(program, question)
  await program.settled()
  const post = program.withButton(program.hrTeam, program.noor, 'hr:draft')
  await pressAs(program.noor, post, 'hr:draft')
  await program.settled()
  const card = { title: `Vraag van mevrouw ${name}`, text: `Bel collega ${name}.`, source: `Handboek, via ${mail}` }
  await program.noor.submit(windowOf(program, program.noor), filled(card))
}

async function askFromWindow(program: WholeProgram, { text }: Question): Promise<void> {
  await program.sanne.shortcut('ask', null)
  await program.settled()
  await program.sanne.submit(windowOf(program, program.sanne), { question: { question: { value: text } } })
}

/** What is no answer to what the calculation asks is said back: “met Jan” begrijp ik hier niet. */
async function strayInDialogue(program: WholeProgram, { planted }: Question): Promise<void> {
  const { name, bsn, phone, mail, iban } = planted
  const { sanne, direct } = program
  const { ts } = sanne.say(direct, 'Bereken de vrije ruimte van 2024')
  await program.settled()
  for (const stray of [`hoi met ${name}`, `mijn bsn is ${bsn}`, `bel ${phone}`, mail, `stort op ${iban}`]) {
    sanne.say(direct, stray, ts)
    await program.settled()
  }
  sanne.say(direct, '5 ton', ts)
}
