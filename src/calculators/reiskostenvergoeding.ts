import { z } from 'zod'
import { firstDayOf } from '../core/day.ts'
import { cutOff, divide, type Exact, exact, multiply, roundHalfUp } from '../core/exact.ts'
import { defineCalculator } from './calculator.ts'
import { dagenInJaar, laatsteVan, overHetJaar } from './dagen.ts'
import { dagen, dagenPerWeek, jaar, kilometers, MONTHS_IN_YEAR } from './inputs.ts'
import { sum } from './notation.ts'
import type { Work } from './work.ts'

const HEEN_EN_TERUG = exact(2)

/** The most an employer may pay untaxed for travelling to work by own transport: both ways, every travel day. */
export const reiskostenvergoeding = defineCalculator(
  'reiskostenvergoeding',
  z.strictObject({
    jaar,
    kilometersEnkeleReis: kilometers,
    reisdagenPerWeek: dagenPerWeek.optional(),
    reisdagen: dagen.optional(),
  }),
  ({ jaar, kilometersEnkeleReis, reisdagenPerWeek, reisdagen }, work) => {
    work.askedAbout(firstDayOf(jaar))
    const tarief = laatsteVan(work.rulesIn('wkr.reiskosten', jaar))
    const results =
      reisdagenPerWeek !== undefined
        ? vasteDagen(kilometersEnkeleReis, reisdagenPerWeek, jaar, work)
        : gereisdeDagen(kilometersEnkeleReis, reisdagen ?? work.need('reisdagenPerWeek'), jaar, work)
    work.assume({
      nl: 'Het is een maximum voor eigen vervoer en geen recht: je werkgever of cao bepaalt of en hoeveel je krijgt.',
      en: 'It is a maximum for own transport and not a right: your employer or collective agreement (cao) decides whether and how much you get.',
    })
    return { tariefPerKilometer: roundHalfUp(tarief.value), ...results }
  },
)

/** The untaxed amount a year for fixed travel days a week, exact; used by the hybrid sum as well. */
export function reiskostenPerJaar(enkeleReis: number, perWeek: number, jaar: number, work: Work): Exact {
  const dagenPerJaar = dagenInJaar(perWeek, jaar, { nl: 'Reisdagen per jaar', en: 'Travel days a year' }, work)
  return overKilometers(enkeleReis, dagenPerJaar, jaar, work)
}

function vasteDagen(enkeleReis: number, perWeek: number, jaar: number, work: Work) {
  const perJaar = reiskostenPerJaar(enkeleReis, perWeek, jaar, work)
  const perMaand = divide(perJaar, exact(MONTHS_IN_YEAR))
  work.step(
    { nl: 'Per maand, afgekapt op de cent', en: 'A month, cut off at the cent' },
    sum`${perJaar} / ${MONTHS_IN_YEAR}`,
    cutOff(perMaand),
  )
  return { perJaar: roundHalfUp(perJaar), perMaand: cutOff(perMaand) }
}

function gereisdeDagen(enkeleReis: number, aantal: number, jaar: number, work: Work) {
  return { perJaar: roundHalfUp(overKilometers(enkeleReis, exact(aantal), jaar, work)) }
}

function overKilometers(enkeleReis: number, reisdagen: Exact, jaar: number, work: Work): Exact {
  const tarieven = work.rulesIn('wkr.reiskosten', jaar)
  const tarief = laatsteVan(tarieven)
  const kilometersPerJaar = multiply(multiply(exact(enkeleReis), HEEN_EN_TERUG), reisdagen)
  const perJaar = overHetJaar(tarieven, kilometersPerJaar)
  work.step(
    { nl: 'Reiskosten per jaar', en: 'Travel costs a year' },
    sum`${enkeleReis} × ${HEEN_EN_TERUG} × ${reisdagen} × ${tarief.value}`,
    roundHalfUp(perJaar),
    tarief,
  )
  return perJaar
}
