import type { Migration } from '../migrate.ts'

/** Which owners were asked to look a card over. */
export const reminders: Migration = {
  name: '04-reminders',
  async up({ schema }) {
    await schema
      .createTable('reminders')
      .addColumn('card', 'text', (column) => column.notNull())
      .addColumn('term', 'text', (column) => column.notNull())
      .addColumn('sent', 'integer', (column) => column.notNull())
      .addColumn('held_until', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('reminders_key', ['card', 'term'])
      .execute()
  },
}
