import { describe, expect, it } from 'vitest'
import { libraryOf } from '../../src/answer/library.ts'
import { CHANGES, DECISIONS } from '../../src/letters/facts.ts'
import type { Letter } from '../../src/letters/letter.ts'
import { LETTER_KINDS, type LetterKind, writeLetter } from '../../src/letters/letters.ts'
import { letterText } from '../../src/letters/plain-text.ts'
import type { Fields } from '../../src/letters/read-facts.ts'
import { shippedKnowledge } from '../content/shipped.ts'
import { day } from '../day.ts'

const library = libraryOf(shippedKnowledge().knowledge)
const TODAY = day('2026-11-25')

const outcomeOf = (kind: LetterKind, fields: Fields, language: 'nl' | 'en' = 'nl') =>
  writeLetter({ kind, fields, today: TODAY, language }, library)

function letter(kind: LetterKind, fields: Fields, language: 'nl' | 'en' = 'nl'): Letter {
  const outcome = outcomeOf(kind, fields, language)
  if (outcome.kind !== 'letter') throw new Error(`no letter: ${JSON.stringify(outcome)}`)
  return outcome
}

const REQUEST = {
  soort: 'arbeidsplaats',
  wens: 'twee dagen per week thuiswerken, op dinsdag en donderdag',
  ingangsdatum: '2027-03-01',
  verzoekdatum: '2026-11-25',
  werknemer: 'Sanne de Wit',
  werkgever: 'Voorbeeld BV',
}

describe('a request', () => {
  it('says what is asked, from when, and by when the employer decides', () => {
    const { open, ...written } = letter('verzoek', REQUEST)
    const text = letterText({ open, ...written })
    expect(open).toEqual([])
    expect(text).toContain('Van: Sanne de Wit\nAan: Voorbeeld BV\nDatum: 25 november 2026')
    expect(text).toContain('artikel 2 van de Wet flexibel werken')
    expect(text).toContain('Wat ik vraag: twee dagen per week thuiswerken, op dinsdag en donderdag.')
    expect(text).toContain('Ik wil dat dit ingaat op 1 maart 2027.')
    expect(text).toContain('uiterlijk 1 maand voor de ingangsdatum, dus op 1 februari 2027, op papier')
    expect(text).toContain('Wilt u mijn verzoek afwijzen, dan overlegt u eerst met mij')
    expect(text).toMatch(
      /Deze brief rust op:\n- Wet flexibel werken, art\. 2 lid 3; .*art\. 2 lid 12.* \(https:\/\/wetten/,
    )
  })

  it('is marked where something must still be filled in', () => {
    const { open, ...rest } = letter('verzoek', { soort: 'minder-uren' })
    expect(open).toEqual([
      'je naam',
      'naam van je werkgever',
      'wat je precies vraagt: hoeveel uur per week, en op welke dagen',
      'ingangsdatum',
    ])
    expect(letterText({ open, ...rest })).toContain('ingaat op [ingangsdatum].')
  })

  it('made less than two months ahead offers the first day that is possible', () => {
    const late = letter('verzoek', { ...REQUEST, ingangsdatum: '2027-01-01' })
    expect(letterText(late)).toContain(
      'minder dan 2 maanden van tevoren. Lukt het niet op die dag, dan vraag ik u om de aanpassing te laten ingaan op 25 januari 2027.',
    )
    expect(letterText(late)).not.toContain('Beslist u niet op tijd')
    expect(late.cautions.join(' ')).toContain('is daarvoor te laat')
  })

  it.each([
    ['on the day itself', '2026-08-31', true],
    ['a day short', '2026-09-01', false],
  ])('26 weeks of employment: %s', (_, inDienstSinds, enough) => {
    const written = letter('verzoek', { ...REQUEST, inDienstSinds })
    expect(letterText(written).includes('minstens 26 weken')).toBe(enough)
    expect(written.cautions.some((caution) => caution.includes('nog niet lang genoeg in dienst'))).toBe(!enough)
  })

  it.each<[string, Fields, boolean]>([
    ['nine employees', { werknemers: '9' }, false],
    ['ten employees', { werknemers: '10' }, true],
    ['nine employees and a young child', { werknemers: '9', ouderOfMantelzorger: 'ja' }, true],
  ])('to an employer with %s', (_, extra, follows) => {
    const text = letterText(letter('verzoek', { ...REQUEST, ...extra }))
    expect(text.includes('Beslist u niet op tijd')).toBe(follows)
    expect(text.includes('voor een kleine werkgever niet geldt')).toBe(!follows)
  })

  it('names the heavier test for hours and for working times', () => {
    for (const soort of ['minder-uren', 'meer-uren', 'werktijd'])
      expect(letterText(letter('verzoek', { ...REQUEST, soort }))).toContain('zwaarwegend bedrijfs- of dienstbelang')
    expect(letterText(letter('verzoek', REQUEST))).not.toContain('zwaarwegend')
  })
})

describe('a decision', () => {
  const refusal = { ...REQUEST, besluit: 'afwijzen', besluitdatum: '2026-12-10', overlegdatum: '2026-12-03' }

  it('that refuses fewer hours names the interest, the place in the act, the reason and the way on', () => {
    const written = letter('besluit', {
      ...refusal,
      soort: 'minder-uren',
      grond: 'rooster',
      reden: 'De balie is op woensdag dan niet bezet',
    })
    const text = letterText(written)
    expect(written.open).toEqual([])
    expect(text).toContain('Op 25 november 2026 hebt u ons gevraagd om minder uren (arbeidsduur).')
    expect(text).toContain('Op 3 december 2026 hebben wij uw verzoek met u besproken.')
    expect(text).toContain('ernstige problemen met het rooster. De wet noemt dit belang in art. 2 lid 9.')
    expect(text).toContain('Onze redenen: De balie is op woensdag dan niet bezet.')
    expect(text).toContain('Een nieuw verzoek kunt u doen vanaf 10 december 2027')
    expect(text).toContain('kantonrechter')
    expect(written.cautions.join(' ')).toContain('te bewijzen')
  })

  it('that refuses another workplace needs no compelling interest, but the consultation and the reasons', () => {
    const written = letter('besluit', { ...refusal, overlegdatum: '' })
    expect(letterText(written)).toContain('serieus overwogen')
    expect(letterText(written)).not.toContain('zwaarwegend')
    expect(written.open).toEqual(['datum van het overleg', 'de reden, zo concreet dat de werknemer haar kan nagaan'])
    expect(written.cautions.join(' ')).toContain('Overleg met de werknemer')
  })

  it('that grants says from when, and holds no reasons', () => {
    const text = letterText(letter('besluit', { ...REQUEST, besluit: 'toewijzen' }))
    expect(text).toContain('Wij wijzen uw verzoek toe. De aanpassing gaat in op 1 maart 2027.')
    expect(text).not.toContain('redenen')
  })

  it('that grants something else says what, and why', () => {
    const { open } = letter('besluit', { ...REQUEST, besluit: 'anders', overlegdatum: '2026-12-03' })
    expect(open).toEqual(['wat u toekent', 'de reden, zo concreet dat de werknemer haar kan nagaan'])
  })

  // Start on 1 March 2027: one month back is 1 February.
  it.each([
    ['2027-01-31', []],
    ['2027-02-01', ['laatste dag']],
    ['2027-02-02', ['te laat: zij moest er op 1 februari 2027 zijn']],
  ])('of %s', (besluitdatum, words) => {
    const cautions = letter('besluit', { ...refusal, besluitdatum }).cautions.join(' ')
    for (const each of words) expect(cautions).toContain(each)
    if (words.length === 0) expect(cautions).not.toMatch(/laatste dag|te laat/)
  })
})

describe('in English', () => {
  it('both letters keep the Dutch terms of the act and open with the same facts', () => {
    const text = letterText(letter('verzoek', REQUEST, 'en'))
    expect(text).toContain('From: Sanne de Wit\nTo: Voorbeeld BV\nDate: 25 November 2026')
    expect(text).toContain('Dutch Flexible Working Act (Wet flexibel werken)')
    expect(text).toContain('at least 1 month before the start date, so by 1 February 2027')
    expect(letterText(letter('besluit', { ...REQUEST, besluit: 'toewijzen' }, 'en'))).toContain(
      'We grant your request.',
    )
  })

  it('every letter can be made, and leaves no Dutch sentence behind', () => {
    for (const kind of LETTER_KINDS)
      for (const soort of CHANGES)
        for (const besluit of DECISIONS) {
          const text = letterText(letter(kind, { soort, besluit }, 'en')).split('This letter rests on')[0] ?? ''
          expect(text).not.toMatch(/\b(?:wij|uw|geachte|verzoek|een)\b/i)
        }
  })
})

describe('no letter is made', () => {
  it('of fields that cannot be right; every one of them is named', () => {
    const outcome = outcomeOf('besluit', {
      soort: 'werktijd',
      besluit: 'misschien',
      ingangsdatum: '31 februari',
      werknemers: '-3',
      grond: 'herbezetting',
      werknemer: 'x'.repeat(201),
    })
    expect(outcome.kind === 'refused' && outcome.problems.map(({ field }) => field)).toEqual([
      'ingangsdatum',
      'werknemers',
      'werknemer',
      'besluit',
      'grond',
    ])
  })

  it('for a day on which the act did not hold yet', () => {
    expect(outcomeOf('verzoek', { ...REQUEST, verzoekdatum: '2015-06-01', ingangsdatum: '2015-12-01' })).toMatchObject({
      kind: 'withheld',
    })
  })

  it('when a passage it rests on was taken off line', () => {
    const withdrawn = 'wfw-beslissing#beslistermijn'
    const passages = { get: (id: string) => (id === withdrawn ? undefined : library.passages.get(id)) }
    const asked = { kind: 'verzoek', fields: REQUEST, today: TODAY, language: 'nl' } as const
    expect(writeLetter(asked, { ...library, passages })).toMatchObject({ kind: 'withheld' })
  })
})
