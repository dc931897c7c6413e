import type { ColumnDefinitionBuilder, SchemaModule } from 'kysely'
import type { Migration } from '../migrate.ts'

const key = (column: ColumnDefinitionBuilder) => column.primaryKey().notNull()
const must = (column: ColumnDefinitionBuilder) => column.notNull()

/** What every surface needs: deliveries, conversations, answers and what they rest on, feedback, people, the audit trail. */
export const base: Migration = {
  name: '01-base',
  async up({ schema }) {
    await deliveries(schema)
    await conversations(schema)
    await answers(schema)
    await receipts(schema)
    await feedback(schema)
    await people(schema)
    await audit(schema)
    await schema
      .createTable('change_marks')
      .addColumn('subject', 'text', key)
      .addColumn('times', 'integer', must)
      .execute()
  },
}

async function deliveries(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('deliveries')
    .addColumn('key', 'text', key)
    .addColumn('alias', 'text', (column) => column.unique())
    .addColumn('surface', 'text', must)
    .addColumn('person', 'text', must)
    .addColumn('channel', 'text', must)
    .addColumn('ts', 'text')
    .addColumn('thread', 'text')
    .addColumn('address', 'text')
    .addColumn('state', 'text', must)
    .addColumn('answer', 'text')
    .addColumn('holder', 'text', must)
    .addColumn('held_until', 'text', must)
    .addColumn('attempts', 'integer', must)
    .addColumn('at', 'text', must)
    .execute()
  await schema.createIndex('deliveries_open').on('deliveries').columns(['state', 'held_until']).execute()
  await schema.createIndex('deliveries_at').on('deliveries').column('at').execute()
  await schema.createIndex('deliveries_person').on('deliveries').column('person').execute()
}

async function conversations(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('conversations')
    .addColumn('key', 'text', key)
    .addColumn('person', 'text', must)
    .addColumn('state', 'text', must)
    .addColumn('at', 'text', must)
    .execute()
  await schema.createIndex('conversations_at').on('conversations').column('at').execute()
  await schema.createIndex('conversations_person').on('conversations').column('person').execute()
}

async function answers(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('answers')
    .addColumn('id', 'text', key)
    .addColumn('person', 'text', must)
    .addColumn('channel', 'text', must)
    .addColumn('thread', 'text')
    .addColumn('ts', 'text')
    .addColumn('day', 'text', must)
    .addColumn('reply', 'text', must)
    .addColumn('receipt', 'text')
    .addColumn('at', 'text', must)
    .execute()
  await schema.createIndex('answers_at').on('answers').column('at').execute()
  await schema.createIndex('answers_person').on('answers').column('person').execute()
  await schema
    .createTable('answer_rests')
    .addColumn('answer', 'text', (column) => column.notNull().references('answers.id').onDelete('cascade'))
    .addColumn('kind', 'text', must)
    .addColumn('rests_on', 'text', must)
    .addPrimaryKeyConstraint('answer_rests_key', ['answer', 'kind', 'rests_on'])
    .execute()
  await schema.createIndex('answer_rests_on').on('answer_rests').columns(['kind', 'rests_on']).execute()
}

async function receipts(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('receipts')
    .addColumn('code', 'text', key)
    .addColumn('content', 'text', must)
    .addColumn('at', 'text', must)
    .execute()
  await schema.createIndex('receipts_at').on('receipts').column('at').execute()
}

async function feedback(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('feedback')
    .addColumn('answer', 'text', must)
    .addColumn('person', 'text', must)
    .addColumn('verdict', 'text', must)
    .addColumn('reason', 'text')
    .addColumn('passage', 'text')
    .addColumn('at', 'text', must)
    .addPrimaryKeyConstraint('feedback_key', ['answer', 'person'])
    .execute()
  await schema.createIndex('feedback_at').on('feedback').column('at').execute()
  await schema.createIndex('feedback_person').on('feedback').column('person').execute()
}

async function people(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('people')
    .addColumn('person', 'text', key)
    .addColumn('mark', 'text', (column) => column.notNull().unique())
    .addColumn('language', 'text')
    .addColumn('agreed', 'integer', must)
    .addColumn('seen', 'text', must)
    .execute()
  await schema.createTable('muted').addColumn('place', 'text', key).addColumn('at', 'text', must).execute()
}

async function audit(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('audit')
    .addColumn('number', 'integer', key)
    .addColumn('at', 'text', must)
    .addColumn('actor', 'text')
    .addColumn('act', 'text', must)
    .addColumn('facts', 'text', must)
    .addColumn('hash', 'text', must)
    .execute()
}
