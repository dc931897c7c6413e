import { withoutNames } from '../../language/person-names.ts'
import type { SearchIndex } from '../../search/search.ts'

const MOST_WORDS = 12
/** After these words somebody is named, also without a capital. */
const NAMING = /\b((?:genaamd|dhr|mevr|collega|mr|mrs|ms)\.?)\s+(?!die|dat|van|in|op|met|uit|who|that|from|with)\S+/gi
/** A capital that starts no sentence: a person, a firm, a place. Whole words in capitals are abbreviations. */
const NAME = /(?<=[\p{L}\d,;:)"'’] )\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}'’-]*/gu
const ADDRESS = /\S*@\S+|\bhttps?:\S+/g

/**
 * What a question is about, in its own words and without the sentence: "hond meenemen kantoor".
 *
 * For questions that nobody agreed to show: names go (where they usually stand, and every word with a capital), and
 * so does everything with a number or a sign in it.
 */
export function subjectWords(question: string, search: SearchIndex['search'], language: 'nl' | 'en'): string {
  const nameless = withoutNames(question.replace(ADDRESS, ' '), ' ').replace(NAMING, '$1').replace(NAME, ' ')
  return search(nameless, { limit: 1, language })
    .words.filter(({ surface, known }) => known || !/^\p{Lu}/u.test(surface))
    .map(({ surface }) => surface.toLowerCase())
    .filter((word) => /^\p{L}[\p{L}&-]*$/u.test(word))
    .slice(0, MOST_WORDS)
    .join(' ')
}
