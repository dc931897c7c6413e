import { objects, text } from '../../json.ts'
import { renderBlocks } from './blocks.ts'
import { h } from './dom.ts'
import { avatar, namesIn } from './message.ts'
import type { Desk } from './place.ts'
import { WORDS } from './words.ts'

/** The app's Home page for this person. */
export function homePane(desk: Desk): HTMLElement[] {
  const { store } = desk
  const view = store.home
  const blocks = view
    ? renderBlocks(objects(view.blocks), {
        names: namesIn(desk),
        onAction: (blockId, actionId, value) =>
          void desk.act({ act: 'clickInView', view: text(view.id), click: { blockId, actionId, value }, values: {} }),
      })
    : []
  const { name } = store.snapshot.app
  return [
    h('header', { class: 'pane-head' }, avatar(name, true), h('h1', {}, `${name} · ${WORDS.home}`)),
    h('div', { class: 'feed home' }, ...blocks),
  ]
}
