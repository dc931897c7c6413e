import { isList, isObject } from '../json.ts'
import { at, type Check, complain, list, missing, object, oneOf, string } from './check.ts'
import { AS_ACCESSORY, elementOf, IN_ACTIONS, IN_CONTEXT_ACTIONS, IN_INPUT, image } from './elements.ts'
import { LIMITS } from './limits.ts'
import { richText } from './rich-text.ts'
import { textObject } from './texts.ts'

export type Surface = 'message' | 'modal' | 'home'
type Rule = (check: Check) => void

const RULES: Readonly<Record<string, Rule>> = {
  section(check) {
    object(check, 'text', textObject(LIMITS.sectionText, false))
    if (check.value.fields !== undefined) {
      list(check, 'fields', LIMITS.sectionFields, textObject(LIMITS.fieldText, false))
    } else if (check.value.text === undefined) missing(check, 'text')
    object(check, 'accessory', elementOf(AS_ACCESSORY))
  },
  header: (check) => object(check, 'text', textObject(LIMITS.headerText, true), true),
  divider: () => {},
  context(check) {
    list(check, 'elements', LIMITS.contextElements, (element) => {
      if (element.value.type === 'image') image(element)
      else textObject(LIMITS.sectionText, false)(element)
    })
  },
  actions: (check) => list(check, 'elements', LIMITS.actionsElements, elementOf(IN_ACTIONS)),
  context_actions: (check) => list(check, 'elements', LIMITS.contextActionsElements, elementOf(IN_CONTEXT_ACTIONS)),
  rich_text: richText,
  markdown: (check) => string(check, 'text', LIMITS.markdownText, true),
  image(check) {
    image(check)
    object(check, 'title', textObject(LIMITS.imageAltText, true))
  },
  input(check) {
    object(check, 'label', textObject(LIMITS.inputLabel, true), true)
    object(check, 'hint', textObject(LIMITS.inputHint, true))
    object(check, 'element', elementOf(IN_INPUT), true)
  },
  table,
}

const WHERE: Readonly<Record<Surface, readonly string[]>> = {
  message: Object.keys(RULES),
  modal: Object.keys(RULES).filter((type) => type !== 'table' && type !== 'context_actions' && type !== 'markdown'),
  home: Object.keys(RULES).filter((type) => type !== 'table' && type !== 'context_actions' && type !== 'markdown'),
}

/** Every block against its own rules, and the rules between blocks: no block id twice, one table. */
export function checkBlocks(check: Check, surface: Surface): void {
  const most = surface === 'message' ? LIMITS.blocksInMessage : LIMITS.blocksInView
  const blocks = check.value.blocks
  if (!isList(blocks)) {
    missing(check, 'blocks')
    return
  }
  const place = { ...check, pointer: `${check.pointer}/blocks` }
  if (blocks.length > most) complain(place, `no more than ${most} items allowed`, undefined, 'msg_blocks_too_many')
  const ids = new Set<string>()
  for (const [index, block] of blocks.entries()) {
    if (!isObject(block)) complain(place, 'must be an object', String(index))
    else checkBlock(at(place, index, block), surface, ids)
  }
  if (blocks.filter((block) => isObject(block) && block.type === 'table').length > 1) {
    complain(place, 'only one table is allowed in a message', undefined, 'only_one_table_allowed')
  }
}

function checkBlock(check: Check, surface: Surface, ids: Set<string>): void {
  oneOf(check, 'type', WHERE[surface])
  string(check, 'block_id', LIMITS.id)
  const { type, block_id } = check.value
  if (typeof block_id === 'string') {
    if (ids.has(block_id)) complain(check, `block_id already exists: ${block_id}`, 'block_id', 'duplicate_block_id')
    ids.add(block_id)
  }
  if (typeof type === 'string') RULES[type]?.(check)
}

function table(check: Check): void {
  const rows = check.value.rows
  if (!isList(rows) || rows.length === 0) {
    missing(check, 'rows')
    return
  }
  if (rows.length > LIMITS.tableRows)
    complain(check, `no more than ${LIMITS.tableRows} items allowed`, 'rows', 'too_many')
  const first = rows[0]
  const width = isList(first) ? first.length : 0
  for (const [index, row] of rows.entries()) {
    const place = { ...check, pointer: `${check.pointer}/rows/${index}` }
    if (!isList(row) || row.length === 0) complain(place, 'must have at least 1 items')
    else if (row.length > LIMITS.tableCells) complain(place, `no more than ${LIMITS.tableCells} items allowed`)
    else if (row.length !== width) complain(place, 'every row needs as many cells as the first')
    else for (const [column, cell] of row.entries()) if (isObject(cell)) checkCell(at(place, column, cell))
  }
}

function checkCell(check: Check): void {
  oneOf(check, 'type', ['raw_text', 'raw_number', 'rich_text'])
  if (check.value.type === 'raw_text') string(check, 'text', LIMITS.sectionText, true)
  if (check.value.type === 'rich_text') richText(check)
}
