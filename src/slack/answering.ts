import type { WebClient } from '@slack/web-api'
import { replyMessage, type Setting } from './blocks.ts'
import type { Question } from './desk.ts'
import { noteUnanswered } from './hr/gaps.ts'
import { answerTo } from './metadata.ts'
import { respondTo } from './respond-to.ts'
import { withNotice, withStatus } from './status.ts'
import { TEXTS } from './texts.ts'
import type { Tools } from './tools.ts'

/** A thread in which an answer is posted, for whoever can read it. */
export interface Thread {
  readonly channel: string
  readonly thread_ts: string
}

/** What Slack gave to answer one person with, where others read along. */
export interface PrivatePlace {
  readonly address: string
  /** Where the answer goes when its owner shares it; `null` for the channel itself. */
  readonly shareIn: string | null
}

/** Answers in a thread. `asked` says what was asked, where that does not stand above the answer. */
export async function answerInThread(
  tools: Tools,
  client: WebClient,
  thread: Thread,
  question: Question,
  asked?: Setting['asked'],
): Promise<void> {
  const words = async () => TEXTS.atWork[await tools.languageOf(client, question.asker)]
  const linkable = thread.channel.startsWith('D') ? linkableFor(tools, client, question) : notLinkable
  const respond = () =>
    tools.desk.answer({ ...question, preferred: preferred(tools, client, question.asker) }, async (answer) => {
      const id = tools.answers.keep(answer, { asker: question.asker, question: question.text })
      const unasked = question.surface === 'unasked'
      const message = replyMessage(answer, { ...(asked && { asked }), id, unasked, linkable: await linkable() })
      const metadata = question.message !== undefined && { metadata: answerTo(question.message) }
      const sent = await client.chat.postMessage({ ...thread, ...message, ...metadata, unfurl_links: false })
      await noteUnanswered(tools, question.asker, question.text, answer.reply)
      return sent
    })
  await withStatus({ client, patienceMs: tools.patienceMs }, thread, words, respond)
}

/** Answers to one person alone, who may then share it. */
export async function answerPrivately(
  tools: Tools,
  client: WebClient,
  { address, shareIn }: PrivatePlace,
  question: Question,
  asked?: Setting['asked'],
): Promise<void> {
  const language = () => tools.languageOf(client, question.asker)
  const linkable = linkableFor(tools, client, question)
  const ours = async () => (question.delivery ? tools.inbox.mustBeOurs(question.delivery) : undefined)
  const respond = () =>
    tools.desk.answer({ ...question, shareIn, preferred: preferred(tools, client, question.asker) }, async (answer) => {
      const id = tools.answers.keep(answer, { asker: question.asker, question: question.text, thread: shareIn })
      const setting = { ...(asked && { asked }), id, mayShare: true, linkable: await linkable() }
      await respondTo(address, replyMessage(answer, setting), ours)
      await noteUnanswered(tools, question.asker, question.text, answer.reply)
    })
  await withNotice({ address, patienceMs: tools.patienceMs }, language, respond)
}

const notLinkable = async (): Promise<null> => null

/** The question, when its asker is of HR and nobody else reads the answer. Slack is asked while it is worked out. */
function linkableFor(tools: Tools, client: WebClient, { asker, text }: Question): () => Promise<string | null> {
  void tools.roles.of(client, asker)
  return async () => ((await tools.roles.soon(client, asker)).has('hr') ? text : null)
}

/** The language for words that could be either; an answer does not wait long for it. */
function preferred(tools: Tools, client: WebClient, user: string) {
  return () => tools.languageOf.soon(client, user)
}
