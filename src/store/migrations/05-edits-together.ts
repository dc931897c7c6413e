import type { Migration } from '../migrate.ts'

/** An edit may bring other files along, and come from a proposal of HR. */
export const editsTogether: Migration = {
  name: '05-edits-together',
  async up({ schema }) {
    await schema
      .alterTable('edits')
      .addColumn('beside', 'text', (column) => column.notNull().defaultTo('[]'))
      .execute()
    await schema.alterTable('edits').addColumn('draft', 'text').execute()
  },
}
