import { objects, text } from '../../json.ts'
import { renderBlocks } from './blocks.ts'
import { h } from './dom.ts'
import { avatar, namesIn, suggestIn } from './message.ts'
import type { Desk } from './place.ts'
import { valuesOf } from './values.ts'
import { WORDS } from './words.ts'

/** The app's Home page for this person. */
export function homePane(desk: Desk): HTMLElement[] {
  const { store } = desk
  const view = store.home
  const feed = h('div', { class: 'feed home' })
  const blocks = view
    ? renderBlocks(objects(view.blocks), {
        names: namesIn(desk),
        onAction: (blockId, actionId, value, label) => {
          const click = { blockId, actionId, value, label }
          void desk.act({ act: 'clickInView', view: text(view.id), click, values: valuesOf(feed) })
        },
        suggest: suggestIn(desk, { kind: 'view', view: text(view.id) }),
      })
    : []
  feed.append(...blocks)
  const { name } = store.snapshot.app
  return [h('header', { class: 'pane-head' }, avatar(name, true), h('h1', {}, `${name} · ${WORDS.home}`)), feed]
}
