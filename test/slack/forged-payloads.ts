import type { JsonObject } from '../../src/local-slack/json.ts'
import { shaOf } from '../../src/store/revisions.ts'
import { RULE } from '../knowledge/temp-content.ts'
import type { thingsFor } from './role-rig.ts'

export type Things = Awaited<ReturnType<typeof thingsFor>>

/** What each button of HR carries. An act that is missing here makes these tests fail. */
export const HR_VALUES: Readonly<Record<string, (things: Things) => string>> = {
  take: ({ asked }) => asked,
  reply: ({ asked }) => asked,
  link: ({ asked }) => asked,
  'link-own': ({ answer }) => `${answer}\nMag mijn hond mee?`,
  draft: ({ asked }) => asked,
  close: ({ asked }) => asked,
  'close-group': ({ unanswered }) => unanswered,
  turn: () => 'links:0',
  withdraw: (things) => things.link,
}

export const ADMIN_VALUES: Readonly<Record<string, (things: Things) => string>> = {
  list: () => 'rules::0',
  page: () => 'theme:vergoedingen:0',
  card: () => 'proefvergoeding',
  rule: () => 'proef.bedrag',
  write: () => `file:${RULE}`,
  draft: ({ draft }) => draft,
  'draft-card': ({ draft }) => draft,
  'draft-onto': () => 'proefvergoeding',
  'new-card': () => 'new',
  passage: () => 'proefvergoeding',
  'draft-done': ({ draft }) => draft,
  'still-right': () => 'proefvergoeding',
  drop: ({ own }) => own,
  trail: () => 'trail',
  history: () => RULE,
  restore: () => '1',
  off: () => 'theme:vergoedingen',
  withdraw: () => 'card:proefvergoeding',
  'put-back': () => 'card:proefvergoeding',
  'new-value': () => 'proef.bedrag',
  look: ({ waiting }) => waiting,
  approve: ({ waiting }) => waiting,
  'send-back': ({ waiting }) => waiting,
  both: ({ own }) => own,
  mine: ({ own }) => own,
  theirs: ({ own }) => own,
  recall: () => 'rule:proef.bedrag',
  notify: () => 'rule:proef.bedrag',
}

export interface Window {
  readonly metadata: (things: Things, text: string) => JsonObject
  readonly values: JsonObject
}

const typed = (value: string): JsonObject => ({ typed: { type: 'plain_text_input', value } })

export const HR_WINDOWS: Readonly<Record<string, Window>> = {
  'hr-reply': {
    metadata: ({ asked }) => ({ language: 'nl', question: asked }),
    values: { answer: typed('Ja, dat mag.') },
  },
  'hr-draft': {
    metadata: ({ asked }) => ({ language: 'nl', question: asked }),
    values: { title: typed('Honden'), text: typed('Ja.'), source: typed('Huisregels 2026') },
  },
  'hr-link': {
    metadata: () => ({ language: 'nl', channel: null, thread: null, about: '', calculation: null }),
    values: {
      question: typed('Mag mijn kat mee naar het loket?'),
      answer: { 'hr:passage': { type: 'external_select', selected_option: { value: 'proefvergoeding#bedrag' } } },
    },
  },
}

export const ADMIN_WINDOWS: Readonly<Record<string, Window>> = {
  'admin-write': {
    metadata: (_, text) => ({ language: 'nl', texts: [{ file: RULE, base: shaOf(text), fields: 1 }], draft: null }),
    values: { 'part-0': typed('id: proef.bedrag') },
  },
  'admin-new-value': {
    metadata: () => ({ language: 'nl', kind: 'rule', id: 'proef.bedrag' }),
    values: {
      value: typed('8,00'),
      from: typed('2027-01-01'),
      to: typed('2027-12-31'),
      source: { 'admin:source': { type: 'external_select', selected_option: { value: 'wet-proef' } } },
      section: typed('art. 3'),
    },
  },
  'admin-passage': {
    metadata: () => ({ language: 'nl', card: 'proefvergoeding', draft: null, begun: 'b1' }),
    values: {
      headingNl: typed('Mag mijn hond mee?'),
      textNl: typed('Ja, dat mag.'),
      questionsNl: typed('Mag mijn hond mee?'),
      headingEn: typed('May my dog come?'),
      textEn: typed('Yes, it may.'),
      questionsEn: typed('May my dog come?'),
      newSource: typed('Huisregels 2026'),
    },
  },
  'admin-publish': {
    metadata: ({ own }) => ({ language: 'nl', edit: own, draft: null }),
    values: { why: typed('zomaar') },
  },
  'admin-send-back': {
    metadata: ({ waiting }) => ({ language: 'nl', kind: 'edit', id: waiting }),
    values: { why: typed('zomaar') },
  },
  'admin-withdraw': {
    metadata: () => ({ language: 'nl', kind: 'card', id: 'proefvergoeding' }),
    values: { why: typed('zomaar') },
  },
}
