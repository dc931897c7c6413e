import type { ColumnDefinitionBuilder } from 'kysely'
import type { Migration } from '../migrate.ts'

const key = (column: ColumnDefinitionBuilder) => column.primaryKey().notNull()
const must = (column: ColumnDefinitionBuilder) => column.notNull()

/** Texts that were published, texts that are not yet, and what is off line. */
export const editing: Migration = {
  name: '03-editing',
  async up({ schema }) {
    await schema
      .createTable('revisions')
      .addColumn('number', 'integer', key)
      .addColumn('file', 'text', must)
      .addColumn('text', 'text', must)
      .addColumn('sha', 'text', must)
      .addColumn('act', 'text', must)
      .addColumn('actor', 'text')
      .addColumn('confirmed_by', 'text')
      .addColumn('why', 'text', must)
      .addColumn('at', 'text', must)
      .execute()
    await schema.createIndex('revisions_file').on('revisions').columns(['file', 'number']).execute()
    await schema
      .createTable('edits')
      .addColumn('id', 'text', key)
      .addColumn('file', 'text', must)
      .addColumn('base', 'text', must)
      .addColumn('text', 'text', must)
      .addColumn('why', 'text', must)
      .addColumn('person', 'text', must)
      .addColumn('state', 'text', must)
      .addColumn('at', 'text', must)
      .execute()
    await schema.createIndex('edits_person').on('edits').columns(['person', 'file']).execute()
    await schema.createIndex('edits_state').on('edits').columns(['state', 'at']).execute()
    await schema
      .createTable('withdrawals')
      .addColumn('kind', 'text', must)
      .addColumn('id', 'text', must)
      .addColumn('why', 'text', must)
      .addColumn('at', 'text', must)
      .addPrimaryKeyConstraint('withdrawals_key', ['kind', 'id'])
      .execute()
  },
}
