import { stem } from '../language/stem.ts'
import { verbStems } from '../language/verb-forms.ts'
import { NONE } from './vocabulary.ts'

/**
 * For each term the term that it is filed under: its own, or that of the verb it is a form of. A form is believed only
 * when the verb's infinitive was read as well, so `plant` stays apart from `plan` unless somebody plans.
 */
export function joinVerbs(
  words: readonly string[],
  termOfWord: Int32Array,
  termIds: ReadonlyMap<string, number>,
): Int32Array {
  const joined = Int32Array.from({ length: termIds.size }, (_, term) => term)
  const verbs = infinitives(words, termOfWord)
  for (const [word, term] of termOfWord.entries()) {
    if (term === NONE || verbs.has(term)) continue
    const verb = verbStems(words[word] ?? '')
      .map((form) => termIds.get(form) ?? NONE)
      .find((found) => verbs.has(found))
    if (verb !== undefined) joined[term] = verb
  }
  return joined
}

/** Terms that were read with the ending of an infinitive. */
function infinitives(words: readonly string[], termOfWord: Int32Array): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [word, term] of termOfWord.entries()) {
    const text = words[word] ?? ''
    if (term !== NONE && text.endsWith('en') && stem(text, 'nl') !== text) found.add(term)
  }
  return found
}
