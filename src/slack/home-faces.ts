import { parseDay } from '../core/day.ts'
import { errorName } from '../core/error-name.ts'
import { formatDay } from '../core/format.ts'
import type { Bilingual, Language } from '../core/language.ts'
import type { OpenQuestion } from '../store/questions.ts'
import { adminFace } from './admin/home-face.ts'
import { type Block, paragraph, plain, smallPrint, span } from './block-parts.ts'
import { hrFace } from './hr/hr-face.ts'
import { shortened } from './mrkdwn.ts'
import { OWN_WORDS } from './own-data/own-words.ts'
import type { Role } from './roles.ts'
import type { Tools } from './tools.ts'

/** What a person with some role sees on the Home page, above what everyone sees. */
export interface Face {
  readonly role: Role
  readonly blocks: (tools: Tools, user: string, language: Language) => Promise<Block[]>
}

/** Slack shows a hundred blocks on a Home page; what everyone sees takes thirteen. */
const MOST_BLOCKS = 87
const MOST_QUESTIONS = 5

const MINE = {
  title: { nl: 'Mijn vragen aan HR', en: 'My questions to HR' },
  asked: { nl: 'Gevraagd op', en: 'Asked on' },
  status: OWN_WORDS.status,
} as const satisfies Record<string, Bilingual | Record<string, Bilingual>>

const myQuestions: Face = {
  role: 'employee',
  async blocks({ store }, user, language) {
    const asked = await store.questions.askedBy(user, MOST_QUESTIONS)
    if (asked.length === 0) return []
    return [
      { type: 'header', text: plain(MINE.title[language]) },
      ...asked.flatMap((question) => questionBlocks(question, language)),
      { type: 'divider' },
    ]
  },
}

const FACES: readonly Face[] = [{ role: 'admin', blocks: adminFace }, myQuestions, hrFace]

/** The faces for the roles of this person. One that cannot be made now is left out, and stands in the log. */
export async function facesFor(
  tools: Tools,
  user: string,
  roles: ReadonlySet<Role>,
  language: Language,
): Promise<Block[]> {
  const made = FACES.filter(({ role }) => roles.has(role)).map(({ role, blocks }) =>
    blocks(tools, user, language).catch((error: unknown): Block[] => {
      tools.log('error', 'face-missing', { role, error: errorName(error) })
      return []
    }),
  )
  return (await Promise.all(made)).flat().slice(0, MOST_BLOCKS)
}

function questionBlocks({ question, status, at }: OpenQuestion, language: Language): Block[] {
  const day = parseDay(at.slice(0, 10))
  const asked = day ? `${MINE.asked[language]} ${formatDay(day, language)} · ` : ''
  return [paragraph(span(shortened(question, 300) || '–')), smallPrint(`${asked}${MINE.status[status][language]}`)]
}
