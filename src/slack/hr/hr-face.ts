import type { types } from '@slack/bolt'
import type { Link } from '../../answer/links/link.ts'
import { passageName } from '../../answer/passage-name.ts'
import { parseDay } from '../../core/day.ts'
import { formatDay } from '../../core/format.ts'
import type { Bilingual, Language } from '../../core/language.ts'
import { FEWEST_COUNTED } from '../../store/feedback.ts'
import type { OpenQuestion, QuestionKind } from '../../store/questions.ts'
import { type Block, button, paragraph, plain, smallPrint, span } from '../block-parts.ts'
import type { Face } from '../home-faces.ts'
import { shortened } from '../mrkdwn.ts'
import { type Page, pageWithin, turning } from '../paging.ts'
import type { Tools } from '../tools.ts'
import { gapGroups } from './gaps.ts'
import { HR, questionButtons } from './hr-post.ts'
import { LINK_TEXTS, linkedBy } from './link-texts.ts'
import type { HrList } from './pages.ts'
import { draftsWaiting, HR_TEXTS } from './texts.ts'

const MOST_QUESTIONS = 4
const MOST_GROUPS = 3
const MOST_LINKS = 4

const WORDS = {
  asked: { nl: 'Vragen aan HR', en: 'Questions for HR' },
  unanswered: { nl: 'Geen antwoord gevonden', en: 'No answer found' },
  disliked: { nl: 'Niet nuttig gevonden', en: 'Not found helpful' },
  none: { nl: 'Niets dat op je wacht.', en: 'Nothing that waits for you.' },
  nobody: { nl: 'nog niemand', en: 'nobody yet' },
  fewer: { nl: 'minder dan vijf mensen', en: 'fewer than five people' },
  people: { nl: 'mensen', en: 'people' },
  hidden: {
    nl: 'Waar vragen over gingen, zonder de vraag zelf en zonder wie hem stelde.',
    en: 'What questions were about, without the question itself and without who asked it.',
  },
} as const satisfies Record<string, Bilingual>

/** What HR works on: open questions, what found no answer or a bad one, and the links that are in use. */
export const hrFace: Face = {
  role: 'hr',
  async blocks(tools, user, language) {
    const wanted = tools.hrPages.of(user)
    const [asked, unanswered, disliked, links, drafts] = await Promise.all([
      askedPage(tools, wanted.asked, language),
      gapPage(tools, 'unanswered', wanted.unanswered, language),
      gapPage(tools, 'disliked', wanted.disliked, language),
      linkPage(tools, wanted.links, language),
      tools.store.drafts.count(),
    ])
    return [
      header(WORDS.asked[language]),
      ...orNone(asked, WORDS.none[language]),
      ...(drafts === 0 ? [] : [smallPrint(draftsWaiting(drafts, language))]),
      header(WORDS.unanswered[language]),
      smallPrint(WORDS.hidden[language]),
      ...orNone(unanswered, WORDS.none[language]),
      header(WORDS.disliked[language]),
      ...orNone(disliked, WORDS.none[language]),
      header(LINK_TEXTS.links[language]),
      ...orNone(links, LINK_TEXTS.noLinks[language]),
      { type: 'divider' },
    ]
  },
}

async function askedPage(tools: Tools, wanted: number, language: Language): Promise<Block[]> {
  const { questions } = tools.store
  const at = pageWithin(wanted, await questions.count('asked'), MOST_QUESTIONS)
  const shown = await questions.open('asked', MOST_QUESTIONS, at.page * MOST_QUESTIONS)
  return [...shown.flatMap((one) => askedBlocks(one, language)), ...turned('asked', at, language)]
}

async function linkPage(tools: Tools, wanted: number, language: Language): Promise<Block[]> {
  const { links } = tools.store
  const at = pageWithin(wanted, await links.count(), MOST_LINKS)
  const shown = await links.latest(MOST_LINKS, at.page * MOST_LINKS)
  return [...shown.flatMap((link) => linkBlocks(tools, link, language)), ...turned('links', at, language)]
}

async function gapPage(
  tools: Tools,
  kind: 'unanswered' | 'disliked',
  wanted: number,
  language: Language,
): Promise<Block[]> {
  const groups = await gapGroups(tools, kind)
  const at = pageWithin(wanted, groups.length, MOST_GROUPS)
  const shown = groups.slice(at.page * MOST_GROUPS, (at.page + 1) * MOST_GROUPS)
  const blocks = await Promise.all(shown.map((group) => gapBlocks(tools, kind, group, language)))
  return [...blocks.flat(), ...turned(kind, at, language)]
}

const turned = (list: HrList, at: Page, language: Language): Block[] =>
  turning({ act: `${HR}:turn:${list}`, valueFor: (page) => `${list}:${page}`, ...at, language })

const header = (text: string): Block => ({ type: 'header', text: plain(text) })
const actions = (elements: types.Button[]): Block => ({ type: 'actions', elements })
const orNone = (blocks: readonly Block[], none: string): readonly Block[] =>
  blocks.length > 0 ? blocks : [smallPrint(none)]

function askedBlocks(question: OpenQuestion, language: Language): Block[] {
  const taker = question.assignee === null ? WORDS.nobody[language] : `<@${question.assignee}>`
  const asker = question.asker === null ? HR_TEXTS.askerHidden[language] : `<@${question.asker}>`
  return [
    paragraph(span(shortened(question.question, 500))),
    smallPrint('', `${dayOf(question.at, language)} · ${HR_TEXTS.takes[language]}: ${taker} · ${asker}`),
    actions(questionButtons(question, language)),
  ]
}

/** What a group is about, by how many people when those are enough not to point at one, and what can be done. */
async function gapBlocks(
  tools: Tools,
  kind: QuestionKind,
  group: readonly OpenQuestion[],
  language: Language,
): Promise<Block[]> {
  const [first] = group
  if (!first) return []
  const people = await tools.store.questions.askers(group.map(({ id }) => id))
  const count = people < FEWEST_COUNTED ? WORDS.fewer[language] : `${people} ${WORDS.people[language]}`
  const passage = first.passage === null ? null : tools.finder.passage(first.passage, language, tools.today())
  const answered = kind === 'disliked' && passage ? ` · ${passageName(passage.title, passage.heading)}` : ''
  return [
    paragraph(span(first.words)),
    smallPrint(`${count}${answered}`),
    actions([
      button(`${HR}:link`, HR_TEXTS.link[language], first.id),
      button(`${HR}:close-group`, HR_TEXTS.close[language], first.id),
    ]),
  ]
}

function linkBlocks(tools: Tools, link: Link, language: Language): Block[] {
  const until =
    link.until === null ? '' : ` · ${LINK_TEXTS.until[language].toLowerCase()} ${formatDay(link.until, language)}`
  const standing = LINK_TEXTS[standingOf(tools, link)][language]
  return [
    paragraph(span(link.question, 'bold'), span(`: ${answerName(tools, link, language)}`)),
    smallPrint(`${standing} · ${linkedBy(link.by, formatDay(link.on, language), language)}${until}`),
    actions([button(`${HR}:withdraw`, LINK_TEXTS.withdraw[language], link.id)]),
  ]
}

function standingOf(tools: Tools, { target, until }: Link): 'inUse' | 'over' | 'rests' {
  const today = tools.today()
  if (until !== null && until < today) return 'over'
  if (target.kind === 'calculation') return 'inUse'
  return tools.finder.passage(target.passage, 'nl', today)?.status === 'current' ? 'inUse' : 'rests'
}

function answerName(tools: Tools, { target }: Link, language: Language): string {
  if (target.kind === 'calculation') return target.intent
  const passage = tools.finder.passage(target.passage, language, tools.today())
  return passage ? passageName(passage.title, passage.heading) : target.passage
}

function dayOf(moment: string, language: Language): string {
  const day = parseDay(moment.slice(0, 10))
  return day ? formatDay(day, language) : ''
}
