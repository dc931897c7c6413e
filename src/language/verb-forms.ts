import { undoubleVowel } from './stem-dutch.ts'

const SEPARABLE = 'aan|achter|af|bij|binnen|door|in|mee|na|om|op|over|samen|tegen|terug|thuis|toe|uit|vast|voor|weg'
const PARTICIPLE = new RegExp(`^(${SEPARABLE})?ge([a-z]{3,}?)[dt]e?$`)
const CONJUGATED = /^([a-z]{4,}?)(?:t|d|de|te|den|ten)$/
/** A verb's stem never ends so: `dienst` and `pakket` are no forms of `dienen` and `pakken`. */
const NO_STEM = /(?:e|[bcdfghklmnpqrt]s)$/

/**
 * What may be the stem of the verb that a Dutch word is a form of: `weigert`, `weigerde` and `geweigerd` come from
 * `weiger`, `aangevraagd` from `aanvrag`. A guess by its letters; only a vocabulary can tell whether it is one.
 */
export function verbStems(word: string): readonly string[] {
  const participle = PARTICIPLE.exec(word)
  const conjugated = CONJUGATED.exec(word)
  const stems = [participle === null ? '' : `${participle[1] ?? ''}${participle[2]}`, conjugated?.[1] ?? '']
  return stems.filter((stem) => stem !== '' && !NO_STEM.test(stem)).map(undoubleVowel)
}
