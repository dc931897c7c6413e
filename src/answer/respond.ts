import type { Language } from '../core/language.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { detectLanguage } from '../language/detect.ts'
import { buildIndex, type SearchIndex } from '../search/search.ts'
import type { Assistant } from './assistant.ts'
import { calculate } from './calculate.ts'
import { cardsOf } from './cards.ts'
import type { Conversation } from './conversation.ts'
import { documentsOf } from './documents.ts'
import { finderOf } from './finder.ts'
import type { Shelves } from './finding.ts'
import { formsOf } from './forms.ts'
import { type LibrarySettings, libraryOf } from './library.ts'
import { type LinkDesk, linkedAnswer, nearlyLinked } from './linked.ts'
import { type Links, NO_LINKS } from './links/link-shelf.ts'
import { withNearQuestions } from './not-known.ts'
import { part, worded } from './parts.ts'
import { passageAnswer } from './passage-answer.ts'
import type { Utterance } from './reply.ts'
import { smallTalkIn } from './small-talk.ts'
import { EMPTY, type Result, type Turn } from './turn.ts'
import { withSubject } from './with-subject.ts'
import { NOTICES, SAMPLE_QUESTIONS } from './wording.ts'

/** The one place that decides what kind of reply a turn gets. */
export function assistantOf(
  knowledge: Knowledge,
  index: SearchIndex = indexOf(knowledge),
  links: Links = NO_LINKS,
  settings: LibrarySettings = {},
): Assistant {
  const library = libraryOf(knowledge, settings)
  const shelves: Shelves = { ...library, index }
  const linked: LinkDesk = { links, synonyms: knowledge.synonyms, index, library }
  return {
    forms: formsOf(library),
    library: () => library,
    cards: cardsOf(knowledge, library, shelves),
    finder: finderOf(shelves, linked),
    ask(utterance, conversation) {
      const language = utterance.language ?? languageOf(utterance, conversation)
      const before: Conversation = conversation ?? { language, topic: null, dialogue: null, disclaimed: false }
      const turn = { utterance, language, conversation: { ...withSubject(before, library), language } }
      return { receipt: null, ...turnOf(turn, shelves, linked) }
    },
  }
}

const indexOf = (knowledge: Knowledge): SearchIndex =>
  buildIndex(documentsOf(knowledge), { synonyms: knowledge.synonyms })

/** Small talk, what HR linked, a calculation, or a passage: the first that fits. */
function turnOf(turn: Turn, shelves: Shelves, linked: LinkDesk): Result {
  const { library } = linked
  const inDialogue = Boolean(turn.conversation.dialogue?.current)
  const first = inDialogue ? null : (notice(turn) ?? linkedAnswer(linked, turn))
  if (first) return first
  const {
    answer: calculated,
    offer,
    dialogue,
    receipt,
  } = calculate(turn.utterance, turn.language, turn.conversation, library)
  const conversation = { ...turn.conversation, dialogue }
  if (calculated) {
    const disclaimed = conversation.disclaimed || calculated.reply.kind === 'calculation'
    return { ...calculated, receipt, conversation: { ...conversation, disclaimed } }
  }
  const went = { ...turn, conversation, offer }
  // In the middle of a calculation only what that does not take for itself is a question of its own.
  const other = notice(went) ?? (inDialogue ? linkedAnswer(linked, went) : null)
  return other ?? withNearQuestions(passageAnswer(went, shelves, library), nearlyLinked(linked, went))
}

function notice({ utterance, language, conversation }: Turn): Result | null {
  const talk = smallTalkIn(utterance.text)
  if (talk === null) return null
  const suggestions = talk === 'greeting' || talk === 'help' || talk === 'who' ? SAMPLE_QUESTIONS[language] : []
  const said = part('words', NOTICES[talk][language])
  return { ...worded({ ...EMPTY, kind: 'notice', language, confidence: 1, suggestions }, said), conversation }
}

/** Short turns say too little about their language; they keep that of the conversation. */
function languageOf({ text, preferred }: Utterance, conversation: Conversation | null): Language {
  if (conversation && text.trim().split(/\s+/).length <= 2) return conversation.language
  return detectLanguage(text, conversation?.language ?? preferred)
}
