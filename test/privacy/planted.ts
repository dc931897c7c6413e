import { isBsn, isIban } from '../../src/store/scrub.ts'

/** What points at a person, as people write it. */
export interface Planted {
  readonly bsn: string
  readonly iban: string
  readonly phone: string
  readonly mail: string
  /** First name and surname, neither of which any card holds. */
  readonly name: string
}

const FIRST = ['Fenna', 'Jorrit', 'Ayşe', 'Thijmen', 'Siobhan', 'Karima', 'Wubbo', 'Marie-Fleur', 'Ömer', 'Zbigniew']
const LAST = [
  'El Bouhali',
  'de Wijkerslooth',
  'Öztürkmen',
  'van der Zwaanswijk',
  "O'Shaughnessy",
  'Featherstone',
  'Kolkbroek-Haan',
  'Ben Taleb',
  'ten Broekhuizen',
  'Szczepański',
]

/** Always the same numbers after the same seed. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * below)
  }
}

export function plant(random: (below: number) => number): Planted {
  const pick = <T>(all: readonly T[]): T => all[random(all.length)] ?? fail()
  const digits = (count: number) => Array.from({ length: count }, () => random(10)).join('')
  const [first, last] = [pick(FIRST), pick(LAST)]
  const mobile = digits(8)
  return {
    bsn: pick([bsn, dotted, spaced])(bsnFrom(() => digits(8))),
    iban: pick([bsn, inFours])(ibanFrom(`${pick(['ABNA', 'INGB', 'RABO'])}${digits(10)}`)),
    phone: pick([`06-${mobile}`, `+31 6 ${mobile.match(/../g)?.join(' ')}`, `020-${digits(7)}`, `06${mobile}`]),
    mail: `${plainly(first)}.${plainly(last)}${random(100)}@${pick(['voorbeeld.nl', 'mail.example.com'])}`,
    name: `${first} ${last}`,
  }
}

const fail = (): never => {
  throw new Error('nothing to pick from')
}

const bsn = (number: string): string => number
const dotted = (number: string): string => `${number.slice(0, 3)}.${number.slice(3, 6)}.${number.slice(6)}`
const spaced = (number: string): string => `${number.slice(0, 4)} ${number.slice(4, 6)} ${number.slice(6)}`
const inFours = (iban: string): string => iban.match(/.{1,4}/g)?.join(' ') ?? iban
const plainly = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase()

/** The ninth digit makes it pass the eleven-test; not every eight digits have one. */
function bsnFrom(eight: () => string): string {
  for (;;) {
    const start = eight().replace(/^0/, '1')
    const last = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].find((digit) => isBsn(`${start}${digit}`))
    if (last !== undefined) return `${start}${last}`
  }
}

function ibanFrom(account: string): string {
  const check = Array.from({ length: 97 }, (_, index) => String(index + 2).padStart(2, '0'))
  const found = check.find((digits) => isIban(`NL${digits}${account}`))
  return `NL${found}${account}`
}

type Ask = (planted: Planted) => string

/** Questions as people write them, with more about themselves and others than anyone needs to know. */
const ASKED: readonly Ask[] = [
  ({ name }) => `Mag mijn collega ${name} thuiswerken als onze baas dat niet wil?`,
  ({ name, bsn: number }) => `Hoeveel is de thuiswerkvergoeding in 2025? Mijn bsn is ${number}.\nGroet, ${name}`,
  ({ name }) => `my manager ${name} says I must come to the office, is that allowed?`,
  ({ iban }) => `Wanneer staat de reiskostenvergoeding op ${iban}?`,
  ({ mail }) => `Kun je het antwoord over de RI&E mailen naar ${mail}?`,
  ({ phone, name }) => `Ik ben ${name}, bel mij op ${phone} over mijn verzoek om thuis te werken`,
  ({ bsn: number }) => `${number} is mijn burgerservicenummer, heb ik recht op een bureaustoel thuis?`,
  ({ name, mail }) => `Hi, my name is ${name} (${mail}). How much travel allowance is tax-free?`,
  ({ name }) => `krijgt mevrouw ${name} ook een vergoeding voor internet?`,
  ({ name, phone }) => `Mag ik mijn parkiet meenemen naar kantoor?\nMet vriendelijke groet,\n${name}\n${phone}`,
  ({ name, iban }) => `Betaalt de baas van ${name} op ${iban} ook koffie thuis?`,
  ({ name }) => `Beste ${name.split(' ')[0]}, mag ik in Duitsland thuiswerken?`,
  ({ name, bsn: number, mail, phone }) => `Ik heet ${name}, bsn ${number}, ${mail}, ${phone}: wie is de arbodienst?`,
  ({ name }) => `Can my colleague ${name} work from Belgium two days a week?`,
  ({ name }) => `Wat als de leidinggevende, ${name}, het verzoek weigert? alvast bedankt ${name}`,
]

export interface Question {
  readonly text: string
  readonly planted: Planted
}

export function plantedQuestions(most: number): Question[] {
  const random = numbersFrom(20_261_126)
  return Array.from({ length: most }, (_, index) => {
    const planted = plant(random)
    const ask = ASKED[index % ASKED.length] ?? fail()
    return { text: ask(planted), planted }
  })
}

/** What of these stands somewhere in a text, however it was written there. */
export function foundIn(text: string, questions: readonly Question[]): string[] {
  const small = text.toLowerCase()
  const digits = (written: string) => written.replaceAll(/[^\d]/g, '')
  const traces = questions.flatMap(({ planted: { bsn: number, iban, phone, mail, name } }) => [
    ...[number, digits(number), iban, iban.replaceAll(' ', ''), phone, digits(phone), mail],
    ...name.split(' ').filter((word) => word.length > 4 && /^\p{Lu}/u.test(word)),
  ])
  return [...new Set(traces)].filter((trace) => standsIn(small, trace.toLowerCase()))
}

/** A row of digits within a longer one, such as a moment, is another number. */
function standsIn(text: string, trace: string): boolean {
  for (let at = text.indexOf(trace); at >= 0; at = text.indexOf(trace, at + 1)) {
    if (!/^\d+$/.test(trace)) return true
    if (!/\d/.test(`${text[at - 1] ?? ''}${text[at + trace.length] ?? ''}`)) return true
  }
  return false
}
