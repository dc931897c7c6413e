import { isStopWord } from '../language/stop-words.ts'
import { wordsOf } from '../language/words.ts'
import { below } from './random.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** The question with one slip in one of its content words: a letter lost, added, wrong, or two swapped. */
export function withTypingError(question: string, random: () => number): string {
  const content = wordsOf(question).filter(
    ({ text }) => /^[a-z]{4,}$/.test(text) && !isStopWord(text, 'nl') && !isStopWord(text, 'en'),
  )
  const word = content[below(random, content.length)]
  if (word === undefined) return question
  const before = question.slice(0, word.at)
  return before + slipped(word.surface, random) + question.slice(word.at + word.surface.length)
}

/** First and last letters stay, as they mostly do when people type. */
function slipped(word: string, random: () => number): string {
  const place = 1 + below(random, word.length - 2)
  const letter = LETTERS.charAt(below(random, LETTERS.length))
  const [head, tail] = [word.slice(0, place), word.slice(place)]
  const slips = [
    head + tail.slice(1),
    head + letter + tail,
    head + letter + tail.slice(1),
    head + tail.charAt(1) + tail.charAt(0) + tail.slice(2),
  ]
  return slips[below(random, slips.length)] ?? word
}
