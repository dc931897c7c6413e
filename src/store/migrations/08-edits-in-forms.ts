import type { Migration } from '../migrate.ts'

/** What was typed into the fields of a form comes back as that form, not as the files that it comes down to. */
export const editsInForms: Migration = {
  name: '08-edits-in-forms',
  async up({ schema }) {
    await schema.alterTable('edits').addColumn('form', 'text').execute()
  },
}
