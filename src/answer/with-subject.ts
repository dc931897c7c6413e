import type { Library } from './compose.ts'
import type { Conversation } from './conversation.ts'

/**
 * The conversation with a question in its subject.
 *
 * What a person asked is not kept, so a conversation that comes out of the store knows only which passage it was about.
 * The first question of that passage then stands for theirs, so that "en in 2023?" still has something to lean on.
 */
export function withSubject(conversation: Conversation, { passages }: Pick<Library, 'passages'>): Conversation {
  const { topic, language } = conversation
  if (topic === null || topic.question.trim() !== '') return conversation
  const [question = ''] = passages.get(topic.passage)?.faces[language].questions ?? []
  return { ...conversation, topic: { ...topic, question } }
}
