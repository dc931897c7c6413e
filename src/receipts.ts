import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answered, Assistant } from './answer/assistant.ts'
import { type Receipt, receiptSchema } from './calculators/receipt.ts'

/** A receipt that could not be read, with the reason in words for a person. */
export class ReceiptError extends Error {
  override readonly name = 'ReceiptError'
}

const CODE = /^HW-[0-9A-Z]{5}-[0-9A-Z]{5}$/

export const isReceiptCode = (text: string): boolean => CODE.test(text.toUpperCase())

/** The same assistant, which keeps the receipt of every calculation in a folder, under its code. */
export function keepingReceipts(assistant: Assistant, folder: string): Assistant {
  const kept = (answered: Answered): Answered => {
    if (answered.receipt) keep(answered.receipt, folder)
    return answered
  }
  return {
    ...assistant,
    ask: (utterance, conversation) => kept(assistant.ask(utterance, conversation)),
    forms: {
      ...assistant.forms,
      fill(filled, conversation) {
        const outcome = assistant.forms.fill(filled, conversation)
        if (outcome.kind === 'answered') kept(outcome.answered)
        return outcome
      },
    },
  }
}

/** Whether a receipt with this code is kept in the folder. */
export const hasReceipt = (code: string, folder: string): boolean => existsSync(fileOf(code.toUpperCase(), folder))

/** Reads a receipt by its code, or from a file; throws a `ReceiptError` that says what is wrong with it. */
export function readReceipt(codeOrFile: string, folder: string): Receipt {
  const file = isReceiptCode(codeOrFile) ? fileOf(codeOrFile.toUpperCase(), folder) : codeOrFile
  if (!existsSync(file)) throw new ReceiptError(`There is no receipt "${codeOrFile}" here.`)
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new ReceiptError(`"${codeOrFile}" holds no receipt: it is not JSON.`)
  }
  const receipt = receiptSchema.safeParse(content)
  if (!receipt.success) {
    const [first] = receipt.error.issues
    throw new ReceiptError(`"${codeOrFile}" holds no receipt: ${first?.path.join('.')}: ${first?.message}.`)
  }
  return receipt.data
}

function keep(receipt: Receipt, folder: string): void {
  const file = fileOf(receipt.code, folder)
  if (existsSync(file)) return
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, `${JSON.stringify(receipt, null, 2)}\n`)
  } catch {
    // A folder that cannot be written keeps no receipts; the answer itself stands.
  }
}

const fileOf = (code: string, folder: string): string => join(folder, `${code}.json`)
