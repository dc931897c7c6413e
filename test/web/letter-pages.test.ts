import { describe, expect, it } from 'vitest'
import { libraryOf } from '../../src/answer/library.ts'
import { writeLetter } from '../../src/letters/letters.ts'
import { shippedKnowledge } from '../content/shipped.ts'
import { trialWeb } from './trial-web.ts'

const library = libraryOf(shippedKnowledge().knowledge)
const web = trialWeb({ site: { letter: (asked) => writeLetter(asked, library) } })
const REQUEST = {
  soort: 'arbeidsplaats',
  wens: 'twee dagen thuis',
  ingangsdatum: '2027-03-01',
  werknemer: 'Sanne <de Wit>',
}

describe('a letter on a page', () => {
  it('begins as a form, in either language', async () => {
    expect((await web.read('/brief/verzoek')).text).toContain(
      '<label for="veld-ingangsdatum">Gewenste ingangsdatum</label>',
    )
    expect((await web.read('/brief/besluit?taal=en')).text).toContain('What is the decision?')
  })

  it('is shown with what is still open and what is good to know, and the form with what was filled in', async () => {
    const text = await (await web.post('/brief/verzoek', REQUEST)).text()
    expect(text).toContain('Ik wil dat dit ingaat op 1 maart 2027.')
    expect(text).toContain('<li>naam van je werkgever</li>')
    expect(text).toContain('Een verzoek van 25 november 2026 is op tijd.')
    expect(text).toContain('Sanne &lt;de Wit&gt;')
    expect(text).toContain('value="2027-03-01"')
    expect(text).toMatch(/<option value="arbeidsplaats" selected>/)
  })

  it('opens from a link, with what a conversation already knew', async () => {
    const text = (await web.read('/brief/verzoek?soort=minder-uren&ingangsdatum=2027-03-01')).text
    expect(text).toContain('ik wil minder uren werken')
  })

  it('says at each field what cannot be right, and keeps what was typed', async () => {
    const response = await web.post('/brief/besluit', {
      ...REQUEST,
      besluit: 'afwijzen',
      ingangsdatum: '31 februari',
      grond: 'rooster',
    })
    const text = await response.text()
    expect(response.status).toBe(400)
    expect(text).toMatch(/value="31 februari"[^>]*aria-describedby="veld-ingangsdatum-fout"[^>]*aria-invalid="true"/)
    expect(text).toContain('Deze grond hoort niet bij dit soort verzoek.')
    expect(text).toContain('value="twee dagen thuis"')
  })

  it('stands there as plain text too, to select and paste in a mail', async () => {
    const text = await (await web.post('/brief/verzoek', REQUEST)).text()
    const [, plain = ''] = /<textarea id="brief-als-tekst"[^>]* readonly>([^<]*)<\/textarea>/.exec(text) ?? []
    expect(plain).toContain('\n\nWat ik vraag: twee dagen thuis. Ik wil dat dit ingaat op 1 maart 2027.\n\n')
    expect(plain).toContain('\n- Wet flexibel werken')
    expect(plain).toContain('Met vriendelijke groet,\nSanne &lt;de Wit&gt;\n')
    expect((await web.read('/brief/verzoek')).text).not.toContain('brief-als-tekst')
  })

  it('is downloaded as a document from the same fields', async () => {
    const response = await web.post('/brief/verzoek.docx', REQUEST)
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="verzoek-wet-flexibel-werken.docx"')
    expect(response.headers.get('content-type')).toContain('wordprocessingml')
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
    expect(bytes.toString()).toContain('Sanne &lt;de Wit&gt;')
  })
})
