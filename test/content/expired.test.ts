import { describe, expect, it } from 'vitest'
import type { Passage } from '../../src/cards/card.ts'
import { addDays, type Day } from '../../src/core/day.ts'
import { namedTime } from '../../src/language/moment.ts'
import { LANGUAGES, shippedAssistant, shippedPassages, TODAY } from './shipped.ts'

const SAYS_SO = { nl: /geldt niet meer/, en: /no longer applies/ }

/** What is wrong with the replies to the passage's own questions on a day after its end. */
function presentedAsCurrent(passage: Passage, on: Day): string[] {
  return LANGUAGES.flatMap((language) =>
    passage.faces[language].questions.flatMap((text) => {
      const { reply } = shippedAssistant().ask({ text, today: on, language }, null)
      const ended = reply.passages.filter(({ validity }) => validity.to !== null && validity.to < on)
      if (reply.kind !== 'answer' || ended.length === 0) return []
      // A status is seen from the time that the question names, so then the words alone must say it.
      const namesTime = namedTime(text, on).moments.length > 0
      const wrong = ended
        .filter(({ validity }) => !namesTime && validity.status !== 'expired')
        .map(({ passage: id }) => id)
      const unsaid = SAYS_SO[language].test(reply.text) ? [] : ['the text does not say so']
      return [...wrong, ...unsaid].map((what) => `${passage.id} on ${on}, "${text}": ${what}`)
    }),
  )
}

describe('what has expired', () => {
  const expired = shippedPassages().flatMap((passage) => {
    const { to } = passage.validity
    return to !== null && to < TODAY ? [{ passage, dayAfter: addDays(to, 1) }] : []
  })

  it('is there', () => {
    expect(expired.length).toBeGreaterThan(20)
  })

  it('is not presented as current on the day after its end', { timeout: 300_000 }, () => {
    expect(expired.flatMap(({ passage, dayAfter }) => presentedAsCurrent(passage, dayAfter))).toEqual([])
  })

  it('is not presented as current today', { timeout: 300_000 }, () => {
    expect(expired.flatMap(({ passage }) => presentedAsCurrent(passage, TODAY))).toEqual([])
  })

  it('says in so many words what holds now, or where that stands', () => {
    const known = new Set(shippedPassages().map(({ id }) => id))
    const silent = expired.filter(
      ({ passage: { replacedBy, replacement } }) => replacement === null && !known.has(replacedBy ?? ''),
    )
    expect(silent.map(({ passage }) => passage.id)).toEqual([])
  })
})
