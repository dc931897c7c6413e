import { z } from 'zod'
import { compare, exact } from '../core/exact.ts'
import { defineCalculator } from './calculator.ts'
import { upTo, werknemers } from './inputs.ts'
import { sum } from './notation.ts'
import type { Work } from './work.ts'

/**
 * Whether an employer must have a risk inventory (RI&E) and have it tested.
 *
 * Everyone with employees must have one. No test is needed for few hours of all employees together, or for few
 * employees with a recognised instrument of the branch.
 */
export const rieVerplichtingen = defineCalculator(
  'rie-verplichtingen',
  z.strictObject({
    werknemers,
    urenPerWeekTotaal: upTo(1_000_000).optional(),
    erkendBrancheInstrument: z.boolean().optional(),
  }),
  ({ werknemers, urenPerWeekTotaal, erkendBrancheInstrument }, work) => {
    const rieVerplicht = werknemers >= 1
    work.step(
      { nl: 'RI&E verplicht bij personeel', en: 'RI&E mandatory with staff' },
      sum`${werknemers} ≥ 1`,
      mark(rieVerplicht),
    )
    if (!rieVerplicht) {
      work.assume({
        nl: 'Zonder werknemers gelden deze plichten niet; of een directeur-grootaandeelhouder als werknemer telt, is hier niet beoordeeld.',
        en: 'Without employees these duties do not apply; whether a director who owns the company counts as an employee was not judged here.',
      })
      return { rieVerplicht, toetsingVerplicht: false }
    }
    preventiemedewerker(werknemers, work)
    return { rieVerplicht, toetsingVerplicht: toetsing(werknemers, urenPerWeekTotaal, erkendBrancheInstrument, work) }
  },
)

function toetsing(werknemers: number, uren: number | undefined, instrument: boolean | undefined, work: Work): boolean {
  if (uren !== undefined && weinigUren(uren, work)) return false
  const grens = work.rule('arbo.toetsing.werknemers', work.today)
  const klein = compare(exact(werknemers), grens.value) <= 0
  work.step(
    { nl: 'Klein genoeg voor een branche-instrument', en: 'Small enough for a branch instrument' },
    sum`${werknemers} ≤ ${grens.value}`,
    mark(klein),
    grens,
  )
  if (uren === undefined) meerUrenAangenomen(work)
  if (!klein) return true
  return !(instrument ?? work.need('erkendBrancheInstrument'))
}

function weinigUren(uren: number, work: Work): boolean {
  const grens = work.rule('arbo.toetsing.uren', work.today)
  const weinig = compare(exact(uren), grens.value) <= 0
  work.step(
    { nl: 'Weinig uren per week samen', en: 'Few hours a week together' },
    sum`${uren} ≤ ${grens.value}`,
    mark(weinig),
    grens,
  )
  return weinig
}

function meerUrenAangenomen(work: Work): void {
  const grens = work.rule('arbo.toetsing.uren', work.today)
  work.assume({
    nl: `Ervan uitgegaan dat alle werknemers samen meer dan ${grens.period.value} uur per week werken; anders is toetsing niet verplicht.`,
    en: `Assuming that all employees together work more than ${grens.period.value} hours a week; otherwise no test is mandatory.`,
  })
}

function preventiemedewerker(werknemers: number, work: Work): void {
  const grens = work.rule('arbo.preventiemedewerker.werknemers', work.today)
  if (compare(exact(werknemers), grens.value) > 0) return
  work.assume({
    nl: `Tot en met ${grens.period.value} werknemers mag de werkgever of directeur zelf preventiemedewerker zijn.`,
    en: `With up to ${grens.period.value} employees the employer or director may be the prevention officer.`,
  })
}

/** Whether a comparison holds, in a sign that needs no language. */
const mark = (holds: boolean): string => (holds ? '✓' : '✗')
