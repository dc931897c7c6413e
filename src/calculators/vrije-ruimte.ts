import { z } from 'zod'
import { firstDayOf } from '../core/day.ts'
import { add, type Exact, exact, least, most, multiply, roundHalfUp, subtract } from '../core/exact.ts'
import { defineCalculator } from './calculator.ts'
import { euros, jaar } from './inputs.ts'
import { money, sum } from './notation.ts'
import type { Work } from './work.ts'

const ZERO = exact(0)
const PERCENT = exact('0.01')

/**
 * The untaxed room of the work-related costs scheme, and the final levy over what goes beyond it.
 *
 * Two brackets since 2020, one percentage over the whole wage sum before. `benut` is what was already designated.
 */
export const vrijeRuimte = defineCalculator(
  'vrije-ruimte',
  z.strictObject({ jaar, loonsom: euros, benut: euros.optional() }),
  ({ jaar, loonsom, benut }, work) => {
    work.askedAbout(firstDayOf(jaar))
    const ruimte = ruimteOver(exact(loonsom), jaar, work)
    const results = { vrijeRuimte: roundHalfUp(ruimte) }
    return benut === undefined ? results : { ...results, ...gebruikt(exact(benut), ruimte, jaar, work) }
  },
)

function ruimteOver(loonsom: Exact, jaar: number, work: Work): Exact {
  const eerste = work.rule('wkr.vrije-ruimte.schijf-1', firstDayOf(jaar))
  const grens = work.ruleSince('wkr.vrije-ruimte.grens', firstDayOf(jaar))
  const inEersteSchijf = grens === null ? loonsom : least(loonsom, grens.value)
  const overEerste = multiply(inEersteSchijf, multiply(eerste.value, PERCENT))
  work.step(
    grens === null
      ? { nl: 'Percentage over de hele loonsom', en: 'Percentage of the whole wage sum' }
      : { nl: 'Eerste schijf', en: 'First bracket' },
    sum`${inEersteSchijf} × ${eerste.value}%`,
    money(overEerste),
    eerste,
  )
  if (grens === null) return overEerste

  const tweede = work.rule('wkr.vrije-ruimte.schijf-2', firstDayOf(jaar))
  const daarboven = most(subtract(loonsom, grens.value), ZERO)
  const overTweede = multiply(daarboven, multiply(tweede.value, PERCENT))
  work.step(
    { nl: 'Tweede schijf, loonsom boven de grens', en: 'Second bracket, wage sum above the limit' },
    sum`(${loonsom} − ${inEersteSchijf}) × ${tweede.value}%`,
    money(overTweede),
    tweede,
  )
  const ruimte = add(overEerste, overTweede)
  work.step(
    { nl: 'Vrije ruimte', en: 'Free margin (vrije ruimte)' },
    sum`${overEerste} + ${overTweede}`,
    roundHalfUp(ruimte),
  )
  return ruimte
}

function gebruikt(benut: Exact, ruimte: Exact, jaar: number, work: Work) {
  const resterend = most(subtract(ruimte, benut), ZERO)
  const overschrijding = most(subtract(benut, ruimte), ZERO)
  const tarief = work.rule('wkr.eindheffing', firstDayOf(jaar))
  const eindheffing = multiply(overschrijding, multiply(tarief.value, PERCENT))
  work.step({ nl: 'Overschrijding', en: 'Excess' }, sum`${benut} − ${ruimte}, ${ATLEAST_ZERO}`, money(overschrijding))
  work.step({ nl: 'Nog over', en: 'Left' }, sum`${ruimte} − ${benut}, ${ATLEAST_ZERO}`, money(resterend))
  work.step(
    { nl: 'Eindheffing', en: 'Final levy' },
    sum`${overschrijding} × ${tarief.value}%`,
    roundHalfUp(eindheffing),
    tarief,
  )
  work.assume({
    nl: 'Of een vergoeding in de vrije ruimte mag, hangt ook af van de gebruikelijkheidstoets; die is een open norm en is hier niet beoordeeld.',
    en: 'Whether an allowance may go into the free margin also depends on the customary test (gebruikelijkheidstoets); that is an open norm and was not judged here.',
  })
  return {
    resterend: roundHalfUp(resterend),
    overschrijding: roundHalfUp(overschrijding),
    eindheffing: roundHalfUp(eindheffing),
  }
}

const ATLEAST_ZERO = { nl: 'niet onder nul', en: 'not below zero' }
