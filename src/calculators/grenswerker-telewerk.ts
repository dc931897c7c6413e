import { z } from 'zod'
import { type Day, yearOf } from '../core/day.ts'
import { compare, decimal, divide, type Exact, exact, multiply, roundHalfUp } from '../core/exact.ts'
import { defineCalculator } from './calculator.ts'
import { country, dagenPerWeek, upTo } from './inputs.ts'
import { sum } from './notation.ts'
import type { Used, Work } from './work.ts'

/**
 * Which country's social security applies to someone who works at home across the border.
 *
 * Below the substantial part the employer's state, from there on the state of residence; between the two limits the
 * framework agreement keeps it with the employer's state on request, when both states take part in it on that day.
 * Tax follows other rules and is not part of this.
 */
export const grenswerkerTelewerk = defineCalculator(
  'grenswerker-telewerk',
  z.strictObject({
    woonland: country,
    werkland: country,
    percentageThuis: upTo(100).optional(),
    thuiswerkdagenPerWeek: dagenPerWeek.optional(),
    werkdagenPerWeek: dagenPerWeek.optional(),
  }),
  ({ woonland, werkland, percentageThuis, thuiswerkdagenPerWeek, werkdagenPerWeek }, work) => {
    if (woonland === werkland) {
      work.refuse('werkland', {
        nl: 'Wonen en werken in hetzelfde land is geen grenswerk; noem het land van je werkgever als dat een ander is.',
        en: 'Living and working in the same country is not cross-border work; name the country of your employer if it is another one.',
      })
    }
    const percentage =
      percentageThuis !== undefined
        ? exact(percentageThuis)
        : deel(
            thuiswerkdagenPerWeek ?? work.need('percentageThuis'),
            werkdagenPerWeek ?? work.need('werkdagenPerWeek'),
            work,
          )
    voorbehoud(woonland, werkland, work)
    return { percentageThuis: Number(roundHalfUp(percentage)), ...bevoegd(percentage, woonland, werkland, work) }
  },
)

function deel(thuis: number, totaal: number, work: Work): Exact {
  if (totaal === 0 || thuis > totaal) {
    work.refuse('thuiswerkdagenPerWeek', {
      nl: `Thuis werken kan niet meer dagen zijn dan je werkt (${totaal}).`,
      en: `Days at home cannot be more than the days you work (${totaal}).`,
    })
  }
  const percentage = multiply(divide(exact(thuis), exact(totaal)), exact(100))
  work.step(
    { nl: 'Deel van de werktijd thuis', en: 'Part of working time at home' },
    sum`${thuis} / ${totaal} × ${100}`,
    `${decimal(percentage)}`,
  )
  return percentage
}

function bevoegd(percentage: Exact, woonland: string, werkland: string, work: Work) {
  const substantieel = work.rule('grenswerkers.substantieel', work.today)
  if (compare(percentage, substantieel.value) < 0) {
    vergelijk(percentage, '<', substantieel, 'werkland', work)
    return { socialeZekerheid: 'werkland', kaderovereenkomst: false, a1Aanvragen: false }
  }
  vergelijk(percentage, '≥', substantieel, 'woonland', work)
  const grens = work.rule('grenswerkers.kaderovereenkomst.grens', work.today)
  if (compare(percentage, grens.value) >= 0) {
    vergelijk(percentage, '≥', grens, 'woonland', work)
    return { socialeZekerheid: 'woonland', kaderovereenkomst: false, a1Aanvragen: false }
  }
  const allebei = [woonland, werkland].every((land) => work.isMember(LANDEN, land, work.today))
  vergelijk(percentage, '<', grens, allebei ? 'werkland' : 'woonland', work)
  return allebei ? opVerzoek(work) : nietAllebei(work)
}

const LANDEN = 'grenswerkers.kaderovereenkomst'

function opVerzoek(work: Work) {
  work.assume({
    nl: 'Dit geldt op verzoek: jij en je werkgever willen het allebei en vragen een A1-verklaring aan; anders geldt het woonland.',
    en: 'This holds on request: you and your employer both want it and apply for an A1 certificate; otherwise the country of residence applies.',
  })
  work.assume({
    nl: 'Gerekend met alleen telewerk in het woonland, geen ander werk daar of in een derde land, en geen werk als zelfstandige.',
    en: 'Based on telework in the country of residence only, no other work there or in a third country, and no self-employment.',
  })
  return { socialeZekerheid: 'werkland', kaderovereenkomst: true, a1Aanvragen: true }
}

function nietAllebei(work: Work) {
  work.assume({
    nl: 'Niet allebei de landen doen voor zover bekend op deze datum mee aan de kaderovereenkomst; de lijst kan sindsdien langer zijn geworden.',
    en: 'As far as known not both countries take part in the framework agreement on this date; the list may have grown since.',
  })
  return { socialeZekerheid: 'woonland', kaderovereenkomst: false, a1Aanvragen: false }
}

function vergelijk(percentage: Exact, sign: string, limit: Used, land: 'werkland' | 'woonland', work: Work): void {
  work.step(
    { nl: 'Vergeleken met de grens', en: 'Compared with the limit' },
    sum`${percentage}% ${sign} ${limit.value}%`,
    land,
    limit,
  )
}

function voorbehoud(woonland: string, werkland: string, work: Work): void {
  work.assume({
    nl: 'Belasting volgt eigen regels: daarvoor telt het belastingverdrag tussen de twee landen, niet deze uitkomst.',
    en: 'Tax follows its own rules: the tax treaty between the two countries decides that, not this outcome.',
  })
  if (isNederlandDuitsland(woonland, werkland)) duitseDrempel(work.today, work)
}

function duitseDrempel(on: Day, work: Work): void {
  const drempel = work.ruleSince('grenswerkers.nl-de.dagen', on)
  if (drempel === null) return
  work.assume({
    nl: `Tussen Nederland en Duitsland blijft in ${yearOf(on)} bij hoogstens ${drempel.period.value} dagen buiten het werkland het hele loon daar belast.`,
    en: `Between the Netherlands and Germany in ${yearOf(on)} the whole wage stays taxed in the country of work with at most ${drempel.period.value} days outside it.`,
  })
}

const isNederlandDuitsland = (a: string, b: string): boolean => [a, b].sort().join() === 'DE,NL'
