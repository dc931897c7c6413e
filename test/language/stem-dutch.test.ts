import { describe, expect, it } from 'vitest'
import { stem } from '../../src/language/stem.ts'
import { stemDutch } from '../../src/language/stem-dutch.ts'

/** What the published algorithm makes of these words. */
const PUBLISHED = `
  vergoeding → vergoed, vergoedingen → vergoed, vergoed → vergoed, vergoede → vergoed, werken → werk
  werk → werk, werkt → werkt, werker → werker, werkers → werker, werkplek → werkplek, werkplekken → werkplek
  thuiswerken → thuiswerk, thuiswerker → thuiswerker, thuiswerkers → thuiswerker, kosten → kost, kost → kost
  dagen → dag, dag → dag, maanden → maand, maand → maand, jaren → jar, jaar → jar, huizen → huiz, huis → huis
  brieven → briev, brief → brief, loon → lon, lonen → lon, lonend → lonend, belasting → belast
  belastingen → belast, belastbaar → belast, belastbare → belast, mogelijk → mogelijk, mogelijkheid → mogelijk
  mogelijkheden → mogelijk, veiligheid → veilig, veilig → veilig, veilige → veilig, gezondheid → gezond
  gezond → gezond, verzoek → verzoek, verzoeken → verzoek, weigeren → weiger, weigert → weigert
  weigering → weiger, weigeringen → weiger, redelijk → redelijk, redelijkheid → redelijk, ruimte → ruimt
  ruimten → ruimt, vrije → vrij, vrij → vrij, regeling → regel, regelingen → regel, geregeld → geregeld
  bedragen → bedrag, bedrag → bedrag, verplicht → verplicht, verplichting → verplicht
  verplichtingen → verplicht, overeenkomst → overeenkomst, overeenkomsten → overeenkomst
  grensarbeid → grensarbeid, grenzen → grenz, grens → gren, kantoren → kantor, kantoor → kantor
  stoelen → stoel, stoel → stoel, schermen → scherm, beeldscherm → beeldscherm, baby → baby, yoghurt → yoghurt
  gemeente → gemeent, gemeenten → gemeent, lichamelijk → licham, lichaam → licham, openbaar → open
  openbare → open, aaibaar → aaibar, aaibare → aaibar, eigenaar → eigenar, heden → heden, steden → sted
  stad → stad, zeggen → zegg, zegt → zegt, hebben → hebb, bedden → bed, bakken → bak, katten → kat, maan → man
  manen → man, brood → brod, broden → brod, vuur → vur, vuren → vur, heilig → heilig, heilige → heilig
  nijdig → nijdig, nijdige → nijdig, tijdens → tijden, zitten → zit, zittend → zittend`

const pairs = PUBLISHED.trim()
  .split(/,?\s*\n\s*|, /)
  .map((pair) => pair.trim().split(' → '))

describe('the Dutch stemmer', () => {
  it.each(pairs)('makes of %s what the published algorithm makes of it: %s', (word = '', published = '') => {
    expect(stemDutch(word)).toBe(published)
  })
})

describe('Dutch words that people use for one another', () => {
  it.each([
    ['een ding en meer dingen', 'grens grenzen'],
    ['een mens en meer mensen', 'mens mensen'],
    ['klank die verandert', 'huis huizen'],
    ['klank die verandert', 'brief brieven'],
    ['klinker die verdubbelt', 'jaar jaren'],
    ['klinker die verdubbelt', 'kantoor kantoren'],
    ['werkwoord en naamwoord', 'vergoeden vergoeding vergoedingen'],
    ['werkwoord en naamwoord', 'weigeren weigering'],
    ['eigenschap', 'veilig veilige veiligheid'],
    ['eigenschap', 'mogelijk mogelijkheden'],
    ['verbuiging', 'verplicht verplichte verplichting verplichtingen'],
  ])('are one: %s (%s)', (_why, words) => {
    expect(new Set(words.split(' ').map((word) => stem(word, 'nl'))).size).toBe(1)
  })

  it.each([
    ['a person who works and the work', 'werker', 'werk'],
    ['a card and a map of roads', 'kaart', 'kaarten lezen'],
    ['to give and to travel', 'geven', 'reizen'],
    ['the place and the plan', 'plek', 'plan'],
  ])('stay apart when they are not the same: %s', (_why, one, other) => {
    expect(stem(one, 'nl')).not.toBe(stem(other, 'nl'))
  })

  it.each(['a1', '2024', '25%', '2,35', '31a', 'covid19'])('stay as they are when they hold a digit: %s', (word) => {
    expect(stem(word, 'nl')).toBe(word)
    expect(stem(word, 'en')).toBe(word)
  })
})
