import { type Receipt, receiptSchema } from '../calculators/receipt.ts'
import type { Database, Engine } from './engine.ts'

export interface ReceiptRow {
  code: string
  content: string
  at: string
}

export type Receipts = ReturnType<typeof createReceipts>

/** Receipts of calculations, under the code that the answer names; the same calculation has the same one. */
export function createReceipts({ db, now }: Engine) {
  return {
    async keep(receipt: Receipt, within: Database = db): Promise<void> {
      await within
        .insertInto('receipts')
        .values({ code: receipt.code, content: JSON.stringify(receipt), at: now().toISOString() })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
    /** Those of the last calculations that nobody had made before, newest first. */
    async latest(most: number): Promise<Receipt[]> {
      const rows = await db.selectFrom('receipts').select('content').orderBy('at', 'desc').limit(most).execute()
      return rows.flatMap(({ content }) => receiptSchema.safeParse(JSON.parse(content)).data ?? [])
    },
    async find(code: string): Promise<Receipt | null> {
      const row = await db.selectFrom('receipts').select('content').where('code', '=', code).executeTakeFirst()
      return row ? (receiptSchema.safeParse(JSON.parse(row.content)).data ?? null) : null
    },
  }
}
