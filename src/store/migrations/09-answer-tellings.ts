import type { Migration } from '../migrate.ts'

/** Of which mistakes the reader of an answer was told: one that is found later is told as well. */
export const answerTellings: Migration = {
  name: '09-answer-tellings',
  async up({ schema }) {
    await schema
      .createTable('answer_tellings')
      .addColumn('answer', 'text', (column) => column.notNull().references('answers.id').onDelete('cascade'))
      .addColumn('mistake', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('answer_tellings_key', ['answer', 'mistake'])
      .execute()
    await schema.createIndex('answer_tellings_mistake').on('answer_tellings').column('mistake').execute()
    await schema.alterTable('answers').dropColumn('told').execute()
  },
}
