import { readFolder } from '../../src/core/read-folder.ts'
import { type Intent, parseIntent } from '../../src/intents/intent.ts'
import { contentOf } from '../calculators/known-rules.ts'

/** The intents that ship with the program. */
export const INTENTS: readonly Intent[] = readFolder('intents', ['.yaml']).map(({ file, text }) =>
  contentOf(parseIntent(file, text)),
)
