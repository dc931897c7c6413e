import { z } from 'zod'
import { addDays, addMonths, type Day } from '../core/day.ts'
import { formatDay } from '../core/format.ts'
import type { Bilingual } from '../core/language.ts'
import { defineCalculator } from './calculator.ts'
import { day, werknemers } from './inputs.ts'
import { inWords, sum } from './notation.ts'
import type { Used, Work } from './work.ts'

/**
 * The dates of a request under the Wet flexibel werken.
 *
 * Terms are counted back from the start date in calendar months, to the day with the same number or the last day of a
 * shorter month, and never moved for a weekend. The law does not say whether the day with the same number still counts;
 * the results are those nominal dates, and the safe ones, a day earlier, stand in the assumptions.
 */
export const wfwTermijnen = defineCalculator(
  'wfw-termijnen',
  z.strictObject({
    soort: z.enum(['arbeidsduur', 'werktijd', 'arbeidsplaats']),
    ingangsdatum: day.optional(),
    verzoekdatum: day.optional(),
    werknemers: werknemers.optional(),
  }),
  ({ soort, ingangsdatum, verzoekdatum, werknemers }, work) => {
    const gevraagd = ingangsdatum ?? verzoekdatum ?? work.need('ingangsdatum')
    const results = ingangsdatum
      ? { ...terugGeteld(ingangsdatum, work), ...(verzoekdatum ? opTijd(verzoekdatum, ingangsdatum, work) : {}) }
      : vooruitGeteld(gevraagd, work)
    kleineWerkgever(werknemers, gevraagd, work)
    work.assume(BEOORDELING[soort])
    return results
  },
)

/** How an employer must judge the request; named, never scored. */
const BEOORDELING: Readonly<Record<'arbeidsduur' | 'werktijd' | 'arbeidsplaats', Bilingual>> = {
  arbeidsduur: {
    nl: 'Andere uren weigeren mag alleen om een zwaarwegend bedrijfs- of dienstbelang; of dat er is, is een open norm en hier niet beoordeeld. Een cao kan voor meer uren afwijken.',
    en: 'Other hours may only be refused for a compelling business interest (zwaarwegend bedrijfsbelang); whether there is one is an open norm and was not judged here. A collective agreement (cao) may deviate for more hours.',
  },
  werktijd: {
    nl: 'Andere werktijden weigeren mag alleen om een zwaarwegend bedrijfs- of dienstbelang; of dat er is, is een open norm en hier niet beoordeeld. Een cao kan afwijken.',
    en: 'Other working times may only be refused for a compelling business interest (zwaarwegend bedrijfsbelang); whether there is one is an open norm and was not judged here. A collective agreement (cao) may deviate.',
  },
  arbeidsplaats: {
    nl: 'Een andere werkplek hoeft je werkgever alleen te overwegen: hij overlegt bij een afwijzing en geeft de redenen schriftelijk. Een cao kan afwijken.',
    en: 'Your employer only has to consider another place of work: when refusing, he consults you and gives the reasons in writing. A collective agreement (cao) may deviate.',
  },
}

function terugGeteld(ingang: Day, work: Work) {
  work.askedAbout(ingang)
  const verzoektermijn = work.rule('wfw.verzoektermijn', ingang)
  const uitersteVerzoekdatum = addMonths(ingang, -months(verzoektermijn))
  const uitersteBeslisdatum = beslisdatum(ingang, work)
  work.step(
    { nl: 'Verzoek uiterlijk', en: 'Request at the latest' },
    sum`${inWords(ingang)} − ${verzoektermijn.value} ${MAANDEN}`,
    uitersteVerzoekdatum,
    verzoektermijn,
  )
  stapBeslisdatum(ingang, uitersteBeslisdatum, work)
  veilig(addDays(uitersteVerzoekdatum, -1), addDays(uitersteBeslisdatum, -1), work)
  if (work.today > uitersteVerzoekdatum && work.today < ingang) teLaat(work.today, work)
  return { uitersteVerzoekdatum, uitersteBeslisdatum }
}

function vooruitGeteld(verzoek: Day, work: Work) {
  work.askedAbout(verzoek)
  const verzoektermijn = work.rule('wfw.verzoektermijn', verzoek)
  const vroegsteIngangsdatum = eersteIngang(verzoek, months(verzoektermijn))
  const uitersteBeslisdatum = beslisdatum(vroegsteIngangsdatum, work)
  work.step(
    { nl: 'Ingang op zijn vroegst', en: 'Start at the earliest' },
    sum`${inWords(verzoek)} + ${verzoektermijn.value} ${MAANDEN}`,
    vroegsteIngangsdatum,
    verzoektermijn,
  )
  stapBeslisdatum(vroegsteIngangsdatum, uitersteBeslisdatum, work)
  const zeker = eersteIngang(addDays(verzoek, 1), months(verzoektermijn))
  work.assume({
    nl: `De wet zegt niet of de dag met hetzelfde nummer nog meetelt. Veilig is een ingang vanaf ${formatDay(zeker, 'nl')}; de werkgever beslist dan veilig uiterlijk ${formatDay(addDays(uitersteBeslisdatum, -1), 'nl')}.`,
    en: `The law does not say whether the day with the same number still counts. Starting from ${formatDay(zeker, 'en')} is safe; the employer is safe deciding by ${formatDay(addDays(uitersteBeslisdatum, -1), 'en')}.`,
  })
  return { vroegsteIngangsdatum, uitersteBeslisdatum }
}

/** Both days known: whether this request is in time for that start. */
function opTijd(verzoek: Day, ingang: Day, work: Work) {
  const termijn = work.rule('wfw.verzoektermijn', ingang)
  const vroegsteIngangsdatum = eersteIngang(verzoek, months(termijn))
  if (vroegsteIngangsdatum > ingang) teLaat(verzoek, work)
  else
    work.assume({
      nl: `Een verzoek van ${formatDay(verzoek, 'nl')} is op tijd${vroegsteIngangsdatum === ingang ? ', al kan over de dag met hetzelfde nummer discussie ontstaan' : ''}.`,
      en: `A request of ${formatDay(verzoek, 'en')} is in time${vroegsteIngangsdatum === ingang ? ', though the day with the same number may be disputed' : ''}.`,
    })
  return { vroegsteIngangsdatum }
}

function beslisdatum(ingang: Day, work: Work): Day {
  return addMonths(ingang, -months(work.rule('wfw.beslistermijn', ingang)))
}

function stapBeslisdatum(ingang: Day, uiterste: Day, work: Work): void {
  const beslistermijn = work.rule('wfw.beslistermijn', ingang)
  work.step(
    { nl: 'Beslissing uiterlijk', en: 'Decision at the latest' },
    sum`${inWords(ingang)} − ${beslistermijn.value} ${MAAND}`,
    uiterste,
    beslistermijn,
  )
}

/**
 * The first start date for which this request is in time: counting back from it must not pass the request.
 *
 * Counting forward alone is too lenient after a long month: 31 December plus two months is 28 February, but from
 * 28 February two months back is 28 December.
 */
function eersteIngang(verzoek: Day, maanden: number): Day {
  let ingang = addMonths(verzoek, maanden)
  while (addMonths(ingang, -maanden) < verzoek) ingang = addDays(ingang, 1)
  return ingang
}

function veilig(verzoek: Day, beslissing: Day, work: Work): void {
  work.assume({
    nl: `De wet zegt niet of de dag met hetzelfde nummer nog meetelt. Veilig is een dag eerder: verzoek uiterlijk ${formatDay(verzoek, 'nl')}, beslissing uiterlijk ${formatDay(beslissing, 'nl')}.`,
    en: `The law does not say whether the day with the same number still counts. A day earlier is safe: request by ${formatDay(verzoek, 'en')}, decision by ${formatDay(beslissing, 'en')}.`,
  })
}

function teLaat(verzoek: Day, work: Work): void {
  const eerste = eersteIngang(verzoek, months(work.rule('wfw.verzoektermijn', verzoek)))
  work.assume({
    nl: `Een verzoek van ${formatDay(verzoek, 'nl')} is daarvoor te laat; dan kan de aanpassing op zijn vroegst op ${formatDay(eerste, 'nl')} ingaan, tenzij er onvoorziene omstandigheden zijn.`,
    en: `A request of ${formatDay(verzoek, 'en')} is too late for that; the change can then start on ${formatDay(eerste, 'en')} at the earliest, unless there are unforeseen circumstances.`,
  })
}

function kleineWerkgever(werknemers: number | undefined, on: Day, work: Work): void {
  if (werknemers === undefined) return
  const grens = work.rule('wfw.kleine-werkgever', on)
  if (werknemers >= Number(grens.period.value)) return
  work.assume({
    nl: `Let op: bij minder dan ${grens.period.value} werknemers geldt dit artikel niet. De werkgever heeft dan een eigen regeling voor de arbeidsduur; voor ouders van een kind tot acht jaar en mantelzorgers geldt het wel.`,
    en: `Note: with fewer than ${grens.period.value} employees this article does not apply. A small employer then has its own scheme for working hours; for parents of a child under eight and informal carers it does apply.`,
  })
}

const MAANDEN = { nl: 'maanden', en: 'months' }
const MAAND = { nl: 'maand', en: 'month' }
const months = (term: Used): number => Number(term.period.value)
