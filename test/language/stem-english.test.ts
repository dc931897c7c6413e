import { describe, expect, it } from 'vitest'
import { stemEnglish } from '../../src/language/stem-english.ts'

/** What the published algorithm makes of these words. */
const PUBLISHED = `
  allowance → allow, allowances → allow, working → work, worker → worker, workers → worker, works → work
  home → home, homes → home, employee → employe, employees → employe, employer → employ, employers → employ
  employment → employ, request → request, requests → request, requested → request, refuse → refus
  refused → refus, refusing → refus, refusal → refus, reasonable → reason, reasonably → reason
  travel → travel, travelling → travel, travelled → travel, commuting → commut, commute → commut
  expenses → expens, expense → expens, flexible → flexibl, flexibility → flexibl, insured → insur
  insurance → insur, insuring → insur, social → social, security → secur, secure → secur, taxes → tax
  taxation → taxat, taxable → taxabl, obliged → oblig, obligation → oblig, obligations → oblig
  agreement → agreement, agreements → agreement, agreed → agre, agreeing → agre, generously → generous
  generous → generous, generalization → general, general → general, communication → communic
  community → communiti, hopping → hop, hoping → hope, hoped → hope, running → run, skies → sky, dying → die
  news → news, happiness → happi, happily → happili, relational → relat, conditional → condit
  valency → valenc, digitizer → digit, operator → oper, feudalism → feudal, decisiveness → decis
  hopefulness → hope, callousness → callous, formality → formal, sensitivity → sensit, triplicate → triplic
  formative → format, formalize → formal, electrical → electr, hopeful → hope, goodness → good
  revival → reviv, inference → infer, airliner → airlin, gyroscopic → gyroscop, adjustable → adjust
  defensible → defens, irritant → irrit, replacement → replac, adjustment → adjust, dependent → depend
  adoption → adopt, communism → communism, activate → activ, effective → effect, bowdlerize → bowdler
  rate → rate, cease → ceas, controlling → control, rolling → roll, fied → fie, cries → cri, ties → tie
  gas → gas, this → this, kiwis → kiwi`

const pairs = PUBLISHED.trim()
  .split(/,?\s*\n\s*|, /)
  .map((pair) => pair.trim().split(' → '))

describe('the English stemmer', () => {
  it.each(pairs)('makes of %s what the published algorithm makes of it: %s', (word = '', published = '') => {
    expect(stemEnglish(word)).toBe(published)
  })

  it.each([
    'allowance allowances',
    'employer employers',
    'refuse refused refusing refusal',
    'reasonable reasonably',
    'agree agreed agreeing',
  ])('brings together %s', (words) => {
    expect(new Set(words.split(' ').map(stemEnglish)).size).toBe(1)
  })

  it('keeps an employer and an employee apart', () => {
    expect(stemEnglish('employer')).not.toBe(stemEnglish('employee'))
  })
})
