import type { JsonObject } from '../json.ts'
import { checkBlocks } from './blocks.ts'
import { lengthOfText } from './check.ts'
import { LIMITS } from './limits.ts'
import type { Finding } from './report.ts'

/** What Slack would refuse in the blocks of a message. */
export function checkMessage(blocks: readonly JsonObject[]): readonly Finding[] {
  if (blocks.length === 0) return []
  const findings: Finding[] = []
  checkBlocks({ value: { blocks }, pointer: '', findings }, 'message')
  if (lengthOfText(blocks) > LIMITS.textOverAllBlocks) {
    findings.push({ pointer: '/blocks', code: 'msg_blocks_too_long', message: 'the text over all blocks is too long' })
  }
  return findings
}
