import { describe, expect, it } from 'vitest'
import { type Part, part, sourcePart, type Worded, worded } from '../../src/answer/parts.ts'
import type { Reply, ReplyCitation, ReplyStep } from '../../src/answer/reply.ts'
import { isObject, type JsonObject, objects, parseJson } from '../../src/local-slack/json.ts'
import { checkMessage } from '../../src/local-slack/validate/message.ts'
import { checkView } from '../../src/local-slack/validate/view.ts'
import { replyMessage } from '../../src/slack/blocks.ts'
import { sourceView } from '../../src/slack/source-view.ts'
import { fc } from '../any.ts'
import { REPLY, SOURCE } from './stand-in.ts'

const HOSTILE = fc.constantFrom(
  '<!channel>',
  '<@U123|baas>',
  '<https://kwaad.example|klik hier>',
  '&amp;&lt;',
  '*vet* _schuin_ `code` ~weg~',
  '> citaat\n• punt',
  '🏠🏢👨‍👩‍👧‍👦',
  '\u0000\u202e',
  'é'.repeat(50),
)
const words = (most: number) =>
  fc
    .array(
      fc.oneof(
        fc.string({ maxLength: 60 }),
        HOSTILE,
        fc.constant('Een gewone zin, met art. 7 en € 2,35.'),
        fc.constant('\n\n'),
      ),
      { maxLength: most },
    )
    .map((parts) => parts.join(' '))
const nullable = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const citation: fc.Arbitrary<ReplyCitation> = fc.record({
  source: words(1),
  title: words(10),
  date: fc.constant(null),
  section: nullable(words(5)),
  paragraph: nullable(fc.constant('p57')),
  quote: nullable(words(40)),
  url: nullable(
    fc.oneof(fc.webUrl(), fc.constant('javascript:alert(1)'), fc.constant(`https://lang.example/${'a'.repeat(4_000)}`)),
  ),
})
const step: fc.Arbitrary<ReplyStep> = fc.record({
  label: words(30),
  expression: words(20),
  value: words(20),
  rule: fc.constant(null),
})
const reply: fc.Arbitrary<Omit<Reply, 'text'>> = fc.record({
  id: fc.constant(null),
  kind: fc.constantFrom('answer', 'calculation', 'question', 'unknown', 'notice'),
  language: fc.constantFrom('nl', 'en'),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  passages: fc.array(
    fc.record({
      card: words(1),
      passage: words(1),
      text: words(50),
      validity: fc.constant({ from: null, to: null, status: 'current' as const }),
      citations: fc.array(citation, { maxLength: 5 }),
    }),
    { maxLength: 3 },
  ),
  calculation: nullable(
    fc.record({
      intent: words(1),
      inputs: fc.constant({}),
      results: fc.constant({}),
      steps: fc.array(step, { maxLength: 60 }),
      citations: fc.array(citation, { maxLength: 5 }),
    }),
  ),
  asks: fc.constant(null),
  suggestions: fc.array(words(40), { maxLength: 12 }),
})

const plainPart: fc.Arbitrary<Part> = fc.record({
  kind: fc.constantFrom(
    ...([
      'lead',
      'passage',
      'caution',
      'steps',
      'assumptions',
      'choices',
      'offer',
      'receipt',
      'linked',
      'objection',
      'disclaimer',
      'words',
    ] as const),
  ),
  text: words(300),
})
const source: fc.Arbitrary<Part> = fc
  .tuple(words(5), fc.array(fc.record({ place: words(40), quote: nullable(words(40)) }), { maxLength: 5 }), words(20))
  .map(([label, places, holds]) => sourcePart(label, places, holds))
const answer: fc.Arbitrary<Worded> = fc
  .tuple(reply, fc.array(fc.oneof(plainPart, source), { maxLength: 40 }))
  .map(([any, parts]) => worded(any, parts))

describe('a reply as Slack blocks', () => {
  it('stays within what Slack accepts, whatever stands in it', () => {
    fc.assert(
      fc.property(answer, fc.boolean(), (any, shared) => {
        const asked = { user: 'U1', question: any.reply.text }
        const { text, blocks } = replyMessage(
          any,
          shared ? { asked, sharedBy: 'U1' } : { asked, id: ID, mayShare: true },
        )
        expect(checkMessage(asSent(blocks))).toEqual([])
        expect(text.length).toBeLessThanOrEqual(4_000)
      }),
      { numRuns: 300 },
    )
  })

  it('has a source window that stays within what Slack accepts', () => {
    fc.assert(
      fc.property(answer, (any) => {
        expect(checkView(viewAsSent(sourceView(any.reply)), 'modal')).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('holds no markup but its own, whatever stands in it', () => {
    fc.assert(
      fc.property(answer, (any) => {
        const { text, blocks } = replyMessage(any)
        expect(text).not.toMatch(/[<>]/)
        for (const markup of markupIn(asSent(blocks))) expect(markup).not.toMatch(/[<>]/)
      }),
      { numRuns: 200 },
    )
  })

  it('puts the answer first and in bold, then the words of the source, then where they stand', () => {
    const parts = [...part('passage', 'Je krijgt in 2026 € 2,45 per dag. Dat is een maximum.'), SOURCE]
    const { blocks } = replyMessage(worded(REPLY, parts))
    expect(asSent(blocks).slice(0, 3)).toMatchObject([
      {
        type: 'rich_text',
        elements: [
          {
            elements: [
              { text: 'Je krijgt in 2026 € 2,45 per dag.', style: { bold: true } },
              { text: ' Dat is een maximum.' },
            ],
          },
        ],
      },
      { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: [{ text: '“woorden uit de brief”' }] }] },
      {
        type: 'context',
        elements: [{ text: 'Bron (kabinet): Kamerbrief, 28 maart 2024, alinea p5. Geldt sinds 1 januari 2024.' }],
      },
    ])
  })

  it('keeps a quotation that is only a figure in the line of its source', () => {
    const figure = sourcePart('Bron', [{ place: 'Kamerbrief, alinea p47', quote: '3,00%' }], '')
    const { blocks } = replyMessage(worded(REPLY, [...part('lead', 'De vrije ruimte is € 12.000.'), figure]))
    expect(JSON.stringify(blocks)).not.toContain('rich_text_quote')
    expect(JSON.stringify(blocks)).toContain('Bron: Kamerbrief, alinea p47: “3,00%”.')
  })

  it('shows the steps of a calculation as a table', () => {
    const steps = [{ label: 'Dagen', expression: '214 × 3/5', value: '1128.4', rule: null }]
    const calculation = { intent: 'thuiswerkvergoeding', inputs: {}, results: {}, steps, citations: [] }
    const { blocks } = replyMessage(
      worded({ ...REPLY, kind: 'calculation', calculation }, [
        ...part('lead', 'Je krijgt € 26,21.'),
        ...part('steps', '• Dagen: 214 × 3/5 = 1.128,4'),
      ]),
    )
    expect(JSON.stringify(blocks)).not.toContain('•')
    const table = asSent(blocks).find((block) => block.type === 'table')
    expect(table?.rows).toEqual([
      [raw('Stap'), raw('Berekening'), raw('Uitkomst')],
      [raw('Dagen'), raw('214 × 3/5'), raw('1.128,4')],
    ])
  })

  it('keeps a list that stands in a passage, also when there are near questions', () => {
    const { blocks } = replyMessage(worded(REPLY, part('passage', 'Dat zijn er twee:\n\n• een bureau\n• een stoel')))
    expect(JSON.stringify(blocks)).toContain('• een bureau')
  })

  it('names each source below the words that rest on it', () => {
    const now = sourcePart('Bron (wet)', [{ place: 'Wet flexibel werken, art. 2', quote: null }], 'Geldt sinds 2022.')
    const { blocks } = replyMessage(
      worded(REPLY, [...part('passage', 'Dit gold in 2021.'), SOURCE, ...part('passage', 'Wat nu geldt: dit.'), now]),
    )
    expect(
      asSent(blocks)
        .slice(0, 5)
        .map(({ type }) => type),
    ).toEqual(['rich_text', 'rich_text', 'context', 'rich_text', 'context'])
  })

  it('offers near questions as buttons instead of as text when it does not know', () => {
    const reply = { ...REPLY, kind: 'unknown', passages: [], suggestions: ['Hoe zit het?', 'En anders?'] } as const
    const { blocks } = replyMessage(
      worded(reply, [
        ...part('words', 'Dat weet ik niet zeker. Bedoel je misschien een van deze vragen?'),
        ...part('choices', '• Hoe zit het?\n• En anders?'),
        ...part('words', 'Leg hem voor aan HR.'),
      ]),
    )
    expect(JSON.stringify(blocks)).not.toContain('•')
    expect(JSON.stringify(blocks)).toContain('"value":"En anders?"')
  })
})

const ID = '0d9c8a7e-1111-4222-8333-444455556666'
const raw = (text: string) => ({ type: 'raw_text', text })

function viewAsSent(view: object): JsonObject {
  const value = parseJson(JSON.stringify(view))
  return isObject(value) ? value : {}
}

function asSent(blocks: readonly object[]): JsonObject[] {
  return objects(parseJson(JSON.stringify(blocks))).filter(isObject)
}

/** Every mrkdwn text, without the mention of who asked that the program itself puts first. */
function markupIn(blocks: readonly JsonObject[]): string[] {
  return blocks.flatMap((block) =>
    objects(block.elements)
      .filter((one) => one.type === 'mrkdwn')
      .map((one) => String(one.text)),
  )
}
