import { describe, expect, it } from 'vitest'
import { shippedAssistant, TODAY } from '../content/shipped.ts'

const passagesFor = (text: string) =>
  shippedAssistant()
    .ask({ text, today: TODAY }, null)
    .reply.passages.map(({ passage }) => passage)

describe('a passage whose words fit the question', () => {
  it.each([
    ['Mag mijn baas mijn verzoek om minder uren weigeren?', 'wfw-weigeren#minder-uren'],
    ['Mag mijn baas mijn verzoek om minder uren te werken afwijzen?', 'wfw-weigeren#minder-uren'],
    ['Mag mijn werkgever weigeren dat ik meer uren ga werken?', 'wfw-weigeren#meer-uren'],
    ['Mag mijn baas mijn verzoek om thuis te werken weigeren?', 'wfw-weigeren#thuiswerken'],
    ['Mag mijn baas nee zeggen als ik van 40 naar 32 uur wil?', 'wfw-weigeren#minder-uren'],
  ])('is not told when it is about another kind of request: %s', (question, passage) => {
    expect(passagesFor(question)[0]).toBe(passage)
  })

  it('is not told when it is about work across a border and nobody speaks of one', () => {
    const story =
      'Two months ago I asked in an email if I could work from home on Mondays. Yesterday my boss said no in the hallway, without any explanation. Does he have to put that on paper?'
    expect(passagesFor(story)[0]).toBe('wfw-beslissing#schriftelijk')
  })

  it('is told when a country makes it about work across a border', () => {
    expect(passagesFor('I live in Belgium and work from home one day, do I pay tax there?')[0]).toMatch(
      /^grenswerkers-/,
    )
  })
})

it('What the law asks of "our company" is no question about the company', () => {
  expect(passagesFor('Moet ons bedrijf een RI&E hebben?')[0]).toBe('rie#plicht')
})

it('A few words that stand in many passages are no ground to choose one', () => {
  expect(passagesFor('Ik heb gehoord dat het nu mag, klopt dat?')).toEqual([])
})

it('Who must pay for a desk is told before what may be untaxed', () => {
  expect(passagesFor('moet mijn werkgever een bureau vergoeden')[0]).toBe('zorgplicht-thuiswerken#kosten')
})

it('What others do is no answer to what one may', () => {
  expect(passagesFor('hoeveel dagen mag ik thuiswerken per week')[0]).toBe('wet-flexibel-werken#wie-bepaalt')
})

it.each([
  ['Wat zijn de gevolgen als ik over die 34 dagen met Duitsland heen ga?', 'grenswerkers-belasting#boven-de-drempel'],
  ['What if I exceed the 34 days at home in Germany?', 'grenswerkers-belasting#boven-de-drempel'],
  ['Wat als we over de vrije ruimte heen gaan?', 'eindheffing#tarief'],
  ['Wat gebeurt er als ik boven de 50% telewerk uitkom als grenswerker?', 'kaderovereenkomst#precies-de-helft'],
])('A limit is no answer to what happens beyond it: %s', (question, passage) => {
  expect(passagesFor(question)[0]).toBe(passage)
})

it('What was advised during corona is no answer to how often one may be at home now', () => {
  expect(passagesFor('hoe vaak mag ik thuiswerken')).toEqual(['wet-flexibel-werken#wie-bepaalt'])
})

it.each([
  ['Wij zijn een kapsalon met drie mensen. Geldt die RI&E dan ook voor ons?', 'rie#plicht'],
  ['is een RI&E alleen voor grote bedrijven', 'rie#plicht'],
])(
  'Neither a rule about requests nor a figure is an answer to who asks for whom the RI&E is: %s',
  (question, passage) => {
    expect(passagesFor(question)[0]).toBe(passage)
  },
)

it('Somebody who tells of his request is not told that requests are not counted', () => {
  const text = 'Ik zorg voor mijn moeder. Mijn verzoek van maart is toegewezen, mag ik nu alweer iets aanvragen?'
  expect(passagesFor(text)[0]).toBe('wfw-opnieuw-vragen#uitzonderingen')
})

it.each([
  ['mag mijn werkgever mijn reiskosten stopzetten als ik thuis werk', 'vaste-vergoeding-wijzigen#ziekte-en-vakantie'],
  ['I only work 12 hours a week, does the flexible working act apply to me?', 'wfw-voorwaarden#militairen'],
  ['heeft een stagiair recht op thuiswerkvergoeding', 'zorgplicht-thuiswerken#voor-wie'],
  ['mag mijn baas met 6 man personeel mijn verzoek om thuis te werken weigeren', 'wfw-weigeren#thuiswerken'],
  ['ik wil 4x9 werken in plaats van 5 dagen, mag mijn baas dat weigeren', 'wfw-weigeren#thuiswerken'],
  ['kan mijn baas mij ontslaan als ik niet naar kantoor wil komen', 'wfw-bescherming#ontslag-en-benadeling'],
  ['kan ik mijn verzoek intrekken', 'wfw-beslissing#herziening'],
])('What holds for others, or for something else, is not told: %s', (question, passage) => {
  expect(passagesFor(question)).not.toContain(passage)
})

it.each([
  ['Ik ben militair, kan ik minder uren vragen?', 'wfw-voorwaarden#militairen'],
  ['Loopt mijn vaste reiskostenvergoeding door als ik ziek ben?', 'vaste-vergoeding-wijzigen#ziekte-en-vakantie'],
  [
    'Mijn werkgever heeft 8 medewerkers en zegt dat ik niet om minder uren mag vragen.',
    'wfw-voorwaarden#kleine-werkgever',
  ],
  ['kan ik ontslagen worden omdat ik om minder uren heb gevraagd', 'wfw-bescherming#ontslag-en-benadeling'],
  ['kan mijn werkgever een toegewezen verzoek intrekken', 'wfw-beslissing#herziening'],
])('What holds is told to whom it concerns: %s', (question, passage) => {
  expect(passagesFor(question)[0]).toBe(passage)
})

it('An amount a day is no answer to who asks for no amount', () => {
  expect(passagesFor('kan ik thuiswerken als ik pas in dienst ben')[0]).toBe('wfw-voorwaarden#26-weken')
})

it('Social security across the border is no answer to who asks about tax alone', () => {
  const text = 'ik ben grenswerker en werk 1 dag thuis, verandert er iets voor de belasting'
  expect(passagesFor(text)).toEqual(['grenswerkers-belasting#per-dag'])
})

it('How many companies have an RI&E is no answer to who must check it', () => {
  const passages = passagesFor('wie moet onze RI&E laten controleren als we 60 man hebben?')
  expect(passages[0]).toMatch(/^rie-toetsing/)
})

it('What an employer may refuse is no answer to what one must', () => {
  expect(passagesFor('Do I have to work from home if my boss says so?')).not.toContain('wfw-weigeren#thuiswerken')
})

it('A wish to work from a country on holiday is not taken for cross-border work', () => {
  const { reply } = shippedAssistant().ask({ text: 'Kan ik vanuit Portugal werken?', today: TODAY }, null)
  expect(reply.kind).toBe('unknown')
  expect(reply.text).toContain('tijdelijk werken vanuit het buitenland')
})

it('A tax on days at home across the border is not worked out as an allowance', () => {
  const text = 'german resident, dutch employer, 30 home days in 2026 - do i pay tax in germany on those'
  const { reply } = shippedAssistant().ask({ text, today: TODAY }, null)
  expect(reply).toMatchObject({ kind: 'answer', calculation: null })
  expect(reply.text).toContain('34')
})

it('What an employee must do himself is no answer to what his employer must', () => {
  const asked = 'Moet mijn werkgever mij een los toetsenbord en een muis geven voor thuis?'
  expect(passagesFor(asked)[0]).toMatch(/^thuiswerkplek#/)
})

it('A request that was not answered is not taken for one for fixed hours', () => {
  const assistant = shippedAssistant()
  const first = assistant.ask({ text: 'Hoe vraag ik een dag thuiswerken aan?', today: TODAY }, null)
  const { reply } = assistant.ask({ text: 'en als hij niks laat horen?', today: TODAY }, first.conversation)
  expect(reply.passages[0]?.passage).toBe('wfw-beslissing#te-laat')
})

it.each([
  'mijn werkgever zegt dat thuiswerken afgelopen is, mag dat zomaar',
  'sinds 2020 werk ik thuis, nu niet meer, mag dat',
])(
  'Whether something is allowed is told neither by a figure nor by the percentages of the vrije ruimte: %s',
  (question) => {
    const { reply } = shippedAssistant().ask({ text: question, today: TODAY }, null)
    expect(reply.text).not.toMatch(/%|procent/)
  },
)

describe('days a week at home', () => {
  it.each([
    'mag ik van mn baas 2 dagen thuiswerken als ik pas 3 maanden in dienst ben',
    'ik ben 2 maanden in dienst, mag ik al 1 dag thuis',
  ])('are no sum where the length of service decides: %s', (question) => {
    expect(passagesFor(question)[0]).toBe('wfw-voorwaarden#26-weken')
  })

  it.each([
    'krijg ik internetvergoeding als ik 1 dag per week thuis werk',
    'do I get internet allowance when I work 2 days a week from home',
  ])('are no sum where somebody asks for what is paid as it is: %s', (question) => {
    expect(passagesFor(question)[0]).toMatch(/^ict-voorzieningen#/)
  })

  it('are a sum where somebody asks how a fixed allowance counts them', () => {
    const question = 'Ik ga 3 dagen naar kantoor en werk 2 dagen thuis, met hoeveel dagen per jaar wordt gerekend?'
    expect(passagesFor(question)[0]).toBe('vaste-vergoeding#naar-rato')
  })
})
