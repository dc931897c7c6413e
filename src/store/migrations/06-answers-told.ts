import type { Migration } from '../migrate.ts'

/** When whoever got an answer was told that it rests on something that was changed or withdrawn. */
export const answersTold: Migration = {
  name: '06-answers-told',
  async up({ schema }) {
    await schema.alterTable('answers').addColumn('told', 'text').execute()
  },
}
