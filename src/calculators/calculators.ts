import type { Calculator } from './calculator.ts'
import { grenswerkerTelewerk } from './grenswerker-telewerk.ts'
import { hybrideVergoeding } from './hybride-vergoeding.ts'
import { reiskostenvergoeding } from './reiskostenvergoeding.ts'
import { rieVerplichtingen } from './rie-verplichtingen.ts'
import { thuiswerkvergoeding } from './thuiswerkvergoeding.ts'
import { vrijeRuimte } from './vrije-ruimte.ts'
import { wfwTermijnen } from './wfw-termijnen.ts'

/** Every calculator, by the id that an intent file names. A further one is a file and a line here. */
export const CALCULATORS: ReadonlyMap<string, Calculator> = new Map(
  [
    vrijeRuimte,
    thuiswerkvergoeding,
    reiskostenvergoeding,
    hybrideVergoeding,
    wfwTermijnen,
    grenswerkerTelewerk,
    rieVerplichtingen,
  ].map((calculator) => [calculator.id, calculator]),
)
