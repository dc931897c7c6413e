import { describe, expect, it } from 'vitest'
import { splitCompound } from '../../src/language/compounds.ts'

/** How often words occur in an imagined handful of passages. */
const COUNTS: Readonly<Record<string, number>> = {
  thuis: 60,
  werk: 90,
  werken: 40,
  werkgever: 80,
  gever: 1,
  vergoeding: 50,
  kosten: 30,
  reis: 20,
  plek: 15,
  gezondheid: 12,
  risico: 10,
  arbeid: 9,
  tijd: 14,
  bureau: 8,
  stoel: 8,
  belasting: 25,
  dienst: 12,
  eenkomst: 1,
  gezin: 9,
  sleden: 3,
  ruimte: 20,
  vrij: 9,
  heid: 5,
  kind: 9,
  kinder: 3,
  opvang: 9,
  verzekering: 10,
  zorg: 12,
}
const frequency = (word: string): number => COUNTS[word] ?? 0

describe('a Dutch compound', () => {
  it.each([
    ['werkplek', 'werk plek'],
    ['thuiswerkplek', 'thuis werk plek'],
    ['thuiswerkvergoeding', 'thuis werk vergoeding'],
    ['reiskosten', 'reis kosten'],
    ['reiskostenvergoeding', 'reis kosten vergoeding'],
    ['bureaustoel', 'bureau stoel'],
    ['arbeidstijd', 'arbeid tijd'],
    ['gezondheidsrisico', 'gezondheid risico'],
    ['belastingdienst', 'belasting dienst'],
    ['kinderopvang', 'kinder opvang'],
    ['zorgverzekering', 'zorg verzekering'],
  ])('%s is made of %s', (word, parts) => {
    expect(splitCompound(word, frequency).join(' ')).toBe(parts)
  })

  it.each([
    ['werkgever', 'it is far more common than its second half'],
    ['overeenkomst', 'a grammar word is no part'],
    ['gezinsleden', 'a false end would win'],
    ['vrijheid', 'a suffix is no word'],
    ['vergoeding', 'nothing in it is a word by itself'],
    ['tijdwerkt', 'the second half occurs nowhere'],
    ['werk', 'it is too short to hold two words'],
    ['a1-verklaring', 'it is not only letters'],
    ['', 'it is nothing'],
  ])('%s is left whole: %s', (word) => {
    expect(splitCompound(word, frequency)).toEqual([])
  })
})
