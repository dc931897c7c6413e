import type { Migration } from '../migrate.ts'

/** Whoever looked at an edit may give it back, and says why. */
export const editsSentBack: Migration = {
  name: '10-edits-sent-back',
  async up({ schema }) {
    await schema.alterTable('edits').addColumn('remark', 'text').execute()
  },
}
