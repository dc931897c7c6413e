import { CALCULATORS } from '../calculators/calculators.ts'
import { verifyReceipt } from '../calculators/receipt.ts'
import type { Folders } from '../folders.ts'
import { loadKnowledge } from '../knowledge/load-knowledge.ts'
import { ReceiptError, readReceipt } from '../receipts.ts'
import { rulesOf } from '../rules/rules.ts'

/** `ask -- verify HW-7QK2M-X04TD` or `ask -- verify receipt.json`: 0 same, 1 differs, 2 no receipt. */
export async function verifyCommand(codeOrFile: string, folders: Folders): Promise<number> {
  try {
    const receipt = readReceipt(codeOrFile, folders.receipts)
    const { tables, lists } = await loadKnowledge(folders)
    const verdict = verifyReceipt(receipt, rulesOf(tables, lists), CALCULATORS)
    const lines =
      verdict.kind === 'same' ? [`${receipt.code}: same`] : [`${receipt.code}: differs`, ...verdict.differences]
    process.stdout.write(`${lines.join('\n')}\n`)
    return verdict.kind === 'same' ? 0 : 1
  } catch (error) {
    if (!(error instanceof ReceiptError)) throw error
    process.stderr.write(`verify: ${error.message}\n`)
    return 2
  }
}
