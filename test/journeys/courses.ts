type Words = Readonly<Record<'nl' | 'en', string>>

/** One calculation from start to result: in conversation, and as a form opened at its first question. */
export interface Course {
  readonly intent: string
  /** What is said, and what the reply to it holds; one value is refused, and one corrected. */
  readonly talk: readonly (readonly [said: Words, shown: Words])[]
  readonly form: {
    /** By field; the first is refused. */
    readonly wrong: Readonly<Record<string, Words>>
    /** Mends what was refused. */
    readonly right: Readonly<Record<string, Words>>
    readonly result: Words
    /** Changes a value of the result. */
    readonly change: Readonly<Record<string, Words>>
    readonly changed: Words
  }
}

const both = (nl: string, en: string = nl): Words => ({ nl, en })
const impossible = (nl: string, en: string = nl): Words => both(`“${nl}” kan niet`, `“${en}” is not possible`)

/** Every amount and day was worked out by hand from the rules of its year. */
export const COURSES: readonly Course[] = [
  {
    intent: 'thuiswerkvergoeding',
    talk: [
      [
        both('Bereken mijn thuiswerkvergoeding in 2025', 'Calculate my home-working allowance in 2025'),
        both('Hoeveel dagen per week werk je thuis?', 'How many days a week do you work at home?'),
      ],
      [both('9 dagen', '9 days'), impossible('9 dagen', '9 days')],
      [both('3 dagen per week', '3 days a week'), both('€ 308,16', '€308.16')],
      [both('nee, 4 dagen', 'no, 4 days'), both('€ 410,88', '€410.88')],
    ],
    form: {
      wrong: { thuiswerkdagenPerWeek: both('9 dagen', '9 days'), vergoedingPerDag: both('€ 3', '€3') },
      right: { thuiswerkdagenPerWeek: both('3'), vergoedingPerDag: both('') },
      result: both('€ 308,16', '€308.16'),
      change: { thuiswerkdagenPerWeek: both('4') },
      changed: both('€ 410,88', '€410.88'),
    },
  },
  {
    intent: 'reiskostenvergoeding',
    talk: [
      [
        both('Bereken mijn reiskostenvergoeding in 2025', 'Calculate my travel allowance in 2025'),
        both('Hoeveel kilometer', 'How many kilometres'),
      ],
      [both('900 km'), impossible('900 km')],
      [both('20 km'), both('Hoeveel dagen per week reis je', 'How many days a week do you travel')],
      [both('3 dagen', '3 days'), both('€ 1.181,28', '€1,181.28')],
      [both('nee, 2 dagen', 'no, 2 days'), both('€ 787,52', '€787.52')],
    ],
    form: {
      wrong: { kilometersEnkeleReis: both('900 km'), reisdagenPerWeek: both('3') },
      right: { kilometersEnkeleReis: both('20') },
      result: both('€ 1.181,28', '€1,181.28'),
      change: { reisdagenPerWeek: both('2 dagen', '2 days') },
      changed: both('€ 787,52', '€787.52'),
    },
  },
  {
    intent: 'hybride-vergoeding',
    talk: [
      [
        both('Bereken mijn hybride vergoeding in 2026', 'Calculate my hybrid allowance in 2026'),
        both('Hoeveel dagen per week werk je thuis?', 'How many days a week do you work at home?'),
      ],
      [both('9 dagen', '9 days'), impossible('9 dagen', '9 days')],
      [both('3 dagen', '3 days'), both('Hoeveel dagen per week reis je', 'How many days a week do you travel')],
      [both('2 dagen', '2 days'), both('Hoeveel kilometer', 'How many kilometres')],
      [both('27 km'), both('€ 1.377,73', '€1,377.73')],
      [both('nee, 15 km', 'no, 15 km'), both('€ 905,22', '€905.22')],
    ],
    form: {
      wrong: {
        thuiswerkdagenPerWeek: both('9 dagen', '9 days'),
        reisdagenPerWeek: both('di en do', 'Tue and Thu'),
        kilometersEnkeleReis: both('27 km'),
      },
      right: { thuiswerkdagenPerWeek: both('3') },
      result: both('€ 1.377,73', '€1,377.73'),
      change: { kilometersEnkeleReis: both('15') },
      changed: both('€ 905,22', '€905.22'),
    },
  },
  {
    intent: 'vrije-ruimte',
    talk: [
      [
        both('Bereken de vrije ruimte van 2024', 'Calculate the vrije ruimte for 2024'),
        both('Hoe groot is de fiscale loonsom', 'How large is the taxable wage sum'),
      ],
      [both('-5 euro', '-5 euros'), impossible('-5 euro', '-5 euros')],
      [both('5 ton', '500k'), both('€ 8.860,00', '€8,860.00')],
      [both('nee, 640.000 euro', 'no, €640,000'), both('€ 10.512,00', '€10,512.00')],
    ],
    form: {
      wrong: { loonsom: both('-5 euro', '-5 euros'), jaar: both('2024') },
      right: { loonsom: both('5 ton', '500k') },
      result: both('€ 8.860,00', '€8,860.00'),
      change: { loonsom: both('€ 640.000', '€640,000') },
      changed: both('€ 10.512,00', '€10,512.00'),
    },
  },
  {
    intent: 'wfw-termijnen',
    talk: [
      [
        both('Bereken de termijnen van de Wet flexibel werken', 'Calculate the deadlines of the Flexible Working Act'),
        both('Op welke datum wil je dat het ingaat?', 'On which date should it start?'),
      ],
      [both('31 februari 2027', '31 February 2027'), impossible('31 februari 2027', '31 February 2027')],
      [both('1 maart 2027', '1 March 2027'), both('Wat wil je aanpassen', 'What do you want to change')],
      [both('werkplek', 'place of work'), both('uiterlijk op 1 januari 2027', 'by 1 January 2027')],
      [both('nee, 1 mei 2027', 'no, 1 May 2027'), both('uiterlijk op 1 maart 2027', 'by 1 March 2027')],
    ],
    form: {
      wrong: {
        ingangsdatum: both('31 februari 2027', '31 February 2027'),
        soort: both('werkplek', 'place of work'),
      },
      right: { ingangsdatum: both('1 maart 2027', '1 March 2027') },
      result: both('uiterlijk op 1 januari 2027', 'by 1 January 2027'),
      change: { ingangsdatum: both('1-5-2027', '2027-05-01') },
      changed: both('uiterlijk op 1 maart 2027', 'by 1 March 2027'),
    },
  },
  {
    intent: 'grenswerker-telewerk',
    talk: [
      [
        both('Bereken of ik een A1-verklaring nodig heb', 'Calculate whether I need an A1 certificate'),
        both('In welk land woon je?', 'In which country do you live?'),
      ],
      [both('België', 'Belgium'), both('In welk land is je werkgever', 'In which country is your employer')],
      [both('Nederland', 'the Netherlands'), both('Welk deel van je werktijd', 'Which part of your working time')],
      [both('9 dagen', '9 days'), impossible('9 dagen', '9 days')],
      [both('40%'), both('met een A1-verklaring', 'with an A1 certificate')],
      [both('nee, 20%', 'no, 20%'), both('Met 20% van je werktijd', 'With 20% of your working time')],
    ],
    form: {
      wrong: {
        percentageThuis: both('140%'),
        woonland: both('België', 'Belgium'),
        werkland: both('Nederland', 'the Netherlands'),
      },
      right: { percentageThuis: both('40%') },
      result: both('met een A1-verklaring', 'with an A1 certificate'),
      change: { percentageThuis: both('20') },
      changed: both('Met 20% van je werktijd', 'With 20% of your working time'),
    },
  },
  {
    intent: 'rie-verplichtingen',
    talk: [
      [
        both('Reken uit of onze RI&E getoetst moet worden', 'Work out whether our RI&E must be tested'),
        both('Hoeveel werknemers', 'How many employees'),
      ],
      [both('-3 werknemers', '-3 employees'), impossible('-3 werknemers', '-3 employees')],
      [both('30 werknemers', '30 employees'), both('moet ook getoetst worden', 'must also be tested')],
      [both('nee, 20 werknemers', 'no, 20 employees'), both('erkend RI&E-instrument', 'recognised RI&E instrument')],
      [both('ja', 'yes'), both('hoeft die niet getoetst te worden', 'does not have to be tested')],
    ],
    form: {
      wrong: { werknemers: both('-3') },
      right: { werknemers: both('30') },
      result: both('moet ook getoetst worden', 'must also be tested'),
      change: { werknemers: both('20'), erkendBrancheInstrument: both('ja', 'yes') },
      changed: both('hoeft die niet getoetst te worden', 'does not have to be tested'),
    },
  },
]
