import { describe, expect, it } from 'vitest'
import { isStopWord } from '../../src/language/stop-words.ts'

describe('words that say how something is asked', () => {
  it.each('de het een wat hoe hoeveel wanneer mag moet kan krijg mijn niet ook gewoon eigenlijk'.split(' '))(
    'in Dutch are left out: %s',
    (word) => {
      expect(isStopWord(word, 'nl')).toBe(true)
    },
  )

  it.each('mn vd wrm ff dmv ie t n zn ivm mbt svp hoevl'.split(' '))('in Dutch chat are left out: %s', (word) => {
    expect(isStopWord(word, 'nl')).toBe(true)
  })

  it.each('the what how much does may should my please dont im'.split(' '))('in English are left out: %s', (word) => {
    expect(isStopWord(word, 'en')).toBe(true)
  })

  it.each('thuis werk dag baas wet recht jaar or cao kosten nieuw'.split(' '))(
    'stay when they are the subject: %s',
    (word) => {
      expect(isStopWord(word, 'nl')).toBe(false)
    },
  )

  it.each('home work day boss law right year cost new'.split(' '))(
    'stay when they are the subject in English: %s',
    (word) => {
      expect(isStopWord(word, 'en')).toBe(false)
    },
  )
})
