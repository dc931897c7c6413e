import { expect, it } from 'vitest'
import { passageName } from '../../src/answer/passage-name.ts'

it.each([
  ['Thuiswerkvergoeding', 'Thuiswerkvergoeding: Hoeveel is het?'],
  ['Mag je werkgever weigeren?', 'Mag je werkgever weigeren? Hoeveel is het?'],
])('a passage on “%s” is called “%s”', (title, name) => expect(passageName(title, 'Hoeveel is het?')).toBe(name))
