import { z } from 'zod'
import { firstDayOf } from '../core/day.ts'
import { add, cutOff, divide, exact, roundHalfUp } from '../core/exact.ts'
import { defineCalculator } from './calculator.ts'
import { DAYS_IN_WEEK, dagenPerWeek, jaar, kilometers, MONTHS_IN_YEAR, WORKING_DAYS_IN_WEEK } from './inputs.ts'
import { sum } from './notation.ts'
import { reiskostenPerJaar } from './reiskostenvergoeding.ts'
import { thuiswerkPerJaar } from './thuiswerkvergoeding.ts'
import type { Work } from './work.ts'

/** Home days and office days of one week together: on any one day only one of the two is untaxed. */
export const hybrideVergoeding = defineCalculator(
  'hybride-vergoeding',
  z.strictObject({
    jaar,
    thuiswerkdagenPerWeek: dagenPerWeek,
    reisdagenPerWeek: dagenPerWeek,
    kilometersEnkeleReis: kilometers,
  }),
  ({ jaar, thuiswerkdagenPerWeek, reisdagenPerWeek, kilometersEnkeleReis }, work) => {
    work.askedAbout(firstDayOf(jaar))
    pastInDeWeek(thuiswerkdagenPerWeek + reisdagenPerWeek, work)
    const thuis = thuiswerkPerJaar(thuiswerkdagenPerWeek, jaar, work)
    const reis = reiskostenPerJaar(kilometersEnkeleReis, reisdagenPerWeek, jaar, work)
    const totaal = add(thuis, reis)
    const perMaand = divide(totaal, exact(MONTHS_IN_YEAR))
    work.step({ nl: 'Samen per jaar', en: 'Together a year' }, sum`${thuis} + ${reis}`, roundHalfUp(totaal))
    work.step(
      { nl: 'Per maand, afgekapt op de cent', en: 'A month, cut off at the cent' },
      sum`${totaal} / ${MONTHS_IN_YEAR}`,
      cutOff(perMaand),
    )
    work.assume({
      nl: 'Op één dag is óf de thuiswerkvergoeding óf de reiskostenvergoeding onbelast, niet allebei.',
      en: 'On one day either the home-working or the travel allowance is untaxed, not both.',
    })
    work.assume({
      nl: 'Het is een maximum en geen recht: je werkgever of cao bepaalt of en hoeveel je krijgt.',
      en: 'It is a maximum and not a right: your employer or collective agreement (cao) decides whether and how much you get.',
    })
    return {
      thuiswerkPerJaar: roundHalfUp(thuis),
      reiskostenPerJaar: roundHalfUp(reis),
      totaalPerJaar: roundHalfUp(totaal),
      totaalPerMaand: cutOff(perMaand),
    }
  },
)

function pastInDeWeek(samen: number, work: Work): void {
  if (samen > DAYS_IN_WEEK) {
    work.refuse('reisdagenPerWeek', {
      nl: `Thuis en op kantoor zijn samen ${komma(samen)} dagen per week, en een week heeft er zeven.`,
      en: `Home and office days add up to ${samen} a week, and a week has seven.`,
    })
  }
  if (samen > WORKING_DAYS_IN_WEEK) {
    work.assume({
      nl: `Samen zijn het ${komma(samen)} dagen per week, meer dan een werkweek van vijf. Gerekend alsof het verschillende dagen zijn: op een dag met allebei is maar één van de twee onbelast.`,
      en: `Together that is ${samen} days a week, more than a working week of five. Calculated as if they are different days: on a day with both, only one of the two is untaxed.`,
    })
  }
}

const komma = (days: number): string => String(days).replace('.', ',')
