import { Lexer } from 'yaml'

export const DEEPEST_NESTING = 50

const BLOCK_OPENINGS = /^(?:[ \t]|[-?:][ \t])*/
const SCALAR_FOLLOWS = '\u001f'

/**
 * Whether YAML is nested deeper than content ever needs.
 *
 * The parser calls itself once a level, and some thousand levels down the stack it takes the whole program with it,
 * which no `catch` can prevent. The lexer does not, so it counts first.
 */
export function isTooDeep(text: string): boolean {
  return (
    text.split(/\r?\n/).some((line) => (BLOCK_OPENINGS.exec(line)?.[0].length ?? 0) > 2 * DEEPEST_NESTING) ||
    hasDeepBrackets(text)
  )
}

function hasDeepBrackets(text: string): boolean {
  let depth = 0
  let before = ''
  for (const token of new Lexer().lex(text)) {
    const opens = before !== SCALAR_FOLLOWS && (token === '[' || token === '{')
    const closes = before !== SCALAR_FOLLOWS && (token === ']' || token === '}')
    depth = Math.max(0, depth + (opens ? 1 : closes ? -1 : 0))
    if (depth > DEEPEST_NESTING) return true
    before = token
  }
  return false
}
