/** Numbers written as words, Dutch and English, without accents: `vijfentwintig`, `tweehonderd`, `twenty`. */

const NL_SMALL =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(
    ' ',
  )
const NL_TENS = 'twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ')
const EN_SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const EN_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const DUTCH_BELOW_100: ReadonlyMap<string, number> = dutchBelow100()
const ENGLISH: ReadonlyMap<string, number> = new Map([
  ...EN_SMALL.map((word, value): [string, number] => [word, value]),
  ...EN_TENS.map((word, index): [string, number] => [word, 20 + 10 * index]),
  ['fourty', 40],
])

function dutchBelow100(): Map<string, number> {
  const words = new Map(NL_SMALL.map((word, value): [string, number] => [word, value]))
  words.set('geen', 0)
  NL_TENS.forEach((ten, index) => {
    const value = 20 + 10 * index
    words.set(ten, value)
    NL_SMALL.slice(1, 10).forEach((unit, below) => {
      words.set(`${unit}en${ten}`, value + below + 1)
    })
  })
  return words
}

/** What follows a number and multiplies it; `ton` is a Dutch hundred thousand. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['honderd', 100],
  ['hundred', 100],
  ['k', 1_000],
  ['duizend', 1_000],
  ['thousand', 1_000],
  ['ton', 100_000],
  ['tonnen', 100_000],
  ['mln', 1_000_000],
  ['mio', 1_000_000],
  ['miljoen', 1_000_000],
  ['milj', 1_000_000],
  ['million', 1_000_000],
  ['mld', 1_000_000_000],
  ['miljard', 1_000_000_000],
  ['billion', 1_000_000_000],
])

/** The factor of a word such as `duizend`, or `null`. */
export function scaleOf(word: string): number | null {
  return SCALES.get(word) ?? null
}

const HALVES: ReadonlySet<string> = new Set(['anderhalf', 'anderhalve'])

/** The number that one word says, or `null`: `drie` 3, `honderdtwintig` 120, `tweeeneenhalf` 2.5, `ninety` 90. */
export function numberOfWord(word: string): number | null {
  if (HALVES.has(word)) return 1.5
  return ENGLISH.get(word) ?? dutchWhole(word) ?? dutchAndAHalf(word)
}

function dutchWhole(word: string): number | null {
  return DUTCH_BELOW_100.get(word) ?? splitAt(word, 'duizend', 1_000) ?? splitAt(word, 'honderd', 100)
}

/** `vier|honderd|vijfentwintig`: a factor, the scale, and a rest that is smaller than the scale. */
function splitAt(word: string, scale: string, factor: number): number | null {
  const at = word.indexOf(scale)
  if (at < 0) return null
  const times = at === 0 ? 1 : dutchWhole(word.slice(0, at))
  const tail = word.slice(at + scale.length).replace(/^en(?=.)/, '')
  const rest = tail === '' ? 0 : dutchWhole(tail)
  if (times === null || rest === null || rest >= factor) return null
  return times * factor + rest
}

function dutchAndAHalf(word: string): number | null {
  const match = /^(.+?)(?:eneen|en)hal(?:f|ve)$/.exec(word)
  const whole = match?.[1] === undefined ? null : (DUTCH_BELOW_100.get(match[1]) ?? null)
  return whole === null ? null : whole + 0.5
}
