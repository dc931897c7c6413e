import { z } from 'zod'
import { firstDayOf } from '../core/day.ts'
import { cutOff, divide, type Exact, exact, least, most, roundHalfUp, subtract } from '../core/exact.ts'
import { defineCalculator } from './calculator.ts'
import { dagenInJaar, laatsteVan, overHetJaar } from './dagen.ts'
import { dagen, dagenPerWeek, euros, jaar, MONTHS_IN_YEAR } from './inputs.ts'
import { sum } from './notation.ts'
import type { Used, Work } from './work.ts'

/** The most an employer may pay untaxed for days worked at home, and what of a higher payment is taxed. */
export const thuiswerkvergoeding = defineCalculator(
  'thuiswerkvergoeding',
  z.strictObject({
    jaar,
    thuiswerkdagenPerWeek: dagenPerWeek.optional(),
    thuiswerkdagen: dagen.optional(),
    vergoedingPerDag: euros.optional(),
  }),
  ({ jaar, thuiswerkdagenPerWeek, thuiswerkdagen, vergoedingPerDag }, work) => {
    work.askedAbout(firstDayOf(jaar))
    const perDag = laatsteVan(work.rulesIn('wkr.thuiswerkvergoeding', jaar))
    const results =
      thuiswerkdagenPerWeek !== undefined
        ? vasteDagen(thuiswerkdagenPerWeek, jaar, work)
        : gewerkteDagen(thuiswerkdagen ?? work.need('thuiswerkdagenPerWeek'), jaar, work)
    work.assume({
      nl: 'Het is een maximum en geen recht: je werkgever of cao bepaalt of en hoeveel je krijgt.',
      en: 'It is a maximum and not a right: your employer or collective agreement (cao) decides whether and how much you get.',
    })
    return {
      maximumPerDag: roundHalfUp(perDag.value),
      ...results,
      ...(vergoedingPerDag === undefined ? {} : belastDeel(exact(vergoedingPerDag), perDag, work)),
    }
  },
)

/** The untaxed amount a year for fixed days a week, exact; used by the hybrid sum as well. */
export function thuiswerkPerJaar(perWeek: number, jaar: number, work: Work): Exact {
  const bedragen = work.rulesIn('wkr.thuiswerkvergoeding', jaar)
  const dagenPerJaar = dagenInJaar(
    perWeek,
    jaar,
    { nl: 'Thuiswerkdagen per jaar', en: 'Home-working days a year' },
    work,
  )
  const perJaar = overHetJaar(bedragen, dagenPerJaar)
  const bedrag = laatsteVan(bedragen)
  work.step(
    { nl: 'Thuiswerkvergoeding per jaar', en: 'Home-working allowance a year' },
    sum`${dagenPerJaar} × ${bedrag.value}`,
    roundHalfUp(perJaar),
    bedrag,
  )
  return perJaar
}

function vasteDagen(perWeek: number, jaar: number, work: Work) {
  const perJaar = thuiswerkPerJaar(perWeek, jaar, work)
  const perMaand = divide(perJaar, exact(MONTHS_IN_YEAR))
  work.step(
    { nl: 'Per maand, afgekapt op de cent', en: 'A month, cut off at the cent' },
    sum`${perJaar} / ${MONTHS_IN_YEAR}`,
    cutOff(perMaand),
  )
  return { perJaar: roundHalfUp(perJaar), perMaand: cutOff(perMaand) }
}

function gewerkteDagen(aantal: number, jaar: number, work: Work) {
  const bedrag = laatsteVan(work.rulesIn('wkr.thuiswerkvergoeding', jaar))
  const perJaar = overHetJaar(work.rulesIn('wkr.thuiswerkvergoeding', jaar), exact(aantal))
  work.step(
    { nl: 'Thuiswerkvergoeding voor deze dagen', en: 'Home-working allowance for these days' },
    sum`${aantal} × ${bedrag.value}`,
    roundHalfUp(perJaar),
    bedrag,
  )
  return { perJaar: roundHalfUp(perJaar) }
}

function belastDeel(betaald: Exact, maximum: Used, work: Work) {
  const onbelast = least(betaald, maximum.value)
  const belast = most(subtract(betaald, maximum.value), exact(0))
  work.step(
    { nl: 'Belast deel per dag', en: 'Taxed part a day' },
    sum`${betaald} − ${maximum.value}, ${{ nl: 'niet onder nul', en: 'not below zero' }}`,
    roundHalfUp(belast),
    maximum,
  )
  if (roundHalfUp(belast) !== '0.00') {
    work.assume({
      nl: 'Wat boven het maximum uitkomt is loon, tenzij je werkgever het in de vrije ruimte onderbrengt.',
      en: 'What exceeds the maximum is wage, unless your employer puts it into the free margin (vrije ruimte).',
    })
  }
  return { onbelastPerDag: roundHalfUp(onbelast), belastPerDag: roundHalfUp(belast) }
}
