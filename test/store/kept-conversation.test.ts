import { expect, it } from 'vitest'
import { readConversation, writeConversation } from '../../src/store/kept-conversation.ts'
import { plain } from '../answer/talk.ts'
import { shippedAssistant } from '../content/shipped.ts'
import { day } from '../day.ts'

const today = day('2026-11-25')

it.each([
  ['Hoeveel is de thuiswerkvergoeding in 2024?', 'en in 2023?', '€ 2,15'],
  ['How much is the home-working allowance in 2024?', 'and in 2023?', '€2.15'],
  ['Hoe hoog is de vrije ruimte in 2024?', 'en in 2023?', '3,00%'],
  ['Wat moet er in de RI&E staan?', 'en moet dat ook bij thuiswerken?', 'Thuiswerken hoort in de RI&E'],
])('"%s" and then "%s" goes on when the words of the first are gone', (question, next, expected) => {
  const assistant = shippedAssistant()
  const { conversation } = assistant.ask({ text: question, today }, null)
  const kept = writeConversation(conversation)
  expect(kept).not.toContain(question)
  const { reply } = assistant.ask({ text: next, today }, readConversation(kept))
  expect(plain(reply.text)).toContain(expected)
})
