import { answerLinkOf, permalinkOf } from '../answer/permalink.ts'
import type { Language } from '../core/language.ts'
import { type Block, linkButton, smallPrint } from './block-parts.ts'
import type { Grounds } from './source-view.ts'

/** Where the pages are, and under which id this answer is kept there. */
export interface OnPages {
  readonly publicUrl: string | null
  readonly answer: string | null
}

const MOST_LINKS = 3

/** Pages of the passages and of the answer itself, to open, and to paste in a letter or a mail. */
export function permalinkBlocks({ passages, calculation, language }: Grounds, { publicUrl, answer }: OnPages): Block[] {
  if (publicUrl === null) return []
  const ids = [...new Set(passages.map(({ passage }) => passage))].slice(0, MOST_LINKS)
  const links: (readonly [string, string])[] = [
    ...ids.map((id, index) => [numbered(TEXTS.passage[language], index), permalinkOf(publicUrl, id)] as const),
    ...(answer === null ? [] : [[TEXTS.answer[language], answerLinkOf(publicUrl, answer)] as const]),
  ]
  const letters = lettersFor({ passages, calculation }, publicUrl).map(
    ([kind, url]) => [TEXTS[kind][language], url] as const,
  )
  const buttons = [...links, ...letters].flatMap(
    ([label, url], index) => linkButton(`link:page:${index}`, label, url) ?? [],
  )
  if (buttons.length === 0) return []
  const addresses = links.map(([, url]) => url).join('\n')
  return [{ type: 'actions', elements: buttons }, smallPrint(`${TEXTS.toPaste[language]}\n${addresses}`)]
}

/**
 * The letters that go with an answer on the Wet flexibel werken, begun with the dates that a calculation knows. Names
 * are filled in on the page, so that no address holds them.
 */
function lettersFor({ passages, calculation }: Pick<Grounds, 'passages' | 'calculation'>, publicUrl: string) {
  const isAboutIt = calculation?.intent === 'wfw-termijnen' || passages.some(({ card }) => ABOUT_REQUESTS.test(card))
  if (!isAboutIt) return []
  const known = calculation?.intent === 'wfw-termijnen' ? calculation.inputs : {}
  const search = new URLSearchParams()
  for (const name of ['soort', 'ingangsdatum', 'verzoekdatum', 'werknemers']) {
    const value = known[name]
    // More or fewer hours are two kinds of letter; which, the person says.
    if (value !== undefined && value !== 'arbeidsduur') search.set(name, String(value))
  }
  const query = search.size === 0 ? '' : `?${search}`
  return (['verzoek', 'besluit'] as const).map((kind) => [kind, `${publicUrl}/brief/${kind}${query}`] as const)
}

const ABOUT_REQUESTS = /^(?:wfw-|wet-flexibel-werken$)/

const numbered = (label: string, index: number): string => (index === 0 ? label : `${label} ${index + 1}`)

const TEXTS: Readonly<Record<'passage' | 'answer' | 'verzoek' | 'besluit' | 'toPaste', Record<Language, string>>> = {
  verzoek: { nl: 'Schrijf het verzoek', en: 'Write the request' },
  besluit: { nl: 'Schrijf de beslissing', en: 'Write the decision' },
  passage: { nl: 'Lees op een pagina', en: 'Read on a page' },
  answer: { nl: 'Dit antwoord op een pagina', en: 'This answer on a page' },
  toPaste: { nl: 'Om in een brief of mail te zetten:', en: 'To put in a letter or e-mail:' },
}
