import { expect, it } from 'vitest'
import { buildShelf, type Shelf } from '../../src/search/shelf.ts'
import { passage } from './passages.ts'

/** A way to look passages up: passage numbers, best first. */
export type LookUp = (shelf: Shelf) => (question: string) => readonly number[]

const SHELF = buildShelf('nl', [
  passage('0', { title: 'Thuiswerkvergoeding', text: 'Een bedrag per dag.' }),
  passage('1', { title: 'Reiskostenvergoeding', text: 'Een bedrag per kilometer.' }),
  passage('2', { title: 'Ondernemingsraad', aliases: ['OR'], text: 'Over medezeggenschap.' }),
  passage('3', { title: 'Wet flexibel werken', text: 'Over verzoeken.' }),
])

/** What every way to look passages up must do, however it does it. */
export function keepsTheContract(lookUp: LookUp): void {
  const find = lookUp(SHELF)

  it.each([
    ['thuiswerkvergoeding', 0],
    ['reiskostenvergoedingen', 1],
    ['Ondernemingsraad', 2],
    ['wet flexibel werken', 3],
  ])('finds a passage by its title first: %s', (question, expected) => {
    expect(find(question)[0]).toBe(expected)
  })

  it('finds a passage by its alias', () => {
    expect(find('OR')[0]).toBe(2)
  })

  it.each(['xylofoon', '', '?', 'de het een'])('finds nothing for what nobody wrote: %j', (question) => {
    expect(find(question)).toEqual([])
  })

  it('names a passage once', () => {
    const numbers = find('wet thuiswerkvergoeding reiskostenvergoeding')
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it('remembers nothing of the question before', () => {
    const alone = lookUp(SHELF)('reiskostenvergoeding')
    find('wet flexibel werken')
    expect(find('reiskostenvergoeding')).toEqual(alone)
  })
}
