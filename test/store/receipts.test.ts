import { expect, it } from 'vitest'
import { receiptOf } from '../../src/calculators/receipt.ts'
import { resultOf } from '../calculators/calculated.ts'
import { onEachEngine } from './engines.ts'

onEachEngine('receipts', (rig) => {
  it('are kept once for the same calculation, and found again, the newest first', async () => {
    let at = Date.parse('2026-11-25T12:00:00Z')
    const { receipts } = await rig.open({ now: () => new Date(at) })
    const made = [2, 3, 4].map((days) => {
      const result = resultOf('thuiswerkvergoeding', { jaar: 2024, thuiswerkdagenPerWeek: days })
      return receiptOf(result, '1.2.3')
    })
    for (const receipt of [...made, ...made]) {
      at += 1_000
      await receipts.keep(receipt)
    }
    expect(await receipts.find(made[0]?.code ?? '')).toEqual(made[0])
    expect(await receipts.latest(2)).toEqual([made[2], made[1]])
  })
})
