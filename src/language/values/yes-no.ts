import { type Value, value } from './value.ts'

const YES =
  /^[\s,.!]*(?:ja|jazeker|jawel|jep|jup|yes|yep|yeah|yup|klopt|inderdaad|zeker|zeker wel|sure|correct|jawohl|wel|dat klopt|we do|we have|i do)(?![a-z])/
const NO = /^[\s,.!]*(?:nee|neen|nope|no|nah|niet|geen|nog niet|not yet|we don't|we do not|helaas niet|nein)(?![a-z])/

/** A yes or no with which an answer begins. */
export function yesNoIn(text: string): Value[] {
  const yes = YES.exec(text)
  const no = NO.exec(text)
  const match = yes ?? no
  return match ? [value({ from: 0, to: match[0].length }, { kind: 'yes-no', yes: yes !== null })] : []
}
