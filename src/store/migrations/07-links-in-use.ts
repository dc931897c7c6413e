import type { Migration } from '../migrate.ts'

/** HR's Home page counts the links in use and shows the newest: among a hundred thousand that took longer than all else. */
export const linksInUse: Migration = {
  name: '07-links-in-use',
  async up({ schema }) {
    await schema.createIndex('links_in_use').on('links').columns(['withdrawn', 'changed']).execute()
  },
}
