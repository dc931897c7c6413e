import type { ColumnDefinitionBuilder, SchemaModule } from 'kysely'
import type { Migration } from '../migrate.ts'

const key = (column: ColumnDefinitionBuilder) => column.primaryKey().notNull()
const must = (column: ColumnDefinitionBuilder) => column.notNull()

/** What HR works with: linked answers, open questions, where an answer must go back to, and drafts of cards. */
export const hr: Migration = {
  name: '02-hr',
  async up({ schema }) {
    await links(schema)
    await questions(schema)
    await escalations(schema)
    await drafts(schema)
  },
}

async function links(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('links')
    .addColumn('id', 'text', key)
    .addColumn('question', 'text', must)
    .addColumn('language', 'text', must)
    .addColumn('reading', 'text', must)
    .addColumn('target', 'text', must)
    .addColumn('made_by', 'text', must)
    .addColumn('made_on', 'text', must)
    .addColumn('until', 'text')
    .addColumn('channel', 'text')
    .addColumn('person', 'text')
    .addColumn('withdrawn', 'integer', must)
    .addColumn('changed', 'text', must)
    .execute()
  await schema.createIndex('links_changed').on('links').column('changed').execute()
  await schema.createIndex('links_person').on('links').column('person').execute()
}

async function questions(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('questions')
    .addColumn('id', 'text', key)
    .addColumn('kind', 'text', must)
    .addColumn('question', 'text', must)
    .addColumn('words', 'text', must)
    .addColumn('language', 'text', must)
    .addColumn('answered', 'text', must)
    .addColumn('passage', 'text')
    .addColumn('status', 'text', must)
    .addColumn('assignee', 'text')
    .addColumn('person', 'text')
    .addColumn('named', 'integer', must)
    .addColumn('at', 'text', must)
    .addColumn('changed', 'text', must)
    .execute()
  await schema.createIndex('questions_open').on('questions').columns(['status', 'kind', 'at']).execute()
  await schema.createIndex('questions_person').on('questions').column('person').execute()
  await schema.createIndex('questions_changed').on('questions').column('changed').execute()
}

async function escalations(schema: SchemaModule): Promise<void> {
  const ofQuestion = (column: ColumnDefinitionBuilder) =>
    column.notNull().references('questions.id').onDelete('cascade')
  await schema
    .createTable('escalations')
    .addColumn('question', 'text', (column) => ofQuestion(column).primaryKey())
    .addColumn('person', 'text', must)
    .addColumn('channel', 'text', must)
    .addColumn('thread', 'text')
    .addColumn('hr_channel', 'text', must)
    .addColumn('hr_ts', 'text')
    .execute()
  await schema.createIndex('escalations_thread').on('escalations').columns(['hr_channel', 'hr_ts']).execute()
  await schema.createIndex('escalations_person').on('escalations').column('person').execute()
  await schema
    .createTable('hr_replies')
    .addColumn('message', 'text', key)
    .addColumn('question', 'text', ofQuestion)
    .addColumn('at', 'text', must)
    .execute()
  await schema.createIndex('hr_replies_question').on('hr_replies').column('question').execute()
}

async function drafts(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('drafts')
    .addColumn('id', 'text', key)
    .addColumn('title', 'text', must)
    .addColumn('question', 'text', must)
    .addColumn('text', 'text', must)
    .addColumn('source', 'text', must)
    .addColumn('language', 'text', must)
    .addColumn('person', 'text')
    .addColumn('done', 'integer', must)
    .addColumn('at', 'text', must)
    .execute()
  await schema.createIndex('drafts_open').on('drafts').columns(['done', 'at']).execute()
  await schema.createIndex('drafts_person').on('drafts').column('person').execute()
}
