import { expect, it } from 'vitest'
import { factWords } from '../../src/slack/admin/trail-texts.ts'

it('a line of the trail tells its facts in the words of who reads it', () => {
  const published = { file: 'knowledge/rules/proef.bedrag.yaml', revision: 12, second: true }
  expect(factWords(published, 'nl')).toBe('bestand: knowledge/rules/proef.bedrag.yaml, tekst: 12, tweede beheerder: ja')
  expect(factWords(published, 'en')).toBe(
    'file: knowledge/rules/proef.bedrag.yaml, text: 12, second administrator: yes',
  )
})

it('what is not known is left out, and a fact of a newer version keeps its name', () => {
  expect(factWords({ link: 'k1', until: null, later: 3 }, 'nl')).toBe('koppeling: k1, later: 3')
})
