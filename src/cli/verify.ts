import { CALCULATORS } from '../calculators/calculators.ts'
import { type Receipt, verifyReceipt } from '../calculators/receipt.ts'
import type { Folders } from '../folders.ts'
import { loadKnowledge } from '../knowledge/load-knowledge.ts'
import { hasReceipt, isReceiptCode, ReceiptError, readReceipt } from '../receipts.ts'
import { rulesOf } from '../rules/rules.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** `ask -- verify HW-7QK2M-X04TD` or `ask -- verify receipt.json`: 0 same, 1 differs, 2 no receipt. */
export async function verifyCommand(codeOrFile: string, folders: Folders, environment: Environment): Promise<number> {
  try {
    const receipt = await find(codeOrFile, folders.receipts, environment)
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

/** From its file; a code without one may be in the store, as when another copy of the program made the calculation. */
async function find(codeOrFile: string, folder: string, environment: Environment): Promise<Receipt> {
  if (!isReceiptCode(codeOrFile) || hasReceipt(codeOrFile, folder)) return readReceipt(codeOrFile, folder)
  const { storedReceipt } = await import('../stored-receipts.ts')
  const stored = await storedReceipt(codeOrFile.toUpperCase(), environment)
  switch (stored.kind) {
    case 'found':
      return stored.receipt
    case 'none':
      throw new ReceiptError(`There is no receipt "${codeOrFile}" here, neither as a file nor in the store.`)
    case 'away':
      throw new ReceiptError(`There is no receipt "${codeOrFile}" here as a file, and the store cannot be read.`)
  }
}
